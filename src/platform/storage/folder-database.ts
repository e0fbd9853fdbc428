import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";

/**
 * What is remembered of the home folder, in a database of its own: it can be made again
 * from the folder, and a release without it leaves it alone.
 */
type FolderSchema = DBSchema & {
  /** By paper: what all devices have said of it, as the lines of a device's file. */
  said: { key: string; value: LogRow };
  state: { key: string; value: unknown };
};

/** `decidedAt` and `annotatedAt`: times of the mark when it was last the same as the lines. */
export type LogRow = { paper: string; lines: string; decidedAt: number; annotatedAt: number };

export type FolderDatabase = IDBPDatabase<FolderSchema>;

const NAME = "duidu-folder";

/** The row of `state` that names the chosen folder. */
export const FOLDER_KEY = "folder";

export function openFolderDatabase(): Promise<FolderDatabase> {
  return openDB<FolderSchema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore("said", { keyPath: "paper" });
      db.createObjectStore("state");
    },
    blocking: (_current, _blocked, event) => {
      const { target } = event;
      if (target instanceof IDBDatabase) target.close();
    },
  });
}

/** Rows of `state` with the files of other people that were merged by hand, by file name. */
export const BY_HAND = "by-hand/";
export const byHandKeys = () => IDBKeyRange.bound(BY_HAND, `${BY_HAND}\uffff`);

/**
 * Whether there is a home folder, or what other people have said; makes no database to
 * find out.
 */
export async function remembersDevices(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === NAME)) return false;
  const db = await openFolderDatabase();
  try {
    const folders = await db.count("state", FOLDER_KEY);
    return folders > 0 || (await db.count("state", byHandKeys())) > 0;
  } finally {
    db.close();
  }
}

export async function deleteFolderDatabase(): Promise<void> {
  await deleteDB(NAME);
}
