/** Han characters and the two that stand among them: `々` repeats, `〇` is zero. */
const hanCharacter = /^[\p{Script=Han}々〇]/u;
const letterOrDigit = /^[\p{L}\p{N}]/u;
/** What may be between two letters of one word: `text-to-3d`, `don't`. */
const joiners = new Set(Array.from("-_.'/", (sign) => sign.charCodeAt(0)));

/** The class of a code point; cached below U+10000, as Unicode properties are slow to test. */
const unasked = 0;
const neither = 1;
const inWord = 2;
const inHan = 3;
const kinds = new Uint8Array(0x10000);

function askKind(code: number): number {
  const character = String.fromCodePoint(code);
  if (hanCharacter.test(character)) return inHan;
  return letterOrDigit.test(character) ? inWord : neither;
}

function kindOf(code: number): number {
  const known = kinds[code] ?? unasked;
  if (known !== unasked) return known;
  const kind = askKind(code);
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** The code point at a position; most are one unit, and reading those is faster. */
function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return isHighSurrogate(unit) ? (text.codePointAt(at) ?? unit) : unit;
}

/** The position after all characters of one kind from a position on. */
function skip(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (kindOf(code) !== kind) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** The position after a word with all its joined parts. */
function wordEnd(text: string, from: number): number {
  let end = skip(text, from, inWord);
  while (end + 1 < text.length && joiners.has(text.charCodeAt(end))) {
    const next = skip(text, end + 1, inWord);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** A run of text in one script: `start` is its position in UTF-16 units. */
export type ScriptRun = { kind: "han" | "word"; text: string; start: number };

/**
 * The runs of a normalised text: Chinese apart from everything else, and words
 * whole with their hyphens, dots and apostrophes.
 *
 * @example scriptRuns("用nerf做text-to-3d") // han 用, word nerf, han 做, word text-to-3d
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at);
    const kind = kindOf(code);
    if (kind === neither) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const end = kind === inHan ? skip(text, at, inHan) : wordEnd(text, at);
    runs.push({ kind: kind === inHan ? "han" : "word", text: text.slice(at, end), start: at });
    at = end;
  }
  return runs;
}
