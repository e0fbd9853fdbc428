import { failureOf } from "../failure.ts";
import type { Database } from "./database.ts";
import { deleteRemoved } from "./removed-digests.ts";

/**
 * Writes to the disk; when that is full, digests that were removed lose their way back,
 * and it is tried once more.
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
