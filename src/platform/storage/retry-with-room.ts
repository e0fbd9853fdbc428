import { failureOf } from "../failure.ts";
import type { Database } from "./database.ts";
import { deleteRemoved } from "./removed-digests.ts";

/**
 * Writes to the disk; if that is full, removed digests are deleted for good, and the write
 * is retried once.
 *
 * @param source the id of the digest that is being written, if one is
 */
export async function retryWithRoom<T>(
  db: Database,
  write: () => Promise<T>,
  source: string | null = null,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (failureOf(error) !== "storage-full") throw error;
    if ((await deleteRemoved(db, Infinity, source)) === 0) throw error;
    return write();
  }
}
