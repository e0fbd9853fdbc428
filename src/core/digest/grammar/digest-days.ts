import type { LabelledBlock } from "./label-blocks.ts";
import type { PaperStart } from "./paper-starts.ts";
import { type Problem, problem } from "../problem.ts";

/** The day of a digest that begins at a block: its own heading or its front matter. */
function dayAt({ label, day, aside }: LabelledBlock): string | null {
  return aside === true ? null : (day ?? label?.date ?? null);
}

/** The date of the first date heading; the table of contents of a saved page has none. */
export function firstDay(blocks: readonly LabelledBlock[]): string | null {
  return (
    blocks.find(({ label, aside }) => aside !== true && label?.date)?.label?.date ??
    blocks.find(({ label }) => label?.date)?.label?.date ??
    null
  );
}

/**
 * The day of each paper, from the last date heading or front matter above it, if one source
 * holds digests of several days; otherwise nothing.
 */
export function daysOf(
  blocks: readonly LabelledBlock[],
  starts: readonly PaperStart[],
): (string | null)[] {
  const days: (string | null)[] = [];
  let day: string | null = null;
  let from = 0;
  for (const { title } of starts) {
    for (; from < title; from += 1) {
      const block = blocks[from];
      day = (block && dayAt(block)) ?? day;
    }
    days.push(day);
  }
  return new Set(days).size > 1 ? days : [];
}

/** Where the digest of another day begins, between papers. */
export function repeatedDays(
  blocks: readonly LabelledBlock[],
  starts: readonly PaperStart[],
): Problem[] {
  const [first, last] = [starts[0]?.title ?? blocks.length, starts.at(-1)?.title ?? 0];
  const known = new Set<string>();
  return blocks.slice(0, last).flatMap((block, i) => {
    const day = block.aside === true ? null : block.label?.date;
    if (!day) return [];
    const again = i > first && known.has(day);
    known.add(day);
    return again ? [problem("repeated-digest", block.first, block.text)] : [];
  });
}
