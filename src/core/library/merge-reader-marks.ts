import type { Decision, ReaderMark } from "./reader-mark.ts";

/** What merging another library's marks did, in numbers of papers. */
export type MergeReport = {
  /** Marks of papers without one here. */
  added: number;
  /** Decisions replaced by newer ones. */
  decisions: number;
  /** Tags and notes replaced by newer ones. */
  annotations: number;
  /** Papers whose mark here was the same or newer and stayed. */
  kept: number;
};

/**
 * Merges two marks of the same paper: the newer decision and, independently, the newer tags
 * and note. Neither order nor repetition matters. The key is the first mark's.
 */
export function combineReaderMarks(mine: ReaderMark, theirs: ReaderMark): ReaderMark {
  const { decision, decidedAt } = newer(mine, theirs, decisionRank) === mine ? mine : theirs;
  const annotated = newer(mine, theirs, annotationRank) === mine ? mine : theirs;
  const { tags, note, annotatedAt } = annotated;
  return { key: mine.key, decision, decidedAt, tags, note, annotatedAt };
}

/**
 * Merges the marks of two papers that turn out to be the same: the newer decision, but all
 * tags and both notes, the older one first. The key is the first mark's.
 */
export function joinMarks(mine: ReaderMark, theirs: ReaderMark): ReaderMark {
  const [newest, oldest] =
    newer(mine, theirs, annotationRank) === mine ? [mine, theirs] : [theirs, mine];
  const tags = [...new Set([...oldest.tags, ...newest.tags])];
  const note = [...new Set([oldest.note, newest.note])].filter((text) => text !== "").join("\n\n");
  const isNew = note !== newest.note || tags.join("\n") !== newest.tags.join("\n");
  // Newer than both, so that it wins whenever it is merged with one of them again.
  const annotatedAt = newest.annotatedAt + (isNew ? 1 : 0);
  return { ...combineReaderMarks(mine, theirs), tags, note, annotatedAt };
}

/**
 * Merges the marks of two libraries; nothing here is replaced by anything older. The marks
 * here come first, in their order, then the new ones in theirs.
 */
export function mergeReaderMarks(
  mine: readonly ReaderMark[],
  theirs: readonly ReaderMark[],
): { marks: ReaderMark[]; report: MergeReport } {
  const merged = new Map<string, ReaderMark>();
  for (const mark of mine) merged.set(mark.key, withMark(merged, mark));
  const before = new Map(merged);
  for (const mark of theirs) merged.set(mark.key, withMark(merged, mark));
  return { marks: [...merged.values()], report: reportOf(before, merged) };
}

function withMark(marks: ReadonlyMap<string, ReaderMark>, mark: ReaderMark): ReaderMark {
  const present = marks.get(mark.key);
  return present === undefined ? mark : combineReaderMarks(present, mark);
}

function reportOf(
  before: ReadonlyMap<string, ReaderMark>,
  after: ReadonlyMap<string, ReaderMark>,
): MergeReport {
  const report: MergeReport = { added: 0, decisions: 0, annotations: 0, kept: 0 };
  for (const [key, mark] of after) {
    const old = before.get(key);
    if (old === undefined) {
      report.added += 1;
      continue;
    }
    const decided = decisionRank(old).join() !== decisionRank(mark).join();
    const annotated = annotationRank(old).join() !== annotationRank(mark).join();
    if (decided) report.decisions += 1;
    if (annotated) report.annotations += 1;
    if (!decided && !annotated) report.kept += 1;
  }
  return report;
}

type Rank = readonly [time: number, tie: string];

/** For decisions of the same moment: the one that keeps more wins. */
const worth: Readonly<Record<Decision, string>> = { unscreened: "0", dismissed: "1", saved: "2" };

const decisionRank = (mark: ReaderMark): Rank => [mark.decidedAt, worth[mark.decision]];

/** For notes of the same moment: any fixed order will do, as long as text beats none. */
const annotationRank = (mark: ReaderMark): Rank => [
  mark.annotatedAt,
  JSON.stringify([mark.note, mark.tags]),
];

function newer(a: ReaderMark, b: ReaderMark, rank: (mark: ReaderMark) => Rank): ReaderMark {
  const [timeA, tieA] = rank(a);
  const [timeB, tieB] = rank(b);
  if (timeA !== timeB) return timeA > timeB ? a : b;
  return tieA >= tieB ? a : b;
}
