import type { Block } from "./block.ts";
import { dateAlone, type SectionLabel, readLabel } from "./section-labels.ts";

/** A block with the label that its first line bears, if any; see `markOf`. */
export type LabelledBlock = Block & { label: SectionLabel | null };

/**
 * Labels every block, once for all that read them. Blocks in which a label stands on
 * a line of its own below other text are split there: `Title⏎Authors:…`,
 * `Summary⏎…⏎Key Takeaways⏎…`. Carriers glue such lines together when the blank line
 * between them is missing.
 */
export function labelBlocks(blocks: readonly Block[]): LabelledBlock[] {
  const result: LabelledBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || !block.text.includes("\n")) result.push(labelled(block));
    else for (const piece of split(block)) result.push(labelled(piece));
  }
  return result.some(({ label }) => label?.kind === "date") ? result : result.map(bareDate);
}

/** A bare date counts as a date heading only if there is no other one. */
function bareDate(block: LabelledBlock): LabelledBlock {
  const date = block.label === null && block.text.length < 24 ? dateAlone(block.text) : null;
  return date === null ? block : { ...block, label: { kind: "date", rest: "", alone: true, date } };
}

function labelled(block: Block): LabelledBlock {
  const { kind, text, first, last, links, images, mark, day, aside } = block;
  return { kind, text, first, last, links, images, mark, day, aside, label: readLabel(text) };
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

/** Longer lines are running text, whatever they begin with. */
const LONGEST_LABEL = 60;

/**
 * Only words that cannot be a line of running text: alone on the line or `Authors:` without
 * a space.
 */
function beginsPart(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > LONGEST_LABEL && !/authors/i.test(trimmed.slice(0, 20))) return false;
  const mark = readLabel(trimmed);
  if (mark === null) return false;
  if (mark.kind === "authors") return /^\S/.test(mark.rest);
  return mark.alone && mark.kind !== "pdf";
}
