import type { Page } from "@playwright/test";

/** What may happen to stored records; the stores are those of src/platform/storage/database.ts. */
export type Damage = "deleted" | "emptied" | "replaced";

/**
 * Damages all records of a store (those whose key contains `of`), bypassing the app, as a
 * failing disk would.
 */
export function damageStore(
  page: Page,
  store: "chunks" | "digests" | "sources" | "index",
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

const HALF = "half of an import";

/** Stores papers without their digest, as an interrupted import leaves them. */
export function leaveHalfAnImport(page: Page): Promise<void> {
  return page.evaluate(
    (source) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("duidu");
        opening.addEventListener("success", () => {
          const tx = opening.result.transaction("chunks", "readwrite");
          tx.objectStore("chunks").put([], [source, 0]);
          tx.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
          tx.addEventListener("abort", () => reject(tx.error));
        });
      }),
    HALF,
  );
}

/** How many of them are on the disk. */
export function halvesOfImports(page: Page): Promise<number> {
  return page.evaluate(
    (source) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("duidu");
        opening.addEventListener("success", () => {
          const asked = opening.result
            .transaction("chunks")
            .objectStore("chunks")
            .count([source, 0]);
          asked.addEventListener("success", () => {
            opening.result.close();
            resolve(asked.result);
          });
          asked.addEventListener("error", () => reject(asked.error));
        });
      }),
    HALF,
  );
}

/**
 * Holds a lock of src/platform/storage/locks.ts as a working tab does; returns a function
 * to release it. An exclusive lock also excludes those that share it.
 */
export async function holdLock(
  page: Page,
  name: string,
  mode: LockMode = "shared",
): Promise<() => Promise<void>> {
  await page.evaluate(
    ([lock, how]) =>
      new Promise<void>((held) => {
        void navigator.locks.request(lock, { mode: how }, () => {
          held();
          return new Promise((letGo) => Object.assign(window, { letGo }));
        });
      }),
    [name, mode] as const,
  );
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

/** Whether a row of the search index lies on the disk. */
function isIndexStored(page: Page, row: string): Promise<boolean> {
  return page.evaluate(
    (name) =>
      new Promise<boolean>((resolve) => {
        indexedDB.open("duidu").addEventListener("success", ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return;
          const db = target.result;
          const head = db.transaction("index").objectStore("index").count(name);
          head.addEventListener("success", () => {
            db.close();
            resolve(head.result > 0);
          });
        });
      }),
    row,
  );
}

/**
 * Resolves when the search index lies on the disk: the library writes it when no paper
 * waits to be indexed any more, and it is of 300 papers or more. Rejects when that takes
 * longer than `patience`, in milliseconds.
 */
export async function indexStored(page: Page, patience = 30_000): Promise<void> {
  await rowStored(page, "head", patience);
}

/** Resolves when what was learned of the papers' meaning lies there, which comes after the index. */
export async function meaningStored(page: Page, patience = 60_000): Promise<void> {
  await rowStored(page, "meaning", patience);
}

async function rowStored(page: Page, row: string, patience: number): Promise<void> {
  const latest = Date.now() + patience;
  while (!(await isIndexStored(page, row))) {
    if (Date.now() > latest) throw new Error(`There is no ${row} of the search index on the disk.`);
    await page.waitForTimeout(200);
  }
}
