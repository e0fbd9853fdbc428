import type { IDBPTransaction } from "idb";
import type { Appearance } from "../../core/library/library-paper.ts";
import { hasAppearances, updateCopy } from "../../core/library/paper-copy.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { CHUNK_PAPERS, type Database, type DuiduSchema, type StoredDigest } from "./database.ts";
import { chunkRange, papersIn } from "./digests.ts";
import { keepsPaper } from "./reader-marks.ts";
import { REMOVED, removedIn } from "./key-value.ts";

/** How long a removed digest can at least be restored, in milliseconds. */
export const UNDO_MS = 24 * 60 * 60 * 1000;

type DigestToRemove = Pick<StoredDigest, "source" | "date" | "topic">;

/**
 * The papers of a digest by their keys in the library, each with its 0-based positions in
 * the digest.
 */
type Places = ReadonlyMap<string, readonly number[]>;

const STORES = ["sources", "digests", "chunks", "marks", "kept", "memory"] as const;

type Transaction = IDBPTransaction<DuiduSchema, (typeof STORES)[number][], "readwrite">;

function begin(db: Database): Transaction {
  return db.transaction([...STORES], "readwrite", { durability: "strict" });
}

/**
 * Removes a digest, but leaves it on the disk. What it says about kept papers is added to
 * their stored copies in the same transaction: a kept paper outlives its digests with
 * everything that they said.
 *
 * @param at milliseconds since 1970
 */
export async function removeDigest(
  db: Database,
  digest: DigestToRemove,
  places: Places,
  at: number,
): Promise<void> {
  const tx = begin(db);
  const memory = tx.objectStore("memory");
  const removed = await removedIn(memory);
  await Promise.all([
    keepPapers(tx, digest, places),
    memory.put({ name: REMOVED, value: [...removed.set(digest.source, at)] }),
    tx.done,
  ]);
}

/** Deletes a digest for good, keeping papers in the same way. */
export async function deleteDigest(
  db: Database,
  digest: DigestToRemove,
  places: Places,
): Promise<void> {
  const tx = begin(db);
  await keepPapers(tx, digest, places);
  await Promise.all([...deleteRows(tx, digest.source), tx.done]);
}

function deleteRows(tx: Transaction, source: string): Promise<void>[] {
  return [
    tx.objectStore("sources").delete(source),
    tx.objectStore("digests").delete(source),
    tx.objectStore("chunks").delete(chunkRange(source)),
  ];
}

/** Updates the stored copies of kept papers with what a digest says about them. */
async function keepPapers(
  tx: Transaction,
  { source, date, topic }: DigestToRemove,
  places: Places,
): Promise<void> {
  const [chunks, kept] = [tx.objectStore("chunks"), tx.objectStore("kept")];

  async function appearanceAt(place: number): Promise<Appearance[]> {
    const chunk = await chunks.get([source, Math.floor(place / CHUNK_PAPERS)]);
    const paper = papersIn(chunk)[place % CHUNK_PAPERS] ?? null;
    return paper === null ? [] : [{ source, date: paper.date ?? date, topic, paper }];
  }

  async function keep(key: string): Promise<void> {
    const found = await Promise.all((places.get(key) ?? []).map(appearanceAt));
    const appearances = found.flat();
    const stored = (await kept.get(key)) ?? null;
    if (appearances.length === 0 || hasAppearances(stored, appearances)) return;
    await kept.put({ ...updateCopy(stored, mergeAppearances(appearances)), key });
  }

  const marks = await tx.objectStore("marks").getAll();
  const wanted = marks.filter((mark) => places.has(mark.key) && keepsPaper(mark));
  await Promise.all(wanted.map(({ key }) => keep(key)));
}

/** Undoes a removal; false if the digest has been deleted since. */
export async function bringBackDigest(db: Database, source: string): Promise<boolean> {
  const tx = db.transaction(["sources", "memory"], "readwrite", { durability: "strict" });
  const memory = tx.objectStore("memory");
  const [found, removed] = await Promise.all([
    tx.objectStore("sources").getKey(source),
    removedIn(memory),
  ]);
  if (removed.delete(source)) await memory.put({ name: REMOVED, value: [...removed] });
  await tx.done;
  return found !== undefined;
}

/**
 * Deletes digests for good that were removed before a time (milliseconds since 1970).
 *
 * @param except the id of a digest that is being written
 * @returns how many
 */
export async function deleteRemoved(
  db: Database,
  before: number,
  except: string | null = null,
): Promise<number> {
  const tx = begin(db);
  const memory = tx.objectStore("memory");
  const removed = await removedIn(memory);
  const old = [...removed]
    .filter(([source, at]) => at < before && source !== except)
    .map(([source]) => source);
  for (const source of old) removed.delete(source);
  await Promise.all([
    ...old.flatMap((source) => deleteRows(tx, source)),
    old.length === 0 ? undefined : memory.put({ name: REMOVED, value: [...removed] }),
    tx.done,
  ]);
  return old.length;
}
