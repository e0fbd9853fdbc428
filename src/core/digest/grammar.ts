import type { Block } from "./block.ts";
import type { Draft } from "./draft.ts";
import { Furniture } from "./furniture.ts";
import { dateHeading, markOf } from "./marks.ts";
import type { Outline } from "./outline.ts";
import { findPaperStarts, hasPdfLine, type PaperStart } from "./paper-starts.ts";
import { type Problem, problem } from "./problem.ts";
import { readPaper, type PaperReading } from "./read-paper.ts";
import { splitAtMarks } from "./split-at-marks.ts";

/** What the grammar finds in the blocks of a digest. */
export type GrammarReading = {
  drafts: Draft[];
  /** The date of the digest's own heading. */
  date: string | null;
  /** Whether the digest's own notice or date heading was seen: a digest even without papers. */
  announced: boolean;
  /** Blocks that found no place. */
  unread: Block[];
  problems: Problem[];
};

/** Reads blocks of any carrier: finds where papers begin and reads each up to the next. */
export function readBlocks({ blocks: given, marked, topic }: Outline): GrammarReading {
  const blocks = splitAtMarks(given);
  const starts = withUnsigned(blocks, findPaperStarts(blocks));
  const readings = starts.map((start, i) =>
    readPaper(blocks, start, starts[i + 1]?.title ?? blocks.length, marked),
  );
  const drafts = readings.map(({ draft }) => draft);
  const furniture = new Furniture([...drafts.map(({ title }) => title), topic ?? ""]);
  const head = blocks.slice(0, starts[0]?.title ?? blocks.length);
  return {
    drafts,
    date: firstDate(blocks),
    announced: blocks.some(isAnnouncement),
    unread: [...unreadHead(head, furniture), ...unreadTails(readings, furniture)],
    problems: [
      ...readings.flatMap(({ problems }, i) =>
        isCut(readings, i) ? cutShort(readings, i) : problems,
      ),
      ...faults(starts, drafts),
      ...repeated(blocks, starts[0]?.title ?? blocks.length),
    ],
  };
}

/** Entries whose authors are missing: a heading and, below it, the line of an arXiv link. */
function withUnsigned(blocks: readonly Block[], starts: readonly PaperStart[]): PaperStart[] {
  const signed = new Set(starts.flatMap(({ title, titleEnd }) => [title, titleEnd]));
  const found = [...starts];
  blocks.forEach((block, i) => {
    if (block.kind !== "heading" || signed.has(i) || block.text.trim() === "") return;
    if (hasPdfLine(blocks, i)) found.push({ title: i, titleEnd: i, authors: -1, names: "" });
  });
  return found.sort((a, b) => a.title - b.title);
}

function faults(starts: readonly PaperStart[], drafts: readonly Draft[]): Problem[] {
  return drafts.flatMap(({ first, title }, i) => [
    ...(starts[i]?.authors === -1 ? [problem("missing-authors", first, title)] : []),
    ...(starts[i]?.untitled === true ? [problem("missing-title", first, title)] : []),
  ]);
}

/** The last paper of a source that ends before its entry does, though others have an end. */
function isCut(readings: readonly PaperReading[], i: number): boolean {
  const reading = readings[i];
  if (reading === undefined || i < readings.length - 1 || reading.ended) return false;
  const { summary, takeaways } = reading.draft;
  return (
    summary === "" || takeaways.length === 0 || readings.slice(0, -1).some(({ ended }) => ended)
  );
}

function cutShort(readings: readonly PaperReading[], i: number): Problem[] {
  const draft = readings[i]?.draft;
  return draft === undefined ? [] : [problem("cut-short", draft.last, draft.title)];
}

function firstDate(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const date = block.text.length < 60 ? dateHeading(block.text) : null;
    if (date !== null) return date;
  }
  return null;
}

function isAnnouncement(block: Block): boolean {
  const kind = markOf(block.text)?.kind;
  return kind === "disclaimer" || kind === "date";
}

function repeated(blocks: readonly Block[], firstPaper: number): Problem[] {
  return blocks
    .slice(firstPaper)
    .filter((block) => block.text.length < 60 && dateHeading(block.text) !== null)
    .map((block) => problem("repeated-digest", block.first, block.text));
}

function unreadHead(head: readonly Block[], furniture: Furniture): Block[] {
  const notice = head.findLastIndex(isAnnouncement);
  return head.filter((block, i) => !furniture.isHead(block, i < notice));
}

function unreadTails(readings: readonly PaperReading[], furniture: Furniture): Block[] {
  return readings.flatMap(({ left }) => {
    furniture.leaveTail();
    return left.filter((block) => !furniture.isTail(block));
  });
}
