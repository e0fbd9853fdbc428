/**
 * A half-open piece `[start, end)` of a text, in UTF-16 units, so that
 * `text.slice(start, end)` is the piece itself.
 */
export type Span = [start: number, end: number];

/** White space as `String.prototype.trim` knows it. */
const blank = /\s/u;

/**
 * The span without the white space at its ends, or `null` when nothing else is in it.
 *
 * @example trimSpan(" a ", [0, 3]) // [1, 2]
 */
export function trimSpan(text: string, [from, to]: Span): Span | null {
  let start = from;
  let end = to;
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return start < end ? [start, end] : null;
}
