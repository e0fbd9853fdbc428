import { holdsReaderFiles } from "../service-worker/cache-names.ts";
import type { Database } from "./database.ts";

/** Empties every store at once: all or nothing. */
export async function deleteAllData(db: Database): Promise<void> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, "readwrite", { durability: "strict" });
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}

/** Keys of ours; a host may have other sites under other paths. */
const KEYS = "duidu.";
/**
 * What Duidu keeps of the reader outside of the database: settings, visits, undo, files in
 * caches. Like the database, it is of all deployments on this origin. The app itself
 * stays: it is nothing of the reader's, and works on without network.
 */
export async function finishDeletingData(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    const ours = Object.keys(storage).filter((key) => key.startsWith(KEYS));
    for (const key of ours) storage.removeItem(key);
  }
  // Pages that are not secure have no caches, whatever the types say.
  if (!isSecureContext) return;
  const names = (await caches.keys()).filter(holdsReaderFiles);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The page as a first visitor sees it. */
export function restartPage(): void {
  window.location.hash = "";
  window.location.reload();
}
