import { boundText } from "./bound-text.ts";

/**
 * What went wrong or was missing in a digest, as a code: the words for people are added
 * where it is shown.
 * `line` is 1-based in the source, `text` what
 * stands there, cut to `PROBLEM_TEXT_LENGTH`.
 */
export type Problem = { code: ProblemCode; line: number; text: string };

/**
 * - `empty`, `binary`, `not-a-digest`: nothing was read, and why
 * - `no-papers`: a digest, but one without papers
 * - `bad-encoding`: bytes that aren't valid in the detected encoding
 * - `unread-line`: a line that fits nowhere
 * - `cut-short`: the source ends in the middle of a paper
 * - `repeated-digest`: a second digest begins in the same source
 * - `missing-…`: a paper without that part
 * - `summary-failed`: a failure message instead of the summary
 * - `local-figure`: a picture whose address is a path on somebody's own disk
 * - `bad-json-line`: a line of JSON Lines that isn't a record of a paper
 * - `too-long`: a paper with texts or lists longer than a paper holds, see bound-paper.ts
 */
export type ProblemCode =
  | "empty"
  | "binary"
  | "not-a-digest"
  | "no-papers"
  | "bad-encoding"
  | "unread-line"
  | "cut-short"
  | "repeated-digest"
  | "missing-title"
  | "missing-authors"
  | "missing-abstract"
  | "missing-summary"
  | "missing-takeaways"
  | "summary-failed"
  | "local-figure"
  | "bad-json-line"
  | "too-long";

/** Enough of a line to find it again, in UTF-16 units. */
const PROBLEM_TEXT_LENGTH = 200;

/** A problem at a 1-based line; `problem("cut-short", 12, "Key Takea")`. */
export function problem(code: ProblemCode, line: number, text: string): Problem {
  return { code, line, text: boundText(text.trim(), PROBLEM_TEXT_LENGTH) };
}
