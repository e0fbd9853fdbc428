import { itemLine } from "./list-marks.ts";
import { authorsIn, markOf } from "./marks.ts";
import { joinLines } from "./plain-text.ts";
import { firstPieceWidth, textWidth } from "./text-width.ts";

/** One line of a wrapped text. */
export type WrappedLine = { text: string; indent: number; width: number; number: number; flowed: boolean };

/** Lines that belong together: a paragraph or a list item, in one string. */
export type WrappedParagraph = { text: string; item: boolean; first: number; last: number };

/** How a tool wrapped its text; measured over the whole text, so that any width will do. */
export type Wrap = {
  /** The widest that lines get. */
  width: number;
  /** Whether lines were broken between wide characters, or only at blanks. */
  breaksBetweenWide: boolean;
  /** What stands where Chinese meets Latin: a blank or nothing. */
  gap: "" | " ";
};

/** Splits a text into lines with their indentation and width in columns; blank lines are `null`. */
export function wrappedLines(lines: readonly string[]): (WrappedLine | null)[] {
  return lines.map((written, i) => {
    const text = written.trim();
    if (text === "") return null;
    const indent = textWidth(/^\s*/.exec(written)?.[0].replaceAll("\t", "        ") ?? "");
    return { text, indent, width: indent + textWidth(text), number: i + 1, flowed: /\S[ \t]$/.test(written) };
  });
}

/** Measures the wrap: nearly all lines that another follows directly were filled up. */
export function measureWrap(lines: readonly (WrappedLine | null)[]): Wrap {
  const inner = lines.filter((line, i) => line !== null && lines[i + 1] != null);
  const widths = inner
    .filter((line): line is WrappedLine => line !== null && !line.text.includes("://"))
    .map(({ width }) => width)
    .filter((width) => width <= 200)
    .sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.97)] ?? 80;
  const long = lines.filter((line) => line !== null && line.width > width + 12 && HAN_RUN.test(line.text));
  const text = lines.map((line) => line?.text ?? "").join("\n");
  const spaced = text.match(HAN_BLANK_LATIN)?.length ?? 0;
  const tight = text.match(HAN_LATIN)?.length ?? 0;
  return { width, breaksBetweenWide: long.length < 4, gap: spaced > tight ? " " : "" };
}

const HAN_RUN = /[\u4e00-\u9fff]{4}/;
const HAN_BLANK_LATIN = /[\u4e00-\u9fff] [A-Za-z]/g;
const HAN_LATIN = /[\u4e00-\u9fff][A-Za-z]/g;

/** Puts wrapped lines together again; see `continues` for where a paragraph ends. */
export function unwrap(lines: readonly (WrappedLine | null)[], wrap: Wrap): WrappedParagraph[] {
  const paragraphs: WrappedParagraph[] = [];
  let open: Opened | null = null;
  for (const line of lines) {
    if (line !== null && open !== null && continues(open, line, wrap)) {
      open.add(line);
      continue;
    }
    if (open !== null) paragraphs.push(open.close(wrap));
    open = line === null ? null : new Opened(line);
  }
  if (open !== null) paragraphs.push(open.close(wrap));
  return paragraphs;
}

class Opened {
  readonly lines: WrappedLine[];
  readonly item: boolean;
  readonly authors: boolean;
  /** A fixed word alone on its line: nothing goes on behind it. */
  readonly mark: boolean;

  constructor(line: WrappedLine) {
    this.lines = [line];
    this.item = itemLine(line.text) !== null && !line.text.startsWith("*Authors");
    this.authors = authorsIn(line.text) !== null;
    this.mark = isLoneMark(line.text);
  }

  get last(): WrappedLine | undefined {
    return this.lines.at(-1);
  }

  get first(): WrappedLine | undefined {
    return this.lines[0];
  }

  add(line: WrappedLine): void {
    this.lines.push(line);
  }

  close(wrap: Wrap): WrappedParagraph {
    let text = "";
    const pieces: string[] = [];
    let before = "";
    for (const line of this.lines) {
      if (before !== "") pieces.push(separatorOf(before, line.text, wrap));
      pieces.push(line.text);
      before = line.text;
    }
    text = pieces.join("");
    return { text, item: this.item, first: this.first?.number ?? 1, last: this.last?.number ?? 1 };
  }
}

/** `https://` or a whole line of one address: the rest of the address follows. */
const BROKEN_ADDRESS = /(?:^|\s)https?:\/\/$|^\S*:\/\/\S{20,}$/;
/** A target that is not closed yet, `<https://github.com/`, `<#A-Title-` */
const OPEN_TARGET = /<(?:https?:|[#/])[^<>]*$/;

function separatorOf(before: string, after: string, wrap: Wrap): string {
  if (OPEN_TARGET.test(before.slice(-300))) return "";
  if (BROKEN_ADDRESS.test(before) && /^[\w./?#=&%-]/.test(after)) return "";
  return joinLines(before.slice(-4), after.slice(0, 8), wrap.gap).slice(
    before.slice(-4).length,
    -after.slice(0, 8).length,
  );
}

/** Whether a line goes on where the paragraph's last line stopped. */
function continues(open: Opened, line: WrappedLine, wrap: Wrap): boolean {
  const last = open.last;
  const first = open.first;
  if (last === undefined || first === undefined) return false;
  if (OPEN_TARGET.test(last.text) && !/^[*_]?authors:/i.test(line.text)) return true;
  if (open.mark || isLoneMark(line.text) || /^[*_]?authors:\S/i.test(line.text)) return false;
  if (DISCLAIMER_START.test(line.text) || !LETTER.test(line.text) || !LETTER.test(first.text)) {
    return /^[。，、；：.,;:!?！？)）]/.test(line.text);
  }
  if (!indentFits(open, first, line)) return false;
  if (open.authors && last.text.endsWith(",")) return true;
  const broken = breaksHard(last, line, wrap);
  if (itemLine(line.text) !== null && (open.item || broken)) return false;
  return last.flowed || !broken;
}

/** Rules and pictures (`─────`, `* * *`) stand alone; a stop that was pushed to the next line does not. */
const LETTER = /[\p{L}\p{N}]/u;
const DISCLAIMER_START = /^(?:⚠|🔴|💗)/u;

function indentFits(open: Opened, first: WrappedLine, line: WrappedLine): boolean {
  if (open.item) return line.indent > first.indent || (line.indent === first.indent && first.indent === 0 && itemLine(line.text) === null);
  const second = open.lines[1];
  return Math.abs(line.indent - (second ?? first).indent) <= 2;
}

/** Columns by which tools miss the margin: punctuation that may not begin a line, wide characters. */
const SLACK = 8;

/** A line was ended on purpose when the next word would have fitted on it. */
function breaksHard(last: WrappedLine, next: WrappedLine, wrap: Wrap): boolean {
  const needed = last.width + 1 + firstPieceWidth(next.text, wrap.breaksBetweenWide) + SLACK;
  return needed <= wrap.width;
}

/** A fixed word alone on its line; `Summary:text` is none. */
function isLoneMark(text: string): boolean {
  if (text.length > 40) return false;
  const mark = markOf(text);
  return mark !== null && mark.rest === "" && mark.kind !== "disclaimer" && (mark.kind !== "pdf" || text.length <= 5);
}
