import { READER_VERSION } from "../../core/digest/reader-version.ts";
import type { CatalogueAddition } from "../../core/library/catalogue.ts";
import type { Source, StoredDigest } from "../storage/database.ts";
import { PORTION_PAPERS, putDigest, putPortion } from "../storage/digests.ts";
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
  const digest: StoredDigest = {
    carrier: reading.carrier,
    date: reading.date,
    topic: reading.topic,
    problems: reading.problems,
    lines: reading.lines,
    briefs: reading.briefs,
    source: source.id,
    name: source.name,
    addedAt: source.addedAt,
    broughtAt: source.broughtAt,
    readerVersion: READER_VERSION,
  };
  const write = () => writeDigest(parts, source, digest, papers);
  // Portions lie on the disk before their digest does: no other tab may clear them away.
  await withLock("duidu:imports", write, "shared");
  reached("digest-stored");
  const change = parts.holdings.addDigest(digest);
  await follow(parts, change);
  parts.tabs.tell({ kind: "digest", source: source.id });
  return change;
}

async function writeDigest(
  { db, papers: store }: Parts,
  source: Source,
  digest: StoredDigest,
  papers: PaperPortions,
): Promise<void> {
  const count = digest.briefs.length;
  const lastPortion = Math.max(0, Math.ceil(count / PORTION_PAPERS) - 1) * PORTION_PAPERS;
  for (let first = 0; first < lastPortion; first += PORTION_PAPERS) {
    await putPortion(db, source.id, first, await papers.next(first, PORTION_PAPERS));
  }
  const last = await papers.next(lastPortion, PORTION_PAPERS);
  await putDigest(db, source, digest, lastPortion, last);
  papers.release();
  store.keepAll(source.id, lastPortion, last);
}
