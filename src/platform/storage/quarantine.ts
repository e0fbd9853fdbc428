import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { isDecision, isFields, isKeptPaper, isMark, isStoredDigest } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { memoryNames, readMemory, type MemoryName } from "./key-value.ts";
import { repairKeptPaper, repairMark } from "./repair-rows.ts";

const stores = ["sources", "digests", "marks", "kept", "memory"] as const;

/** A row that is not what its store should hold. */
export type DamagedRow = { store: (typeof stores)[number]; key: IDBValidKey };

type Repaired = ReaderMark | LibraryPaper | { name: string; value: unknown };

/**
 * Moves damaged rows into records of their own in `memory` and puts what is readable
 * of each in its place, all in one transaction: they are found once, and nothing is
 * lost, since a later release may be able to read more of them. A row that another tab
 * has mended meanwhile is left alone. Where the disk refuses, all stay where they are.
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
    // A key of another type fits no store, yet it may be in one.
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
      // Its bytes could not be unpacked, which its shape does not show.
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
      // Its paper is kept whole, so the decision that is unreadable was most likely to save it.
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
