import type { Database } from "./database.ts";

type StoreName = Database["objectStoreNames"][number];

/**
 * All rows of a store, unchecked. If the browser cannot read one row, it refuses them all:
 * then each is read by itself, and unreadable ones are left out.
 */
export async function readRows(db: Database, store: StoreName): Promise<unknown[]> {
  try {
    return await db.getAll(store);
  } catch {
    const keys = await db.getAllKeys(store);
    const rows = await Promise.all(keys.map((key) => readRow(db, store, key)));
    return rows.filter((row) => row !== undefined);
  }
}

/**
 * One row, unchecked; undefined if it is missing or the browser cannot read it. Rejects if
 * the connection is closed, which says nothing about the row.
 */
export async function readRow(
  db: Database,
  store: StoreName,
  key: Parameters<Database["get"]>[1],
): Promise<unknown> {
  try {
    return await db.get(store, key);
  } catch (error) {
    if (error instanceof DOMException && error.name === "InvalidStateError") throw error;
    return undefined;
  }
}
