import { allDigestIds, getDigest } from "../storage/digests.ts";
import type { StoredDigest } from "../storage/database.ts";
import { allKeptKeys, allMarks, getKept, getMarks } from "../storage/reader-marks.ts";
import { applyQuietly, moveStrayMarks, type LibraryContext } from "./library-context.ts";
import { noTabChanges, type TabChanges } from "./tab-changes.ts";

/**
 * Brings this tab up to date with the disk. Whatever the number and order of the messages,
 * the tab then holds the same as a tab that starts now.
 */
export async function applyTabChanges(context: LibraryContext): Promise<void> {
  const news = { ...context.news };
  Object.assign(context.news, noTabChanges());
  if (!news.digests && news.marks.size === 0) return;
  try {
    const touched = await followMarks(context, news);
    if (news.digests) touched.push(...(await followDigests(context, news)));
    await followCopies(context, news, new Set(touched));
    if (news.digests) await moveStrayMarks(context);
  } catch (error) {
    // The next message checks everything.
    Object.assign(context.news, { digests: true, all: true });
    throw error;
  }
  context.emit({ kind: "changed", what: news.digests ? "papers" : "marks" });
}

/** More marks than this are read in one query. */
const MANY_MARKS = 200;

/** Updates marks from the disk; returns the keys of papers whose copies may also be new. */
async function followMarks(context: LibraryContext, { marks, all }: TabChanges): Promise<string[]> {
  const { db, holdings, index } = context;
  const before = new Map(holdings.allMarks().map((mark) => [mark.key, mark]));
  const everything = all || marks.size > MANY_MARKS;
  const stored = everything ? await allMarks(db) : await getMarks(db, [...marks]);
  const onDisk = new Set(stored.map(({ key }) => key));
  const gone = [...(everything ? before.keys() : marks)].filter((key) => !onDisk.has(key));
  for (const key of gone) {
    // A mark made while the disk was read is newer than what was read.
    if (before.get(key) === holdings.markOf(key)) holdings.dropMark(key);
  }
  // Merged, not set, for the same reason.
  holdings.mergeMarks(stored);
  index.mark([...onDisk, ...gone].map(holdings.markOf));
  return all ? [] : [...onDisk];
}

/** Returns the keys of the papers whose digests are gone: their copies may be new. */
async function followDigests(
  context: LibraryContext,
  { sources, all }: TabChanges,
): Promise<string[]> {
  const { db, holdings } = context;
  const touched: string[] = [];
  const ids = await allDigestIds(db);
  for (const id of [...holdings.digests.keys()].filter((held) => !ids.has(held))) {
    touched.push(...holdings.catalogue.papersOf(id));
    await applyQuietly(context, holdings.removeDigest(id));
  }
  for (const id of ids) {
    const held = holdings.digests.get(id);
    if (held !== undefined && !all && !sources.has(id)) continue;
    const digest = await getDigest(db, id);
    if (digest === undefined) continue;
    if (held !== undefined && !sources.has(id) && isSameReading(held, digest)) continue;
    await applyQuietly(context, holdings.addDigest(digest));
  }
  return touched;
}

/**
 * A tab that was killed may not have announced that it read a digest again, or removed and
 * reopened it.
 */
function isSameReading(held: StoredDigest, stored: StoredDigest): boolean {
  return (
    held.readerVersion === stored.readerVersion &&
    held.addedAt === stored.addedAt &&
    held.broughtAt === stored.broughtAt &&
    held.name === stored.name
  );
}

/** Kept papers outlive their digests in this tab too. */
async function followCopies(
  context: LibraryContext,
  { digests, removed, all }: TabChanges,
  touched: ReadonlySet<string>,
): Promise<void> {
  const { db, holdings } = context;
  const before = holdings.copies();
  const anyCopy = all || removed;
  const stored = digests ? await allKeptKeys(db) : [...touched];
  const onDisk = new Set(stored);
  for (const [key, copy] of digests ? before : []) {
    // A mark made while the disk was read is newer than what was read.
    if (!onDisk.has(key) && holdings.copyOf(key) === copy)
      await applyQuietly(context, holdings.removeKept(key));
  }
  for (const key of stored) {
    if (before.has(key) && !anyCopy && !touched.has(key)) continue;
    const copy = await getKept(db, key);
    if (copy === null || !holdings.isNewCopy(copy)) continue;
    const inDigest = holdings.digestsOf(key).length > 0;
    const change = holdings.addKept(copy);
    // A paper in a digest is indexed already.
    if (!inDigest || anyCopy) await applyQuietly(context, change);
  }
}
