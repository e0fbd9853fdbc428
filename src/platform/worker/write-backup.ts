import { encodeBase64 } from "../../core/library/backup/base64.ts";
import type { BackupDigest, Tag } from "../../core/library/backup/backup.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { loadPart } from "../load-part.ts";
import { allSourceIds, getSource } from "../storage/digests.ts";
import { withLock } from "../storage/locks.ts";
import { getKept, keepsPaper } from "../storage/reader-marks.ts";
import { readValue, writeValue } from "../storage/key-value.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { isKeptSource } from "../../library/library-memory.ts";
import type { BackupDue, BackupFile } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import { tagHues } from "./edit-tags.ts";
import { gunzipSource } from "./gunzip-source.ts";

/**
 * Everything that the reader made, and the digests, as the text of one file. A digest whose
 * source is damaged is left out and named; the rest is complete.
 */
export async function createBackup(
  context: LibraryContext,
  settings: Record<string, unknown>,
  at: number,
): Promise<BackupFile> {
  const { db, holdings, news } = context;
  const { writeBackup } = await loadPart(() => import("../../core/library/backup/backup.ts"));
  // Includes what other tabs have written, whether or not this one has heard of it.
  Object.assign(news, { digests: true, all: true });
  await applyTabChanges(context);
  const digests: BackupDigest[] = [];
  const damaged = new Map<string, string>();
  // Including sources whose digest has not been read again yet, and digests whose source is
  // gone.
  for (const id of new Set([...holdings.digests.keys(), ...(await allSourceIds(db))])) {
    const source = await getSource(db, id);
    if (source === undefined || (await gunzipSource(source)) === null) {
      damaged.set(id, holdings.digests.get(id)?.name ?? source?.name ?? id.slice(0, 8));
      continue;
    }
    const { name, addedAt, broughtAt, gzip } = source;
    digests.push({ name, addedAt, broughtAt, gzip: encodeBase64(gzip) });
  }
  const copies = await keptCopies(context, (source) => damaged.has(source));
  const tags: Tag[] = Array.from(await tagHues(db), ([name, hue]) => ({
    name,
    color: String(hue),
  }));
  const text = writeBackup({
    madeAt: at,
    marks: holdings.allMarks(),
    tags,
    settings,
    digests,
    // Everything in the digests will be read from them again.
    kept: copies
      .flatMap(({ appearances }) => appearances)
      .filter(({ source }) => !holdings.digests.has(source) || damaged.has(source)),
  });
  await countAsBackedUp(context, at);
  return { text, leftOut: [...damaged.values()] };
}

/**
 * The kept papers whose stored copies, or damaged digests, have something that no digest in
 * the backup has.
 */
async function keptCopies(
  { db, holdings, papers }: LibraryContext,
  isDamaged: (source: string) => boolean,
): Promise<LibraryPaper[]> {
  const { catalogue } = holdings;
  const found = await Promise.all(
    [...catalogue.keys()]
      .filter((key) => keepsPaper(holdings.markOf(key)))
      .map(async (key) => {
        const sources = catalogue.appearances(key).map(({ source }) => source);
        const isLeftOut = sources.every((source) => isKeptSource(source) || isDamaged(source));
        return (await getKept(db, key)) ?? (isLeftOut ? papers.paper(key) : null);
      }),
  );
  return found.filter((paper) => paper !== null);
}

/** How many papers were decided since the last backup, and since the last reminder. */
export async function backupDue({ db, holdings }: LibraryContext): Promise<BackupDue> {
  const { at, putOffAt } = (await readValue(db, "last-backup")) ?? NEVER;
  const since = (time: number) =>
    holdings
      .allMarks()
      .filter(({ decision, decidedAt }) => decision !== "unscreened" && decidedAt > time).length;
  return { sinceBackup: since(at), sinceTold: since(Math.max(at, putOffAt)) };
}

const NEVER = { at: 0, putOffAt: 0 };

/** The reader was reminded and does not want a backup now. */
export function putOffBackup(context: LibraryContext, now: number): Promise<void> {
  return changeLastBackup(context, ({ at }) => ({ at, putOffAt: now }));
}

/** What a restored backup contained does not need another backup at once. */
export function countAsBackedUp(context: LibraryContext, madeAt: number): Promise<void> {
  return changeLastBackup(context, ({ at, putOffAt }) => ({ at: Math.max(at, madeAt), putOffAt }));
}

function changeLastBackup(
  { db }: LibraryContext,
  change: (last: typeof NEVER) => typeof NEVER,
): Promise<void> {
  return withLock("duidu:memory", async () => {
    await writeValue(db, "last-backup", change((await readValue(db, "last-backup")) ?? NEVER));
  });
}
