import type { Paper } from "../../core/digest/paper.ts";
import { isKey, isPaper, isStoredDigest } from "./check-rows.ts";
import { CHUNK_PAPERS, type Database, type Source, type StoredDigest } from "./database.ts";
import { REMOVED, readValue, removedIn } from "./key-value.ts";
import { readRow } from "./read-rows.ts";
import { repairSource } from "./repair-rows.ts";

/** How many papers of a digest are transferred and written at a time; a multiple of CHUNK_PAPERS. */
export const PORTION_PAPERS = 20 * CHUNK_PAPERS;

/**
 * A digest to be written: `last` is the last portion of its papers, which begins at
 * position `first`.
 */
export type DigestToWrite = {
  source: Source;
  digest: StoredDigest;
  first: number;
  last: readonly Paper[];
};

/**
 * Writes digests: the bytes, the reading and the papers of each, in one transaction,
 * so that after a crash they are there whole or not at all. The earlier portions of a huge
 * digest are written beforehand (`putPortion`); they are invisible until the digest itself
 * is written here.
 *
 * A digest that another tab has written meanwhile keeps its name and times, so that all
 * tabs end with the same, whichever hears of the other first.
 *
 * @param how with `replace`, only digests that are still here are written: another tab
 *   may have removed one while it was read again
 * @returns those that were written, as they were written
 */
export async function putDigests(
  db: Database,
  digests: readonly DigestToWrite[],
  how: "add" | "replace" = "add",
): Promise<DigestToWrite[]> {
  const tx = db.transaction(["sources", "digests", "chunks", "memory"], "readwrite");
  const [sources, chunks, memory] = [
    tx.objectStore("sources"),
    tx.objectStore("chunks"),
    tx.objectStore("memory"),
  ];
  const removed = await removedIn(memory);
  const stored = async (id: string) =>
    removed.has(id) ? null : repairSource(await sources.get(id).catch(() => undefined));
  const merged = await Promise.all(
    digests.map(async (digest) => {
      const known = await stored(digest.source.id);
      if (known === null) return how === "add" ? [digest] : [];
      return [withNameAndTimes(digest, known)];
    }),
  );
  const written = merged.flat();
  const put = ({ source, digest, first, last }: DigestToWrite) => [
    sources.put(source),
    tx.objectStore("digests").put(digest),
    ...chunksOf(first, last).map(([at, papers]) => chunks.put(papers, [source.id, at])),
  ];
  const returned = written.filter(({ source }) => removed.delete(source.id));
  await Promise.all([
    ...written.flatMap(put),
    returned.length === 0 ? undefined : memory.put({ name: REMOVED, value: [...removed] }),
    tx.done,
  ]);
  return written;
}

function withNameAndTimes(
  { source, digest, ...papers }: DigestToWrite,
  { name, addedAt, broughtAt }: Source,
): DigestToWrite {
  const known = { name, addedAt, ...(broughtAt === undefined ? {} : { broughtAt }) };
  return { ...papers, source: { ...source, ...known }, digest: { ...digest, ...known } };
}

/**
 * Writes papers of a digest before the digest itself, starting at position `first`, a
 * multiple of CHUNK_PAPERS.
 */
export async function putPortion(
  db: Database,
  source: string,
  first: number,
  papers: readonly Paper[],
): Promise<void> {
  const tx = db.transaction("chunks", "readwrite");
  await Promise.all([
    ...chunksOf(first, papers).map(([at, chunk]) => tx.store.put(chunk, [source, at])),
    tx.done,
  ]);
}

function chunksOf(first: number, papers: readonly Paper[]): [at: number, papers: Paper[]][] {
  const chunks: [number, Paper[]][] = [];
  for (let at = 0; at < papers.length; at += CHUNK_PAPERS) {
    chunks.push([(first + at) / CHUNK_PAPERS, papers.slice(at, at + CHUNK_PAPERS)]);
  }
  return chunks;
}

/** Deletes what an interrupted import left behind: chunks without a digest. */
export async function removeOrphans(db: Database): Promise<void> {
  const [keys, digests] = await Promise.all([db.getAllKeys("chunks"), db.getAllKeys("digests")]);
  const known = new Set(digests);
  const sources = keys.flatMap((key: unknown) =>
    Array.isArray(key) && isKey(key[0]) ? [key[0]] : [],
  );
  const orphans = new Set(sources.filter((source) => !known.has(source)));
  for (const source of orphans) await db.delete("chunks", chunkRange(source));
}

/** The keys of all chunks of a digest. */
export function chunkRange(source: string): IDBKeyRange {
  return IDBKeyRange.bound([source, 0], [source, Infinity]);
}

/** A reading; undefined if it is missing, unreadable or removed. */
export async function getDigest(db: Database, source: string): Promise<StoredDigest | undefined> {
  const [digest, removed] = await Promise.all([readRow(db, "digests", source), removedIds(db)]);
  return isStoredDigest(digest) && !removed.has(source) ? digest : undefined;
}

/** Ids of digests that were removed but can still be restored. */
export async function removedIds(db: Database): Promise<Set<string>> {
  return new Set((await readValue(db, REMOVED))?.map(([source]) => source));
}

/**
 * Whether a digest is on the disk and not removed; read from the disk, as another tab may
 * have changed it.
 */
export async function hasDigest(db: Database, source: string): Promise<boolean> {
  const tx = db.transaction(["digests", "memory"]);
  const [found, removed] = await Promise.all([
    tx.objectStore("digests").getKey(source),
    removedIn(tx.objectStore("memory")),
  ]);
  return found !== undefined && !removed.has(source);
}

/** The ids of all digests on the disk that are not removed. */
export async function allDigestIds(db: Database): Promise<Set<string>> {
  return idsIn(db, "digests");
}

export async function allSourceIds(db: Database): Promise<string[]> {
  return [...(await idsIn(db, "sources"))];
}

async function idsIn(db: Database, store: "sources" | "digests"): Promise<Set<string>> {
  const tx = db.transaction([store, "memory"]);
  const [ids, removed] = await Promise.all([
    tx.objectStore(store).getAllKeys(),
    removedIn(tx.objectStore("memory")),
  ]);
  return new Set(ids.filter((id) => isKey(id) && !removed.has(id)));
}

/** A source; undefined if it is missing or its bytes are unreadable. */
export async function getSource(db: Database, source: string): Promise<Source | undefined> {
  return repairSource(await readRow(db, "sources", source)) ?? undefined;
}

/**
 * The stored papers in the same chunk as the one at a 0-based position, and the position of
 * the first; null for papers that the cache has lost.
 */
export async function getPapersAround(
  db: Database,
  source: string,
  place: number,
): Promise<{ first: number; papers: (Paper | null)[] }> {
  const at = Math.floor(place / CHUNK_PAPERS);
  const chunk = await readRow(db, "chunks", [source, at]);
  return { first: at * CHUNK_PAPERS, papers: papersIn(chunk) };
}

/** The papers of a stored chunk, each at its position; null for damaged ones. */
export function papersIn(chunk: unknown): (Paper | null)[] {
  const read: readonly unknown[] = Array.isArray(chunk) ? chunk : [];
  return read.map((paper) => (isPaper(paper) ? paper : null));
}
