import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { isFields, isKeptPaper, isMark, isStoredDigest } from "./check-rows.ts";
import type { Database, StoredDigest } from "./database.ts";
import { allSourceIds, removedIds } from "./digests.ts";
import { allKept, allMarks } from "./reader-marks.ts";
import { memoryNames, readMemory, readValue, type Remembered } from "./key-value.ts";
import { readRow, readRows } from "./read-rows.ts";
import { quarantine, type DamagedRow } from "./quarantine.ts";

/** What a start needs from the database. */
export type StoredLibrary = {
  digests: StoredDigest[];
  marks: ReaderMark[];
  kept: LibraryPaper[];
  absent: Remembered<"absent-papers">;
  /**
   * Damaged rows, which have been repaired or set aside; digests only if no source is left
   * to read again.
   */
  damaged: readonly DamagedRow[];
};

/**
 * Reads and validates every row that a start needs. Damaged rows never stop it: they are
 * repaired as far as possible, set aside, and listed in the result.
 *
 * @param now milliseconds since 1970
 */
export async function readLibrary(db: Database, now: number): Promise<StoredLibrary> {
  const [digestRows, markRows, keptRows, memory, absent, removed] = await Promise.all([
    readRows(db, "digests"),
    readRows(db, "marks"),
    readRows(db, "kept"),
    damagedMemory(db),
    readValue(db, "absent-papers"),
    removedIds(db),
  ]);
  const digests = sift(digestRows, isStoredDigest);
  const marks = sift(markRows, isMark);
  const kept = sift(keptRows, isKeptPaper);
  const damaged: DamagedRow[] = [
    ...(await withoutSource(db, keysOf("digests", digests.broken))).filter(
      ({ key }) => typeof key !== "string" || !removed.has(key),
    ),
    ...keysOf("marks", marks.broken),
    ...keysOf("kept", kept.broken),
    ...memory,
  ];
  await quarantine(db, damaged, now);
  return {
    digests: digests.whole.filter(({ source }) => !removed.has(source)),
    marks: marks.broken.length === 0 ? marks.whole : await allMarks(db),
    kept: kept.broken.length === 0 ? kept.whole : await allKept(db),
    absent: absent ?? [],
    damaged,
  };
}

function sift<T>(
  rows: readonly unknown[],
  isWhole: (row: unknown) => row is T,
): { whole: T[]; broken: unknown[] } {
  const [whole, broken]: [T[], unknown[]] = [[], []];
  for (const row of rows) {
    if (isWhole(row)) whole.push(row);
    else broken.push(row);
  }
  return { whole, broken };
}

const keyPaths = { digests: "source", marks: "key", kept: "key" } as const;

function keysOf(store: keyof typeof keyPaths, rows: readonly unknown[]): DamagedRow[] {
  return rows.flatMap((row): DamagedRow[] => {
    const key = isFields(row) ? row[keyPaths[store]] : undefined;
    return isValidKey(key) ? [{ store, key }] : [];
  });
}

/** A digest with a source is read again from it. */
async function withoutSource(db: Database, digests: readonly DamagedRow[]): Promise<DamagedRow[]> {
  if (digests.length === 0) return [];
  const sources = new Set<IDBValidKey>(await allSourceIds(db));
  return digests.filter(({ key }) => !sources.has(key));
}

/** The part of IDBValidKey that keys of stored rows use. */
function isValidKey(key: unknown): key is IDBValidKey {
  return (
    typeof key === "string" ||
    typeof key === "number" ||
    key instanceof Date ||
    key instanceof ArrayBuffer ||
    Array.isArray(key)
  );
}

async function damagedMemory(db: Database): Promise<DamagedRow[]> {
  const rows = await Promise.all(memoryNames.map((name) => readRow(db, "memory", name)));
  return memoryNames
    .filter((name, at) => rows[at] !== undefined && !readMemory(name, rows[at]).whole)
    .map((key) => ({ store: "memory", key }));
}
