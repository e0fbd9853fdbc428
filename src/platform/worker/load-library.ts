import type { Database } from "../storage/database.ts";
import { dropKept } from "../storage/reader-marks.ts";
import { readLibrary } from "../storage/read-library.ts";
import { deleteRemoved, UNDO_MS } from "../storage/removed-digests.ts";
import { applyTabChanges } from "./apply-tab-message.ts";
import { byAge, createLibraryMemory } from "../../library/library-memory.ts";
import { moveMarks, moveStrayMarks, type LibraryContext } from "./library-context.ts";

/**
 * What the library holds at the start, before it has looked at the digests.
 *
 * @param now milliseconds since 1970
 */
export async function readStored(db: Database, now: number) {
  const { absent, ...stored } = await readLibrary(db, now);
  return { ...stored, holdings: createLibraryMemory(absent) };
}

/**
 * Takes in what is on the disk: briefs and decisions, not the papers. What a tab holds
 * depends on the disk alone, not on how it came to know of it.
 */
export async function loadStored(
  parts: LibraryContext,
  { digests, marks, kept }: Awaited<ReturnType<typeof readStored>>,
): Promise<void> {
  const { holdings, index, unindexed } = parts;
  holdings.setMarks(marks);
  index.mark(marks);
  const oldestFirst = digests.sort((a, b) => byAge([a.source, a], [b.source, b]));
  for (const digest of oldestFirst) {
    await moveMarks(parts, holdings.addDigest(digest).renamed);
  }
  for (const copy of kept) await moveMarks(parts, holdings.addKept(copy).renamed);
  await moveStrayMarks(parts);
  for (const key of holdings.inOrder()) unindexed.add(key);
}

/**
 * What a start leaves for later. It deletes what an undo could have wanted back, copies
 * of papers that are saved no longer and removed digests, once they have lain for a
 * day. And it has the other tabs look at the disk: the last visit may have ended
 * between writing something and telling them.
 *
 * @param now milliseconds since 1970
 */
export async function cleanUpAfterStart(parts: LibraryContext, now: number): Promise<void> {
  const { db, tabs, news } = parts;
  const dropped = await dropKept(db, now - UNDO_MS);
  await deleteRemoved(db, now - UNDO_MS);
  tabs.tell({ kind: "restored" });
  if (dropped === 0) return;
  news.digests = true;
  await applyTabChanges(parts);
}
