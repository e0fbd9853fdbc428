import type { Database } from "../storage/database.ts";
import { dropKept } from "../storage/reader-marks.ts";
import { readLibrary } from "../storage/read-library.ts";
import { deleteRemoved, UNDO_MS } from "../storage/removed-digests.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { byAge, createLibraryMemory } from "../../library/library-memory.ts";
import { moveMarks, moveStrayMarks, type LibraryContext } from "./library-context.ts";

/**
 * The library at the start, before digests are loaded.
 *
 * @param now milliseconds since 1970
 */
export async function readStored(db: Database, now: number) {
  const { absent, ...stored } = await readLibrary(db, now);
  return { ...stored, holdings: createLibraryMemory(absent) };
}

/**
 * Loads what is on the disk: briefs and decisions, not the papers. What a tab holds depends
 * on the disk alone, not on the order of events.
 */
export async function loadStored(
  context: LibraryContext,
  { digests, marks, kept }: Awaited<ReturnType<typeof readStored>>,
): Promise<void> {
  const { holdings, index, unindexed } = context;
  holdings.setMarks(marks);
  index.mark(marks);
  const oldestFirst = digests.sort((a, b) => byAge([a.source, a], [b.source, b]));
  for (const digest of oldestFirst) {
    await moveMarks(context, holdings.addDigest(digest).renamed);
  }
  for (const copy of kept) await moveMarks(context, holdings.addKept(copy).renamed);
  await moveStrayMarks(context);
  for (const key of holdings.inOrder()) unindexed.add(key);
}

/**
 * The part of a start that can wait. After a day it deletes what was kept for undo: copies
 * of papers that are no longer saved, and removed digests. It also makes the other tabs
 * check the disk: the last visit may have ended between a write and its message.
 *
 * @param now milliseconds since 1970
 */
export async function cleanUpAfterStart(context: LibraryContext, now: number): Promise<void> {
  const { db, tabs, news } = context;
  const dropped = await dropKept(db, now - UNDO_MS);
  await deleteRemoved(db, now - UNDO_MS);
  tabs.broadcast({ kind: "restored" });
  if (dropped === 0) return;
  news.digests = true;
  await applyTabChanges(context);
}
