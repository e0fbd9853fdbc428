import type { Block } from "./block.ts";
import { authorsIn, markOf } from "./marks.ts";

/**
 * Parts blocks in which a fixed word stands on a line of its own below other
 * text: `Title⏎Authors:…`, `Summary⏎…⏎Key Takeaways⏎…`. Carriers glue such lines
 * together when the blank line between them is missing.
 */
export function splitAtMarks(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || !block.text.includes("\n")) result.push(block);
    else for (const piece of split(block)) result.push(piece);
  }
  return result;
}

function split(block: Block): Block[] {
  const lines = block.text.split("\n");
  const cuts = lines.flatMap((line, i) => (i > 0 && beginsPart(line) ? [i] : []));
  if (cuts.length === 0) return [block];
  const exact = block.last - block.first + 1 === lines.length;
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? lines.length;
    return {
      ...block,
      kind: i === 0 ? block.kind : "text",
      text: lines.slice(from, to).join("\n"),
      first: exact ? block.first + from : block.first,
      last: exact ? block.first + to - 1 : block.last,
      images: i === cuts.length ? block.images : [],
    };
  });
}

/** Only words that cannot be a line of running text: alone on the line or `Authors:` without a blank. */
function beginsPart(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > 400) return /^authors:\S/i.test(trimmed);
  const names = authorsIn(trimmed);
  if (names !== null) return /^\S/.test(names);
  const mark = trimmed.length <= 24 ? markOf(trimmed) : null;
  return mark !== null && mark.kind !== "disclaimer" && mark.rest === "" && mark.kind !== "pdf";
}
