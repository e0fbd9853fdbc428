import { daysOf, firstDay, repeatedDays } from "./digest-days.ts";
import type { Draft } from "./paper-draft.ts";
import { Boilerplate } from "./boilerplate.ts";
import { type LabelledBlock, labelBlocks } from "./label-blocks.ts";
import type { DigestOutline } from "../carriers/carrier.ts";
import { findPaperStarts, hasPdfLine, type PaperStart } from "./paper-starts.ts";
import { type Problem, problem } from "../problem.ts";
import { readPaper, type PaperReading } from "./read-paper.ts";

/** What the grammar finds in the blocks of a digest. */
export type GrammarReading = {
  drafts: Draft[];
  /** The date of the digest's own heading. */
  date: string | null;
  /**
   * Whether the digest's own notice or its date heading in Chinese was seen: a digest even
   * without papers.
   */
  announced: boolean;
  /** Blocks that fit nowhere. */
  unread: LabelledBlock[];
  problems: Problem[];
};

/** Reads blocks of any carrier: finds where papers begin and reads each up to the next. */
export function readBlocks({ blocks: given, marked, topic }: DigestOutline): GrammarReading {
  const blocks = labelBlocks(given);
  const starts = withUnsigned(blocks, findPaperStarts(blocks));
  const readings = starts.map((start, i) =>
    readPaper(blocks, start, starts[i + 1]?.title ?? blocks.length, marked),
  );
  const days = daysOf(blocks, starts);
  const drafts = readings.map(({ draft }, i) => ({ ...draft, date: days[i] ?? null }));
  const furniture = new Boilerplate([...drafts.map(({ title }) => title), topic ?? ""]);
  const head = blocks.slice(0, starts[0]?.title ?? blocks.length);
  return {
    drafts,
    date: firstDay(blocks),
    announced: blocks.some(isNotice),
    unread: [...unreadHead(head, furniture), ...unreadTails(readings, furniture)],
    problems: [
      ...readings.flatMap(({ problems, gaps }, i) => [
        ...problems,
        ...(isCut(readings, i) ? cutShort(readings, i) : gaps),
      ]),
      ...faults(starts, drafts),
      ...repeatedDays(blocks, starts),
    ],
  };
}

/** Entries whose authors are missing: a heading and, below it, the line of an arXiv link. */
function withUnsigned(
  blocks: readonly LabelledBlock[],
  starts: readonly PaperStart[],
): PaperStart[] {
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

/** The last paper of a source that breaks off in it, if other entries are complete. */
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

function isAnnouncement({ label }: LabelledBlock): boolean {
  return label?.kind === "disclaimer" || label?.kind === "date";
}

/** `2025-05-31 更新`: other dates, `Updated 2025-05-31`, stand in any text. */
const OWN_DATE = /\d\s{0,3}日?\s{0,3}(?:更新|更|新)/;

/** The notice's own words: a warning sign alone stands in any text. */
const OWN_NOTICE = /以下所有内容总结|严肃的学术场景|(?:我们的|本)项目对您有帮助|ChatPaperFree/;

function isNotice({ label, text }: LabelledBlock): boolean {
  if (label?.kind === "disclaimer") return OWN_NOTICE.test(text);
  return label?.kind === "date" && OWN_DATE.test(text);
}

function unreadHead(head: readonly LabelledBlock[], furniture: Boilerplate): LabelledBlock[] {
  const notice = head.findLastIndex(isAnnouncement);
  return head.filter((block, i) => !furniture.isHead(block, i < notice));
}

function unreadTails(readings: readonly PaperReading[], furniture: Boilerplate): LabelledBlock[] {
  return readings.flatMap(({ left }) => {
    furniture.leaveTail();
    return left.filter((block) => !furniture.isTail(block));
  });
}
