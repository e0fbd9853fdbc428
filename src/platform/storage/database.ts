import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { LibraryDigest } from "../../library/digest-entry.ts";
import type { Paper } from "../../core/digest/paper.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { databaseSteps, upgradeDatabase, versionOf } from "./database-steps.ts";

/**
 * The contents of the database. Two kinds of stores, never mixed:
 *
 * - permanent: `sources` (the original bytes), `marks` (what the reader
 *   decided), `kept` (papers that must outlive their digests) and `memory`;
 * - a cache that can be rebuilt from the sources: `digests`, `chunks` and
 *   `index` (the search index in parts, and its head; see index-cache.ts).
 */
export type DuiduSchema = DBSchema & {
  sources: { key: string; value: Source };
  digests: { key: string; value: StoredDigest };
  chunks: { key: [source: string, chunk: number]; value: Paper[] };
  marks: { key: string; value: ReaderMark };
  kept: { key: string; value: LibraryPaper };
  memory: { key: string; value: { name: string; value: unknown } };
  index: { key: string; value: unknown };
};

export type Source = {
  /** SHA-256 of the original bytes, in hex: the same file is the same source. */
  id: string;
  name: string;
  /** Of the original bytes. */
  size: number;
  addedAt: number;
  /** When the import that added it began; missing in early rows. */
  broughtAt?: number | undefined;
  gzip: Uint8Array<ArrayBuffer>;
};

/** A digest as stored; its papers are in `chunks` of CHUNK_PAPERS each. */
export type StoredDigest = LibraryDigest;

export type Database = IDBPDatabase<DuiduSchema>;

/** Papers in one stored chunk: enough for an ordinary digest to be a single read. */
export const CHUNK_PAPERS = 50;

export type DatabaseEvents = {
  /** An older tab prevents this one from upgrading the database. */
  onBlocked: () => void;
  /**
   * The connection is closed: a newer tab upgrades the database (`storage-replaced`),
   * something deleted it (`storage-deleted`), or the browser cleared the site's data
   * (`storage-cleared`).
   */
  onLost: (code: "storage-replaced" | "storage-deleted" | "storage-cleared") => void;
};

/**
 * Opens the database; rejects if the browser refuses storage, and with a `VersionError` if
 * a newer release has upgraded it: it is then left alone.
 */
export async function openDatabase(events: DatabaseEvents): Promise<Database> {
  const database = await openDB<DuiduSchema>("duidu", versionOf(databaseSteps), {
    upgrade: (db) => upgradeDatabase(db),
    blocked: () => events.onBlocked(),
    blocking: (_, version) => {
      database.close();
      // Only a deletion has no new version.
      events.onLost(version === null ? "storage-deleted" : "storage-replaced");
    },
    terminated: () => events.onLost("storage-cleared"),
  });
  return database;
}
