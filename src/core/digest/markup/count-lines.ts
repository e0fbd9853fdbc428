import type { Block } from "../grammar/block.ts";
import type { LineStarts } from "./line-starts.ts";
import { lineText } from "./line-starts.ts";
import { type Problem, problem } from "../problem.ts";

/** How many lines a source has and what became of them; `total` is the sum of the others. */
export type LineCount = { total: number; blank: number; read: number; unread: number };

/** Also nothing to read: the `>` of a quotation whose line is empty. */
const VISIBLE = /[^\s>\u200b\ufeff\u0085]/;
const QUOTE = 0x3e;

/**
 * Accounts for every line of a source: blank, read, or unread. Unread are the
 * lines of blocks that found no place and, where the carrier has no markup of
 * its own, lines that no block covers.
 */
export function countLines(
  text: string,
  lines: LineStarts,
  blocks: readonly Block[],
  unread: readonly Block[],
  uncovered: "read" | "unread",
): { count: LineCount; problems: Problem[] } {
  const total = lines.starts.length;
  const state = new Uint8Array(total + 2).fill(uncovered === "read" ? READ : UNREAD);
  for (const block of blocks) state.fill(READ, block.first, block.last + 1);
  for (const block of unread) state.fill(UNREAD, block.first, block.last + 1);
  const count: LineCount = { total, blank: 0, read: 0, unread: 0 };
  const problems: Problem[] = [];
  for (let line = 1; line <= total; line += 1) {
    if (isBlankLine(text, lines, line)) count.blank += 1;
    else if (state[line] === READ) count.read += 1;
    else {
      count.unread += 1;
      problems.push(
        problem("unread-line", line, textOnLine(unread, line) ?? lineText(text, lines, line)),
      );
    }
  }
  return { count, problems };
}

const READ = 1;
const UNREAD = 2;

/** Most lines begin with something visible: one look is enough. */
function isBlankLine(text: string, lines: LineStarts, line: number): boolean {
  const first = text.charCodeAt(lines.starts[line - 1] ?? 0);
  if (first > 0x20 && first < 0x7f && first !== QUOTE) return false;
  return !VISIBLE.test(lineText(text, lines, line));
}

/** A line of markup may be long and also hold text that was read, so report only the unread part. */
function textOnLine(unread: readonly Block[], line: number): string | null {
  if (unread.length > 200) return null;
  const block = unread.find(({ first, last }) => first === line && last === line);
  return block?.text ?? null;
}
