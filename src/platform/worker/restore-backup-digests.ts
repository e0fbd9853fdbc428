import type { BackupDigest } from "../../core/library/backup/backup.ts";
import { decodeBase64 } from "../../core/library/backup/base64.ts";
import { PORTION_PAPERS, type DigestToWrite } from "../storage/digests.ts";
import { gunzipAtMost } from "../storage/gzip.ts";
import { withLock } from "../storage/locks.ts";
import { applyQuietly, type LibraryContext } from "./library-context.ts";
import { MAX_BYTES, readFile, type FileRead } from "./read-file.ts";
import { readyToWrite, writeDigests } from "./store-digests.ts";

/** How many digests are new, and how many could not be read. */
type Counts = { added: number; damaged: number };

/**
 * Reads the digests of a backup and writes those that are not here, many in one
 * transaction: after a crash each is there whole or not at all. The next one is read while
 * the last one is written. Their papers then appear in lists, but are not indexed.
 */
export function restoreBackupDigests(
  context: LibraryContext,
  digests: readonly BackupDigest[],
): Promise<Counts> {
  // Portions of huge digests are written before the digests: no other tab may delete them.
  return withLock("duidu:imports", () => writeMissing(context, digests), "shared");
}

async function writeMissing(
  context: LibraryContext,
  digests: readonly BackupDigest[],
): Promise<Counts> {
  const counts = { added: 0, damaged: 0 };
  const waiting = new Map<string, DigestToWrite>();
  let papers = 0;

  async function write(): Promise<void> {
    if (waiting.size === 0) return;
    const written = await writeDigests(context, [...waiting.values()]);
    waiting.clear();
    papers = 0;
    counts.added += written.length;
    await takeOver(context, written);
  }

  let upcoming = unpack(context, digests[0]);
  for (let at = 0; at < digests.length; at += 1) {
    const read = await context.shortTasks.whileWaiting(upcoming);
    upcoming = unpack(context, digests[at + 1]);
    if (read === null || read.kind === "refused") counts.damaged += 1;
    if (read?.kind !== "read") continue;
    const { source, reading, papers: portions } = read;
    // The same bytes twice in one backup.
    if (waiting.has(source.id) || context.holdings.digests.has(source.id)) {
      portions.release();
      continue;
    }
    waiting.set(source.id, await readyToWrite(context, source, reading, portions));
    papers += reading.briefs.length;
    if (papers >= PORTION_PAPERS) await write();
  }
  await write();
  return counts;
}

/** Reads one digest; null if its bytes are damaged or are not a digest. */
async function unpack(
  context: LibraryContext,
  digest: BackupDigest | undefined,
): Promise<FileRead | null> {
  if (digest === undefined) return null;
  const { name, gzip, ...times } = digest;
  const packed = decodeBase64(gzip);
  const blob = packed && (await gunzipAtMost(packed, MAX_BYTES).catch(() => null));
  return packed && blob && readFile({ name, blob, packed }, times, context);
}

/** Updates lists with what was written. */
async function takeOver(context: LibraryContext, written: readonly DigestToWrite[]): Promise<void> {
  for (const { digest } of written) await applyQuietly(context, context.holdings.addDigest(digest));
}
