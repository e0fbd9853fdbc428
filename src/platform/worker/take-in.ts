import { READER_VERSION } from "../../core/digest/reader-version.ts";
import type { CatalogueAddition } from "../../core/library/catalogue.ts";
import type { Source } from "../storage/database.ts";
import { PORTION_PAPERS, putDigests, putPortion, type DigestToWrite } from "../storage/digests.ts";
import { withLock } from "../storage/locks.ts";
import { follow, type Parts } from "./parts.ts";
import type { PaperPortions } from "./reading-handle.ts";
import type { Reading } from "./reading.worker.ts";
import { reached } from "./step-marks.ts";

/**
 * Writes a digest to the disk and takes its papers into the library; also a digest
 * that is there already and has been read anew. Rejects when the disk refuses it:
 * nothing has changed then.
 */
export async function takeIn(
  parts: Parts,
  source: Source,
  reading: Reading,
  papers: PaperPortions,
): Promise<CatalogueAddition> {
  // Portions lie on the disk before their digest does: no other tab may clear them away.
  const write = async () => {
    const ready = await readyToWrite(parts, source, reading, papers);
    await writeDigests(parts, [ready]);
    return ready.digest;
  };
  const digest = await withLock("duidu:imports", write, "shared");
  reached("digest-stored");
  const change = parts.holdings.addDigest(digest);
  await follow(parts, change);
  parts.tabs.tell({ kind: "digest", source: source.id });
  return change;
}

/**
 * What is left to be written of a digest: all of it, or of a huge one the last portion,
 * those before it being written then.
 */
export async function readyToWrite(
  { db }: Parts,
  source: Source,
  reading: Reading,
  papers: PaperPortions,
): Promise<DigestToWrite> {
  const count = reading.briefs.length;
  const lastPortion = Math.max(0, Math.ceil(count / PORTION_PAPERS) - 1) * PORTION_PAPERS;
  for (let first = 0; first < lastPortion; first += PORTION_PAPERS) {
    await putPortion(db, source.id, first, await papers.next(first, PORTION_PAPERS));
  }
  const last = await papers.next(lastPortion, PORTION_PAPERS);
  papers.release();
  const { carrier, date, topic, problems, lines, briefs } = reading;
  const { id, name, addedAt, broughtAt } = source;
  const read = { carrier, date, topic, problems, lines, briefs, readerVersion: READER_VERSION };
  return {
    source,
    digest: { ...read, source: id, name, addedAt, broughtAt },
    first: lastPortion,
    last,
  };
}

/** Writes digests in one go. Rejects when the disk refuses them: nothing has changed then. */
export async function writeDigests(
  { db, papers }: Parts,
  digests: readonly DigestToWrite[],
): Promise<void> {
  await putDigests(db, digests);
  for (const { source, first, last } of digests) papers.keepAll(source.id, first, last);
}
