import { either, endings, innerAbbreviations, marked, numbered, openers } from "./abbreviations.ts";

/** A Latin letter of any case. */
const letter = /\p{L}/u;

/** The word, with its inner points, that ends at a full stop: `e.g`, `et al`'s `al`, `3.5`. */
const wordEnd = /[\p{Script=Latin}\p{Script=Greek}\p{N}.'’]{1,40}$/u;

/** What certainly starts a sentence: a capital, a digit, a quotation mark, TeX, a bracket. */
const plainStart = /^[\p{Lu}\p{Lt}\p{N}"“‘'`\\$([{*#+−-]|^\p{Script=Han}|^<|^[^\p{L}\s.,;:!?)\]}]/u;

/**
 * A name in lower case: a digit, a capital or a one-letter prefix gives it away
 * (`pi0`, `vLLM`, `nnU-Net`, `k-means`, `x-vector`), or it is an address.
 */
const smallName =
  /^(?:https?:\/\/|www\.|[\w-]{1,60}\.(?:com|org|io|net|ai|edu)\b|\p{Ll}[\p{L}-]{0,30}[\p{Lu}\p{N}]|\p{Ll}-\p{L}{2}|[α-ω])/u;

const openerWord = /^\p{Lu}\p{Ll}*/u;

/** A word in lower case. */
const lowerWord = /^\p{Ll}[\p{Ll}'’-]*/u;

/** First words of a sentence whose capital was forgotten: `done. we show`. */
const smallOpeners = new Set(
  "we our this these the it in however moreover to by code they".split(" "),
);

/**
 * Is the full stop at `at` the end of an English sentence, when `next` (after
 * white space and closing marks) is where the following one would start?
 * `from` is where the present sentence starts. Brackets and addresses are the
 * caller's concern.
 */
export function endsEnglish(text: string, from: number, at: number, next: number): boolean {
  const mark = text.charAt(at);
  const rest = text.slice(next, next + 80);
  const before = text.slice(Math.max(from, at - 41), at);
  if (mark !== ".") return endsAsking(before + mark, rest);
  if (text.charAt(at - 1) === "." && !isUpper(rest)) return smallName.test(rest);
  const word = wordEnd.exec(before)?.[0] ?? "";
  if (isListMark(text, from, at, word)) return false;
  if (word !== "" && letter.test(word)) {
    const verdict = afterWord(word.toLowerCase(), word, rest);
    if (verdict !== null) return verdict;
  }
  if (plainStart.test(rest) || smallName.test(rest)) return true;
  return startsSmall(word, rest);
}

/** `!` and `?`; inside titles and names, lower case follows. */
function endsAsking(before: string, rest: string): boolean {
  const name = /[\p{L}]{1,20}!$/u.exec(before)?.[0];
  if (name !== undefined && marked.has(name)) return openers.has(openerWord.exec(rest)?.[0] ?? "");
  return plainStart.test(rest) || smallName.test(rest);
}

/** Whether an abbreviation or an initial ends the sentence; `null` if the word is neither. */
function afterWord(word: string, written: string, rest: string): boolean | null {
  const bare = word.replace(/^['’.]+/u, "");
  const opener = openers.has(openerWord.exec(rest)?.[0] ?? "");
  if (bare === "al") return opener && !/^\p{Script=Han}/u.test(rest);
  if (innerAbbreviations.has(bare)) return false;
  if (endings.has(bare)) return plainStart.test(rest) && !/^[[({]/u.test(rest);
  if (numbered.has(bare)) return /^[\p{N}#]/u.test(rest) ? false : null;
  if (either.has(bare)) return opener;
  // `J. Smith`, `U.S.A`, `i.v`: single letters between points.
  if (/^(?:\p{L}\.)*\p{L}$/u.test(bare)) return isInitial(written) ? opener : null;
  return null;
}

function isInitial(written: string): boolean {
  return /^\p{Lu}$/u.test(written) || written.includes(".");
}

/** `1.` or `2.` at the head of a sentence or after a colon counts, it does not end. */
function isListMark(text: string, from: number, at: number, word: string): boolean {
  if (!/^\d{1,2}$/u.test(word)) return false;
  const lead = text.slice(from, at - word.length).trimEnd();
  return lead === "" || /[:;：；]$/u.test(lead);
}

function isUpper(rest: string): boolean {
  return /^[\p{Lu}"“]/u.test(rest);
}

/** Lower case after a long, ordinary word: the capital was forgotten, or the name has none. */
function startsSmall(word: string, rest: string): boolean {
  const small = lowerWord.exec(rest)?.[0];
  if (small === undefined) return false;
  if (smallOpeners.has(small)) return true;
  return /^\p{Ll}{4,}$/u.test(word) && small.length > 1;
}
