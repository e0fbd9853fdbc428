import type { CatalogueChange } from "../../core/library/catalogue-change.ts";
import { isArxivKey } from "../../core/library/paper-identity.ts";
import type { LibraryIndex } from "../../core/search/library-index.ts";
import type { Database } from "../storage/database.ts";
import { withLock } from "../storage/locks.ts";
import { renameMarks } from "../storage/reader-marks.ts";
import type { LibraryMemory } from "../../library/library-memory.ts";
import type { IndexWriter } from "./index-writer.ts";
import type { LibraryEvent } from "./library-api.ts";
import type { PaperStore } from "./paper-store.ts";
import type { ReadingHandle } from "./reading-handle.ts";
import type { ShortTasks } from "./short-tasks.ts";
import type { TabChanges } from "./tab-changes.ts";
import type { Tabs } from "./tabs.ts";

/** The components of an open library. */
export type LibraryContext = {
  db: Database;
  holdings: LibraryMemory;
  papers: PaperStore;
  index: LibraryIndex;
  /** Papers that are not indexed yet. */
  unindexed: Set<string>;
  keeper: IndexWriter;
  reading: ReadingHandle;
  tabs: Tabs;
  /** Changes announced by other tabs that this one has not applied yet. */
  news: TabChanges;
  shortTasks: ShortTasks;
  emit: (event: LibraryEvent) => void;
};

/** Updates decisions after a digest was added or removed, and queues its papers for indexing. */
export async function applyChange(context: LibraryContext, change: CatalogueChange): Promise<void> {
  await applyQuietly(context, change);
  // Lists without words need no index: it is built later, while the papers are on the screen.
  context.emit({ kind: "changed", what: "papers" });
}

/** Updates decisions after such a change, and only records which papers are to be indexed. */
export async function applyQuietly(
  context: LibraryContext,
  change: CatalogueChange,
): Promise<void> {
  const { index, unindexed } = context;
  await moveMarks(context, change.renamed);
  if (change.removed.length > 0) await index.remove(change.removed);
  for (const key of change.removed) unindexed.delete(key);
  for (const key of [...change.added, ...change.changed]) unindexed.add(key);
}

/** Moves decisions along with papers whose key changed. */
export async function moveMarks(
  context: LibraryContext,
  renamed: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  const { db, holdings, index, tabs, news } = context;
  const moves = renamed
    .filter(([from]) => holdings.hasMark(from))
    .map(([from, to]) => ({ from, to }));
  if (moves.length === 0) return;
  const done = await withLock("duidu:marks", () => renameMarks(db, moves));
  const left = [...new Set(done.moved.map(({ from }) => from))];
  // A mark that stays has a copy that this tab has not heard of.
  if (done.moved.length < moves.length) news.digests = true;
  for (const from of left) {
    holdings.dropMark(from);
    if (holdings.copyOf(from) !== undefined) await applyQuietly(context, holdings.removeKept(from));
  }
  for (const copy of done.kept) {
    const isNew = !holdings.catalogue.has(copy.key);
    const change = holdings.addKept(copy);
    if (isNew) await applyQuietly(context, change);
  }
  holdings.mergeMarks(done.marks);
  index.mark(done.marks);
  tabs.broadcast({ kind: "marks", marks: done.marks, left });
}

/**
 * Moves decisions that another tab made under a paper's old key to its present key.
 */
export async function moveStrayMarks(context: LibraryContext): Promise<void> {
  const { holdings } = context;
  const stray = holdings
    .allMarks()
    .filter(({ key }) => !isArxivKey(key) && !holdings.catalogue.has(key));
  const moves = stray.map(({ key }): [string, string] => [key, holdings.keyNow(key)]);
  await moveMarks(
    context,
    moves.filter(([from, to]) => from !== to),
  );
}
