import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { isDecision, isFields, isKeptPaper, isMark, isStoredDigest } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { memoryNames, readMemory, type MemoryName } from "./key-value.ts";
import { repairKeptPaper, repairMark } from "./repair-rows.ts";

const stores = ["sources", "digests", "marks", "kept", "memory"] as const;

/** A row that is invalid for its store. */
export type DamagedRow = { store: (typeof stores)[number]; key: IDBValidKey };

type Repaired = ReaderMark | LibraryPaper | { name: string; value: unknown };

/**
 * Moves damaged rows into separate records in `memory` and replaces each by its readable
 * part, all in one transaction: they are reported once, and nothing is lost, since a later
 * release may be able to read more of them. A row that another tab has repaired meanwhile
 * is left alone. If the disk refuses, all stay where they are.
 *
 * @param now milliseconds since 1970; part of the names of the records
 */
export async function quarantine(
  db: Database,
  damaged: readonly DamagedRow[],
  now: number,
): Promise<void> {
  if (damaged.length === 0) return;
  const tx = db.transaction(stores, "readwrite");
  const memory = tx.objectStore("memory");

  async function move({ store, key }: DamagedRow, nth: number): Promise<void> {
    const records = tx.objectStore(store);
    // No store should have a key of another type, but one may.
    const place = typeof key === "string" ? key : IDBKeyRange.only(key);
    const row: unknown = await records.get(place);
    if (row === undefined || isWhole(store, row)) return;
    const isKept = store === "marks" && (await tx.objectStore("kept").get(place)) !== undefined;
    const repaired = repair(store, row, isKept, now);
    await Promise.all([
      memory.put({ name: `set-aside/${now}/${nth}`, value: { store, key, row } }),
      records.delete(place),
      repaired === null ? undefined : records.put(repaired),
    ]);
  }

  await Promise.all([...damaged.map(move), tx.done]).catch(() => undefined);
}

function isWhole(store: DamagedRow["store"], row: unknown): boolean {
  switch (store) {
    case "sources":
      // Its bytes could not be unpacked, which validation does not detect.
      return false;
    case "digests":
      return isStoredDigest(row);
    case "marks":
      return isMark(row);
    case "kept":
      return isKeptPaper(row);
    case "memory": {
      const name = nameOf(row);
      return name === undefined || readMemory(name, row).whole;
    }
  }
}

function nameOf(row: unknown): MemoryName | undefined {
  return memoryNames.find((known) => isFields(row) && row["name"] === known);
}

function repair(
  store: DamagedRow["store"],
  row: unknown,
  isKept: boolean,
  now: number,
): Repaired | null {
  switch (store) {
    case "sources":
    case "digests":
      return null;
    case "marks": {
      const mark = repairMark(row, now);
      const isLost = mark !== null && isFields(row) && !isDecision(row["decision"]);
      // Its paper is kept whole, so the unreadable decision was most likely to save it.
      return isLost && isKept ? { ...mark, decision: "saved", decidedAt: now } : mark;
    }
    case "kept":
      return repairKeptPaper(row);
    case "memory": {
      const name = nameOf(row);
      return name === undefined ? null : { name, value: readMemory(name, row).value };
    }
  }
}
