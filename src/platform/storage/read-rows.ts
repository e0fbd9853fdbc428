import type { Database } from "./database.ts";

type StoreName = Database["objectStoreNames"][number];

/**
 * All rows of a store, unchecked. One row that the browser cannot read makes it refuse
 * them all together: then each is read by itself, and those are left out.
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
 * One row, unchecked; undefined where there is none, or the browser cannot read it.
 * Rejects when the connection is closed: that says nothing about the row.
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
