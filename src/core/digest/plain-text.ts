/**
 * Characters that never belong to a text: control characters, zero-width blanks
 * and byte-order marks, and the bidirectional overrides that make text look like
 * something else. Joiners inside emoji and Indic words (U+200C, U+200D) stay.
 */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** `a\n b`, `a  b`, ` a`: white space that is not one blank between words. */
const UNEVEN = /[\t-\r\u0085\u00a0\u2028\u2029\u3000]| {2}|^ | $/;
const WHITE = /[\s\u0085]+/g;

/**
 * One line of plain text: invisible characters gone, runs of white space one
 * blank, none at the ends. `plainText(" a\u200b \n b ")` is `"a b"`.
 */
export function plainText(text: string): string {
  const visible = text.replace(INVISIBLE, "");
  return UNEVEN.test(visible) ? visible.replace(WHITE, " ").trim() : visible;
}

/** Han characters, kana and the punctuation and forms of full width that are written without blanks. */
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;

/** Whether the first character of `character` is written without blanks beside it. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** How many Han characters the text holds. */
export function countHan(text: string): number {
  return text.match(HAN)?.length ?? 0;
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
 * Puts two lines of one paragraph together: nothing between two wide characters
 * or after a hyphen, else one blank; `gap` is what stands where a wide character
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
  return HYPHEN_END.test(before.slice(-3)) && !SUSPENDED.test(after) ? "" : " ";
}

/** All lines of a paragraph as one; see `joinLines`. */
export function joinParagraph(text: string): string {
  if (!text.includes("\n")) return text;
  const paragraph = new Paragraph();
  for (const line of text.split("\n")) paragraph.add(line);
  return paragraph.text();
}

/** Gathers lines and puts them together once, in time linear in their length. */
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
