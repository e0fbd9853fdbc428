import { holdsReaderFiles } from "../service-worker/cache-names.ts";
import type { Database } from "./database.ts";

/** Empties every store at once: all or nothing. */
export async function deleteAllData(db: Database): Promise<void> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, "readwrite", { durability: "strict" });
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}

/** Our own keys; a host may have other sites under other paths. */
const KEYS = "duidu.";
/**
 * The reader's data outside of the database: settings, visits, undo, files in caches. Like
 * the database, it is shared by all deployments on this origin. The app itself stays: it is
 * not the reader's data, and keeps working offline.
 */
export async function finishDeletingData(): Promise<void> {
  for (const storage of [localStorage, sessionStorage]) {
    const ours = Object.keys(storage).filter((key) => key.startsWith(KEYS));
    for (const key of ours) storage.removeItem(key);
  }
  // Insecure pages have no caches, whatever the types say.
  if (!isSecureContext) return;
  const names = (await caches.keys()).filter(holdsReaderFiles);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Reloads the page as a first visitor sees it. */
export function restartPage(): void {
  window.location.hash = "";
  window.location.reload();
}
