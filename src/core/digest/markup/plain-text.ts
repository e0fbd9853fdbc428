/**
 * Characters that never belong to a text: control characters, zero-width spaces
 * and byte-order marks, and the bidirectional overrides that make text look like
 * something else. Joiners inside emoji and Indic words (U+200C, U+200D) stay.
 */
const INVISIBLE =
  /[^\t-\r -\uffff]|[\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

const OTHER_BLANKS = /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const RUNS = / {2,}/g;

/**
 * One line of plain text: invisible characters gone, runs of white space one
 * blank, none at the ends. `plainText(" a\u200b \n b ")` is `"a b"`.
 */
export function plainText(text: string): string {
  const trimmed = text.trim();
  if (isEven(trimmed)) return trimmed;
  return trimmed.replace(INVISIBLE, "").replace(OTHER_BLANKS, " ").replace(RUNS, " ").trim();
}

const BLANK = 32;

/** Whether a text is already plain; most are, and one loop is several times faster than `replace`. */
function isEven(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit <= BLANK) {
      if (unit !== BLANK || before === BLANK) return false;
    } else if (unit >= 0x7f && isSuspect(unit)) {
      return false;
    }
    before = unit;
  }
  return true;
}

/** Other spaces and invisible characters, or their neighbours: those are looked at closely. */
function isSuspect(unit: number): boolean {
  return (
    unit <= 0xa0 ||
    (unit >= 0x2000 && unit <= 0x2069 && (unit <= 0x200f || unit >= 0x2028)) ||
    unit === 0x3000 ||
    unit === 0x1680 ||
    unit === 0xfeff ||
    unit >= 0xfffe
  );
}

/**
 * Whether the first character of a text is written without spaces beside it: Han
 * characters, kana, and the punctuation and forms of full width.
 */
export function isWide(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (!(unit >= 0x2e80)) return false;
  return (
    unit <= 0x30ff ||
    isHan(unit) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  );
}

function isHan(unit: number): boolean {
  if (unit < 0x3400) return false;
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit <= 0x4dbf || (unit >= 0xf900 && unit <= 0xfaff);
}

/** How many Han characters the text holds. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (isHan(text.charCodeAt(i))) count += 1;
  return count;
}

/**
 * Whether a text is Chinese rather than English with a few Chinese words: in
 * the digests more than a fifth of the characters of every translation are Han,
 * however many English names it holds.
 */
export function isChinese(text: string): boolean {
  const han = countHan(text);
  return han >= 2 && han * 5 >= text.length;
}

/** `state-of-the-` before `art`, but not `short-` before `and long-term`. */
const HYPHEN_END = /[\p{L}\p{N}]-$/u;
const SUSPENDED = /^(?:and|or|to|nor|und)\b/i;

/**
 * Joins two lines of one paragraph: nothing between two wide characters
 * or after a hyphen, else one space; `gap` is what stands where a wide character
 * meets a Latin one. Both lines are trimmed.
 */
export function joinLines(before: string, after: string, gap: "" | " " = ""): string {
  return after === "" ? before : before + separator(before, after, gap) + after;
}

function separator(before: string, after: string, gap: "" | " "): "" | " " {
  if (before === "") return "";
  const left = isWide(before.charAt(before.length - 1));
  const right = isWide(after.charAt(0));
  if (left && right) return "";
  if (left || right) return gap;
  if (!before.endsWith("-")) return " ";
  return HYPHEN_END.test(before.slice(-3)) && !SUSPENDED.test(after) ? "" : " ";
}

/** All lines of a paragraph as one; see `joinLines`. */
export function joinParagraph(text: string): string {
  if (!text.includes("\n")) return text;
  const paragraph = new Paragraph();
  for (const line of text.split("\n")) paragraph.add(line);
  return paragraph.text();
}

/** Collects lines and joins them once, in linear time. */
export class Paragraph {
  readonly #pieces: string[] = [];
  readonly #gap: "" | " ";
  #last = "";

  /** `gap` stands where a wide character meets a Latin one; see `joinLines`. */
  constructor(gap: "" | " " = "") {
    this.#gap = gap;
  }

  add(line: string): void {
    const trimmed = line.trim();
    if (trimmed === "") return;
    this.#pieces.push(separator(this.#last, trimmed, this.#gap), trimmed);
    this.#last = trimmed;
  }

  isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  text(): string {
    return this.#pieces.join("");
  }
}
