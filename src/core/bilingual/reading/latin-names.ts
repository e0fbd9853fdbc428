import { plainView } from "./plain-view.ts";
import { readUnit } from "./measurement-units.ts";

/**
 * A Latin word of a text that may be a name.
 *
 * `style`: `coded` holds a digit or a capital after its first letter (`DeepSeek-R1`,
 * `ViGoRL`), `acronym` is all capitals (`GRPO`, `LLMs`), `capital` has only its first
 * letter in upper case, `plain` none.
 * `key` is what two spellings share: lower case,
 * no hyphens, no plural or possessive s.
 */
export type LatinName = {
  start: number;
  end: number;
  text: string;
  key: string;
  style: "coded" | "acronym" | "capital" | "plain";
};

/**
 * A word of Latin or Greek letters and digits, joined by hyphens, points, `@`: `Pass@1`,
 * `Qwen-2.5`.
 */
const word =
  /[\p{Script=Latin}\p{Script=Greek}\p{N}]+(?:[-‐‑_.@+&'’*][\p{Script=Latin}\p{Script=Greek}\p{N}]+)*\+{0,2}/gu;

/** A suffix that English attaches to a name: `CLIP-based`, `7B-sized`, `Llama-style`. */
const suffix = /-\p{Ll}{2}[\p{Ll}-]*$/u;

const possessive = /['’]s?$/u;

/** `2D`, `7B`, `120k`, `12x`, `5ms`, `3-fold`: quantities, not names. */
const quantity =
  /^\d+(?:x\d+)+$|^\d[\d.,]*(?:[kKMBTGDdxXs]|[a-zμµ]{1,3}|[KMGT]B|[kMG]?Hz|dB|FPS)?(?:-\p{Ll}.*)?\+?$/u;

/**
 * The Latin words of a text, in order, without addresses, TeX commands and
 * quantities. A slash separates two names (`PPO/REINFORCE`). Linear in the length.
 *
 * @example readLatinNames("用CLIP-based的ViGoRL")[0].key // "clip"
 */
export function readLatinNames(text: string): LatinName[] {
  const view = plainView(text);
  const names: LatinName[] = [];
  for (const match of view.matchAll(word)) {
    if (isUnit(view, match.index, match[0].length)) continue;
    if (quantity.test(match[0]) || !/\p{L}/u.test(match[0])) continue;
    const written = match[0].replace(possessive, "").replace(suffix, "").replace(possessive, "");
    if (written === "" || quantity.test(written)) continue;
    names.push({
      start: match.index,
      end: match.index + written.length,
      text: text.slice(match.index, match.index + written.length),
      key: nameKey(written),
      style: styleOf(written),
    });
  }
  return names;
}

/** `30 FPS`, `8 GB`: a unit after a number isn't a name. */
function isUnit(view: string, at: number, length: number): boolean {
  if (view.charAt(at - 1) !== " " || !/[\d}]/u.test(view.charAt(at - 2))) return false;
  return readUnit(view, at, "en")?.end === at + length;
}

/** `top-5`, `level-2`: a common word and its number. */
const counted =
  /^(?:top|rank|level|stage|step|phase|layer|order|type|class|tier|grade|part|under|sub|non|mid|best|recall|precision|hit|hits|pass)[-@]\d+$/iu;

const simple = /^[A-Za-z0-9]+$/u;

/** What spellings of one name share: `Qwen-2.5` and `Qwen2.5` are `qwen25`, `LLMs` is `llm`. */
export function nameKey(written: string): string {
  const bare = simple.test(written) ? written : written.replace(/[^\p{L}\p{N}+@]/gu, "");
  const single = /^\p{Lu}[\p{L}\p{N}]*\p{Lu}s$|^\p{Lu}{2,}s$/u.test(bare)
    ? bare.slice(0, -1)
    : bare;
  return single.toLowerCase();
}

const small = /^[a-z]+$/u;

function styleOf(written: string): LatinName["style"] {
  if (small.test(written)) return "plain";
  const bare = written.replace(/s$/u, "");
  if (/^\p{Lu}{2,}$/u.test(bare)) return "acronym";
  if (counted.test(written)) return "plain";
  if (/\p{N}/u.test(written) && /\p{L}/u.test(written)) return "coded";
  if (/\p{L}\p{Lu}/u.test(written) || /[-@+&]\p{Lu}/u.test(written))
    return isTitled(written) ? "capital" : "coded";
  return /^\p{Lu}/u.test(written) ? "capital" : "plain";
}

/** `Chain-of-Thought`, `Fine-Tuning`, `Monte-Carlo`: words in capitals, not a name of their own. */
function isTitled(written: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?:-\p{Lu}?\p{Ll}{2,}|-(?:of|to|in))+$/u.test(written);
}
