import { PARSER_VERSION } from "../../core/digest/parser-version.ts";
import type { CatalogueAddition } from "../../core/library/catalogue.ts";
import type { Source } from "../storage/database.ts";
import { PORTION_PAPERS, putDigests, putPortion, type DigestToWrite } from "../storage/digests.ts";
import { withLock } from "../storage/locks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import { applyChange, type LibraryContext } from "./library-context.ts";
import type { PaperPortions } from "./reading-handle.ts";
import type { FileReading } from "./reading.worker.ts";
import { markStep } from "./user-timing.ts";

/**
 * Writes a digest to the disk and adds its papers to the library. Rejects if the disk
 * refuses it: nothing has changed then.
 *
 * @param how `replace` for a digest that has been read again
 * @returns null if it was to be replaced and another tab has removed it
 */
export async function storeDigests(
  context: LibraryContext,
  source: Source,
  reading: FileReading,
  papers: PaperPortions,
  how: "add" | "replace" = "add",
): Promise<CatalogueAddition | null> {
  // Portions are written before their digest: no other tab may delete them.
  const write = async () => {
    const ready = await readyToWrite(context, source, reading, papers);
    const [written] = await writeDigests(context, [ready], how);
    return written?.digest ?? null;
  };
  const digest = await withLock("duidu:imports", write, "shared");
  if (digest === null) return null;
  markStep("digest-stored");
  const change = context.holdings.addDigest(digest);
  await applyChange(context, change);
  context.tabs.broadcast({ kind: "digest", source: source.id });
  return change;
}

/**
 * What remains to be written of a digest: all of it, or the last portion of a huge one, the
 * others being written here.
 */
export async function readyToWrite(
  { db }: LibraryContext,
  source: Source,
  reading: FileReading,
  papers: PaperPortions,
): Promise<DigestToWrite> {
  const count = reading.briefs.length;
  const lastPortion = Math.max(0, Math.ceil(count / PORTION_PAPERS) - 1) * PORTION_PAPERS;
  for (let first = 0; first < lastPortion; first += PORTION_PAPERS) {
    const portion = await papers.next(first, PORTION_PAPERS);
    await retryWithRoom(db, () => putPortion(db, source.id, first, portion), source.id);
  }
  const last = await papers.next(lastPortion, PORTION_PAPERS);
  papers.release();
  const { carrier, date, topic, problems, lines, briefs } = reading;
  const { id, name, addedAt, broughtAt } = source;
  const read = { carrier, date, topic, problems, lines, briefs, readerVersion: PARSER_VERSION };
  return {
    source,
    digest: { ...read, source: id, name, addedAt, broughtAt },
    first: lastPortion,
    last,
  };
}

/**
 * Writes digests in one transaction. Rejects if the disk refuses them: nothing has changed
 * then.
 *
 * @returns those that were written: all, unless they were to be replaced
 */
export async function writeDigests(
  { db, papers }: LibraryContext,
  digests: readonly DigestToWrite[],
  how: "add" | "replace" = "add",
): Promise<DigestToWrite[]> {
  const source = digests[0]?.source.id ?? null;
  const written = await retryWithRoom(db, () => putDigests(db, digests, how), source);
  for (const { source, first, last } of written) papers.keepAll(source.id, first, last);
  return written;
}
