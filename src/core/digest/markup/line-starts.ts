/**
 * Where the lines of a text begin. Lines end with `\n`: `decodeDigest` has made
 * all line ends alike. A `\n` at the very end does not begin another line.
 */
export type LineStarts = { starts: readonly number[]; textLength: number };

/** One pass over the text; `lineStarts("a\nb").starts` is `[0, 2]`. */
export function lineStarts(text: string): LineStarts {
  const starts: number[] = text.length > 0 ? [0] : [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (at + 1 < text.length) starts.push(at + 1);
  }
  return { starts, textLength: text.length };
}

/**
 * The 1-based line that holds the offset (UTF-16 units); offsets beyond the end are on the
 * last line.
 */
export function lineAt(table: LineStarts, offset: number): number {
  const { starts } = table;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The text of a 1-based line, without its line end. */
export function lineText(text: string, table: LineStarts, line: number): string {
  const start = table.starts[line - 1] ?? table.textLength;
  const next = table.starts[line] ?? table.textLength;
  const end = text.charCodeAt(next - 1) === 10 && next > start ? next - 1 : next;
  return text.slice(start, end);
}

/** Finds the lines of ascending offsets: each search starts where the last one ended. */
export class LineCursor {
  readonly #table: LineStarts;
  #line = 1;

  constructor(table: LineStarts) {
    this.#table = table;
  }

  /** The 1-based line that holds the offset. */
  lineOf(offset: number): number {
    const { starts } = this.#table;
    const far = starts[this.#line + FAR];
    if (far !== undefined && far <= offset) this.#line = lineAt(this.#table, offset);
    while ((starts[this.#line] ?? Number.POSITIVE_INFINITY) <= offset) this.#line += 1;
    return this.#line;
  }
}

/** For a target this many lines ahead, a binary search is faster than a scan. */
const FAR = 40;
