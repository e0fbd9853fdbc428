import type { Database } from "./database.ts";

/** Empties every store at once: all or nothing. */
export async function forgetAll(db: Database): Promise<void> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, "readwrite", { durability: "strict" });
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}

/** What this site keeps outside of the database. */
export function forgetSettings(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** The page as a first visitor sees it. */
export function restartPage(): void {
  window.location.hash = "";
  window.location.reload();
}
