import type { ListQuestion } from "../../library/list-question.ts";
import { applyNoteChange } from "../../core/library/note-change.ts";
import { applyTagChange } from "../../core/library/tag-change.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { type Decision, type ReaderMark } from "../../core/library/reader-mark.ts";
import { outcomeOf, type Outcome } from "../failure.ts";
import { changeMark, keepsPaper } from "../storage/reader-marks.ts";
import { withLock } from "../storage/locks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import { listKeys, nextUnscreened } from "../../library/list-papers.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import type { Annotation, Decided } from "./library-api.ts";
import { moveStrayMarks, type LibraryContext } from "./library-context.ts";

/** Decides about a paper; with a question, also returns the next unscreened paper in its list. */
export async function decide(
  context: LibraryContext,
  asked: string,
  decision: Decision,
  at: number,
  within: ListQuestion | null,
): Promise<Outcome<Decided>> {
  const { holdings } = context;
  const key = holdings.keyNow(asked);
  const writing = write(context, key, (mark) => ({
    ...mark,
    decision,
    // Of two decisions the one written later counts as newer, whatever the clocks say.
    decidedAt: Math.max(at, mark.decidedAt + 1),
  }));
  // The list before the decision, computed while the disk is busy.
  const keys = within === null ? [] : listKeys(context, within);
  const outcome = await writing;
  if (!outcome.ok) return outcome;
  const title = holdings.row(key)?.title ?? key;
  const next = within === null ? null : nextUnscreened(holdings, within, keys, key);
  return { ok: true, value: { before: outcome.value.before.decision, title, next } };
}

/**
 * Changes tags or note of a paper, starting from those on the disk: another tab may have
 * changed them.
 */
export async function annotate(
  context: LibraryContext,
  key: string,
  { tags, note }: Annotation,
  at: number,
): Promise<Outcome<ReaderMark>> {
  const outcome = await write(context, key, (mark) => ({
    ...mark,
    tags: applyTagChange(mark.tags, tags ?? {}),
    note: note === undefined ? mark.note : applyNoteChange(mark.note, note),
    annotatedAt: Math.max(at, mark.annotatedAt + 1),
  }));
  return outcome.ok ? { ok: true, value: outcome.value.mark } : outcome;
}

/** First the disk, then memory and index, then the other tabs. */
async function write(
  context: LibraryContext,
  asked: string,
  change: (mark: ReaderMark) => ReaderMark,
): Promise<Outcome<{ before: ReaderMark; mark: ReaderMark }>> {
  const key = context.holdings.keyNow(asked);
  const { db, holdings, papers } = context;
  if (!holdings.catalogue.has(key)) return { ok: false, code: "paper-unknown" };
  return outcomeOf(async () => {
    const sources = holdings.digestsOf(key);
    const paper = keepsPaper(change(holdings.markOf(key))) ? await papers.paper(key) : null;
    const written = await retryWithRoom(db, () =>
      withLock("duidu:marks", () => changeMark(db, key, change, { paper, sources })),
    );
    if (written === null) {
      // Another tab has removed the paper's digest: the list should leave the paper out, too.
      context.news.digests = true;
      void soon(context, applyTabChanges);
      return { ok: false, code: "paper-unknown" };
    }
    followCopy(context, key, written.kept);
    applyWritten(context, [written.mark]);
    // An import may have given the paper another key meanwhile.
    if (holdings.keyNow(key) !== key) void soon(context, moveStrayMarks);
    return { ok: true, value: written };
  });
}

/** If this fails, it is repeated at the next start, or with the next message of another tab. */
async function soon(
  context: LibraryContext,
  task: (context: LibraryContext) => Promise<void>,
): Promise<void> {
  await context.shortTasks.soon(() => task(context)).catch(() => undefined);
}

/** Takes in the copy of a paper that was written. */
export function followCopy(
  { holdings, unindexed }: LibraryContext,
  key: string,
  kept: LibraryPaper | null,
): void {
  if (kept === null) return;
  // Another tab may have removed its last digest during the write.
  if (!holdings.catalogue.has(key)) unindexed.add(key);
  holdings.addKept(kept);
}

/** Updates memory, index and the other tabs with what was written. */
export function applyWritten(
  { holdings, index, tabs }: LibraryContext,
  marks: readonly ReaderMark[],
): void {
  // Merged, not set: what another tab has written since may already be known here.
  holdings.mergeMarks(marks);
  index.mark(marks.map(({ key }) => holdings.markOf(key)));
  tabs.broadcast({ kind: "marks", marks: [...marks] });
}
