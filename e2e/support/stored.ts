import type { Page } from "@playwright/test";

/** What may befall records on the disk; the stores are those of src/platform/storage/database.ts. */
export type Damage = "deleted" | "emptied" | "replaced";

/** Damages all records of a store (those whose key contains `of`), past the app: as a failing disk would. */
export function damageStore(
  page: Page,
  store: "chunks" | "digests" | "sources",
  damage: Damage,
  of = "",
): Promise<number> {
  return page.evaluate(
    async ([name, how, part]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error));
        });
      const db = await done(indexedDB.open("duidu"));
      const records = db.transaction(name, "readwrite").objectStore(name);
      const inline = records.keyPath !== null;
      const keys = (await done(records.getAllKeys())).filter((key) =>
        JSON.stringify(key).includes(part),
      );
      for (const key of keys) {
        if (how === "deleted") await done(records.delete(key));
        else if (inline && how === "replaced") {
          const record: unknown = await done(records.get(key));
          const broken = { gzip: new Uint8Array([31, 139, 8, 0]), briefs: "none", lines: null };
          await done(records.put({ ...(record as object), ...broken }));
        } else if (inline) await done(records.put({ [String(records.keyPath)]: key }));
        else await done(records.put(how === "emptied" ? [] : "no papers", key));
      }
      db.close();
      return keys.length;
    },
    [store, damage, of] as const,
  );
}
