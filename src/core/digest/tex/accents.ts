/** A replacement of source that ends at `end`. */
export type Replacement = { end: number; text: string };

/**
 * Accent macros: the combining character, and the letters that bear the accent in
 * some language. Quotation marks that a program has escaped (`\"hot\"`, `it\'s`)
 * look alike; before any other letter they are quotation marks.
 */
const accents: Readonly<Record<string, readonly [combining: string, letters: string]>> = {
  "'": ["\u0301", "aceilnorsuyz"],
  "`": ["\u0300", "aeinou"],
  '"': ["\u0308", "aeiouy"],
  "^": ["\u0302", "aceghijosuwy"],
  "~": ["\u0303", "ainou"],
  "=": ["\u0304", "aeiou"],
  ".": ["\u0307", "acegiz"],
  c: ["\u0327", "cgklnrst"],
  v: ["\u030c", "acdegilnorstuz"],
  u: ["\u0306", "aegiou"],
  H: ["\u030b", "ou"],
  k: ["\u0328", "aeiou"],
  r: ["\u030a", "au"],
  d: ["\u0323", "adehilnorstu"],
  b: ["\u0331", "bdhklnrtz"],
};

/** `e`, `{e}`, `\i`, `{\i}` after the accent; a letter accent (`\c c`) may have a space before it. */
const base = /\s?(?:\{\\?([A-Za-z])\s?\}|\\([ij])(?![A-Za-z])\s?|([A-Za-z]))/y;

const apostrophe = /[sS](?![A-Za-z])/y;
const letter = /[A-Za-z]/;

/**
 * The accented letter whose macro stands at `at` (`\'e`, `\"{o}`, `\v{s}`,
 * `\'{\i}`), composed; a plain quotation mark where `\'` and `\"` bear no letter;
 * null for everything else.
 */
export function readAccent(source: string, at: number): Replacement | null {
  const mark = source.charAt(at + 1);
  const [combining, letters] = accents[mark] ?? [];
  if (combining === undefined || letters === undefined) return null;
  const after = at + 2;
  base.lastIndex = after;
  const found = isPossessive(source, at, mark) ? null : base.exec(source);
  const bearer = found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
  if (found !== null && mayFollow(mark, found[0]) && letters.includes(bearer.toLowerCase())) {
    return { end: after + found[0].length, text: (bearer + combining).normalize("NFC") };
  }
  return mark === "'" || mark === '"' ? { end: after, text: mark } : null;
}

/** `model\'s`: an apostrophe that a program has escaped, not `ś`. */
function isPossessive(source: string, at: number, mark: string): boolean {
  apostrophe.lastIndex = at + 2;
  return mark === "'" && letter.test(source.charAt(at - 1)) && apostrophe.test(source);
}

/**
 * A macro named by a letter needs a space or brace before its letter (`\c c`), one named by
 * a sign has none (`\'e`).
 */
function mayFollow(mark: string, bearer: string): boolean {
  const first = bearer.charAt(0);
  return letter.test(mark) ? !letter.test(first) : first !== " ";
}
