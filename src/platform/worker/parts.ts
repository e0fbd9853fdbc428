import type { CatalogueChange } from "../../core/library/catalogue-change.ts";
import type { LibraryIndex } from "../../core/search/library-index.ts";
import type { Database } from "../storage/database.ts";
import { withLock } from "../storage/locks.ts";
import { keepsPaper, putMarks, renameMarks } from "../storage/marks.ts";
import type { Holdings } from "./holdings.ts";
import type { IndexKeeper } from "./keep-index.ts";
import type { LibraryEvent } from "./library-api.ts";
import type { PaperStore } from "./paper-store.ts";
import type { ReadingHandle } from "./reading-handle.ts";
import type { Tabs } from "./tabs.ts";

/** What an open library is made of. */
export type Parts = {
  db: Database;
  holdings: Holdings;
  papers: PaperStore;
  index: LibraryIndex;
  /** Papers that the index does not hold yet. */
  unindexed: Set<string>;
  keeper: IndexKeeper;
  reading: ReadingHandle;
  tabs: Tabs;
  emit: (event: LibraryEvent) => void;
};

/** Brings decisions to what a digest's coming or going did to the papers, and puts them down to be indexed. */
export async function follow(parts: Parts, change: CatalogueChange): Promise<void> {
  await adopt(parts, change);
  // Lists without words need no index: it is made later, while the papers are on the screen.
  parts.emit({ kind: "changed", what: "papers" });
  await refreshKept(parts, change.changed);
}

/** Brings decisions to such a change, but only notes which papers are to be indexed. */
export async function adopt(parts: Parts, change: CatalogueChange): Promise<void> {
  const { index, unindexed } = parts;
  await moveMarks(parts, change);
  if (change.removed.length > 0) await index.remove(change.removed);
  for (const key of change.removed) unindexed.delete(key);
  for (const key of [...change.added, ...change.changed]) unindexed.add(key);
}

/** A kept paper learns what a later digest tells of it. */
export async function refreshKept(
  { db, holdings, papers }: Parts,
  changed: readonly string[],
): Promise<void> {
  const keys = changed.filter((key) => keepsPaper(holdings.markOf(key)));
  const kept = (await Promise.all(keys.map((key) => papers.paper(key)))).filter(
    (paper) => paper !== null,
  );
  if (kept.length > 0) await putMarks(db, [], kept);
}

/** Decisions go along with papers that have got another key. */
export async function moveMarks(
  { db, holdings, index }: Parts,
  { renamed }: CatalogueChange,
): Promise<void> {
  const moves = renamed
    .filter(([from, to]) => holdings.hasMark(from) && !holdings.hasMark(to))
    .map(([from, to]) => ({ from, to }));
  if (moves.length === 0) return;
  const moved = await withLock("duidu:marks", () => renameMarks(db, moves));
  for (const { from } of moves) holdings.dropMark(from);
  holdings.setMarks(moved);
  index.mark(moved);
}
