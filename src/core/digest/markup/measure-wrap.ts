import { dateAlone, type SectionLabel, readLabel } from "../grammar/section-labels.ts";
import { countHan, isChinese } from "./plain-text.ts";
import { textWidth } from "./text-width.ts";

/** One line of a wrapped text; `flowed` lines end with a space and continue below (RFC 3676). */
export type WrappedLine = {
  text: string;
  indent: number;
  width: number;
  number: number;
  flowed: boolean;
  /** `> ` stood before it. */
  quoted: boolean;
  /** The label of a part that it begins with. */
  label: SectionLabel | null;
};

/** How a tool wrapped its text; measured over the whole text, so that any width will do. */
export type Wrap = {
  /** The widest that lines get, in columns. */
  width: number;
  /** The widest that lines of Chinese get: in print they take another width than columns say. */
  chineseWidth: number;
  /** Whether lines were broken between wide characters, or only at spaces. */
  breaksBetweenWide: boolean;
  /**
   * Whether blank lines separate the paragraphs; otherwise only the words and how full the
   * lines are show it.
   */
  airy: boolean;
  /**
   * How many characters long lines of Chinese are that were cut wherever they were full,
   * within a word or a number (lynx), or `null`.
   */
  cutAt: number | null;
  /** What stands where Chinese meets Latin: a space or nothing. */
  gap: "" | " ";
};

/** Splits a text into lines with their indentation and width in columns; blank lines are `null`. */
export function wrappedLines(lines: readonly string[]): (WrappedLine | null)[] {
  return lines.map((written, i) => {
    const [before = ""] = BEFORE_TEXT.exec(written) ?? [];
    const text = written.slice(before.length).trim();
    if (text === "") return null;
    const indent = textWidth(before.replaceAll("\t", "        "));
    const flowed = /\S[ \t]$/.test(written.slice(-2));
    const quoted = before.includes(">");
    const width = indent + textWidth(text);
    return { text, indent, width, number: i + 1, flowed, quoted, label: labelOf(text) };
  });
}

/** A date alone on its line separates paragraphs as its heading would. */
function labelOf(text: string): SectionLabel | null {
  const date = text.length < 24 ? dateAlone(text) : null;
  return date === null ? readLabel(text) : { kind: "date", rest: "", alone: true, date };
}

/** The indentation of a line, with the `> ` of a quotation. */
const BEFORE_TEXT = /^\s*(?:>(?=\s|$)\s?)?/;

/** Measures the wrap: nearly all lines that another follows directly were filled up. */
export function measureWrap(lines: readonly (WrappedLine | null)[]): Wrap {
  const inner = lines.filter(
    (line, i): line is WrappedLine => line !== null && (lines[i + 1] ?? null) !== null,
  );
  const latin = inner.filter(({ text }) => countHan(text) === 0 && !text.includes("://"));
  const width = quantile(latin.length >= 10 ? latin : inner, 0.96);
  const chinese = inner.filter(({ text }) => isChinese(text) && !text.includes("://"));
  const wide = lines.filter((line) => line !== null && line.width > width + 12);
  const text = lines.map((line) => line?.text ?? "").join("\n");
  return {
    width,
    breaksBetweenWide: wide.filter((line) => HAN_RUN.test(line?.text ?? "")).length < 4,
    airy: isAiry(lines),
    chineseWidth: chinese.length >= 10 ? quantile(chinese, 0.96) : width,
    cutAt: cutLength(inner, latin),
    gap: count(text, HAN_BLANK_LATIN) > count(text, HAN_LATIN) ? " " : "",
  };
}

/** Blanks at a cut are lost, and wide marks are moved: lengths differ a little. */
const CUT_SLACK = 2;
/** Lines of Chinese as many characters long as lines of English are: one of them is enough. */
const SAME_LENGTH = 8;

/** Whether a line was cut where it was full, even within a word. */
export function isCut({ text, indent }: WrappedLine, { cutAt }: Wrap): boolean {
  return cutAt !== null && indent + text.length >= cutAt - CUT_SLACK && isUnbroken(text);
}

/**
 * Chinese without any space where the line could have been broken, apart from the one after
 * a list marker.
 */
function isUnbroken(text: string): boolean {
  return text.indexOf(" ", 4) === -1 && isChinese(text);
}

/** Tools that count characters make lines of Chinese too wide, and all equally long. */
function cutLength(inner: readonly WrappedLine[], latin: readonly WrappedLine[]): number | null {
  const width = Math.max(...latin.map((line) => line.width).filter((one) => one <= WIDEST), 0);
  const lengths = inner
    .filter((line) => line.width > width + 12 && isUnbroken(line.text))
    .map(({ text, indent }) => indent + text.length);
  const longest = Math.max(...lengths.filter((length) => length <= WIDEST), 0);
  const full = lengths.filter((length) => length >= longest - CUT_SLACK && length <= longest);
  const few = Math.abs(longest - width) <= SAME_LENGTH ? 1 : 2;
  return full.length >= few && full.length * 4 >= lengths.length * 3 ? longest : null;
}

const HAN_RUN = /[\u4e00-\u9fff]{4}/;
const HAN_BLANK_LATIN = /[\u4e00-\u9fff] [A-Za-z]/g;
const HAN_LATIN = /[\u4e00-\u9fff][A-Za-z]/g;
const USUAL_WIDTH = 80;
const WIDEST = 200;

function quantile(lines: readonly WrappedLine[], share: number): number {
  const widths = lines.map(({ width }) => width).filter((width) => width <= WIDEST);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * share)] ?? USUAL_WIDTH;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** More lines than a list of authors fills mean that the abstract follows without a blank line. */
const LONGEST_AUTHORS = 9;

function isAiry(lines: readonly (WrappedLine | null)[]): boolean {
  let [closed, open] = [0, 0];
  let blank = Number.POSITIVE_INFINITY;
  let nextLabel = Number.POSITIVE_INFINITY;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] ?? null;
    if (line === null) blank = i;
    else if (line.label === null) continue;
    else if (line.label.kind !== "authors") nextLabel = i;
    else if (blank - i <= LONGEST_AUTHORS && blank < nextLabel) closed += 1;
    else open += 1;
  }
  return closed >= open;
}
