import type { Paper } from "../../core/digest/paper.ts";
import { CHUNK_PAPERS, type Database, type Source, type StoredDigest } from "./database.ts";

/**
 * Writes one digest: its bytes, its reading and its papers, in one transaction,
 * so that after a crash it is there whole or not at all.
 */
export async function putDigest(
  db: Database,
  source: Source,
  digest: StoredDigest,
  papers: readonly Paper[],
): Promise<void> {
  const tx = db.transaction(["sources", "digests", "chunks"], "readwrite");
  const writes: Promise<unknown>[] = [
    tx.objectStore("sources").put(source),
    tx.objectStore("digests").put(digest),
  ];
  for (let first = 0; first < papers.length; first += CHUNK_PAPERS) {
    const chunk = papers.slice(first, first + CHUNK_PAPERS);
    writes.push(tx.objectStore("chunks").put(chunk, [source.id, first / CHUNK_PAPERS]));
  }
  await Promise.all([...writes, tx.done]);
}

export async function removeDigest(db: Database, source: string): Promise<void> {
  const tx = db.transaction(["sources", "digests", "chunks"], "readwrite");
  await Promise.all([
    tx.objectStore("sources").delete(source),
    tx.objectStore("digests").delete(source),
    tx.objectStore("chunks").delete(IDBKeyRange.bound([source, 0], [source, Infinity])),
    tx.done,
  ]);
}

export function allDigests(db: Database): Promise<StoredDigest[]> {
  return db.getAll("digests");
}

export async function hasSource(db: Database, source: string): Promise<boolean> {
  return (await db.getKey("sources", source)) !== undefined;
}

export async function allSourceIds(db: Database): Promise<string[]> {
  return db.getAllKeys("sources");
}

export function getSource(db: Database, source: string): Promise<Source | undefined> {
  return db.get("sources", source);
}

/** One paper by its place in its digest, 0-based; null when the cache has lost it. */
export async function getPaper(db: Database, source: string, place: number): Promise<Paper | null> {
  const chunk = await db.get("chunks", [source, Math.floor(place / CHUNK_PAPERS)]);
  return chunk?.[place % CHUNK_PAPERS] ?? null;
}

/** All papers of one digest, in its order. */
export async function getPapers(db: Database, source: string): Promise<Paper[]> {
  const chunks = await db.getAll("chunks", IDBKeyRange.bound([source, 0], [source, Infinity]));
  return chunks.flat();
}
