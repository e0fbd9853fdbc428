import type { Page } from "@playwright/test";

/** Saved, tagged or annotated papers that are neither in a stored digest nor kept with a summary. */
export function halfKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const db = await done(indexedDB.open("duidu"));
    const all = async <T>(store: string) =>
      (await done(db.transaction(store).objectStore(store).getAll())) as T[];
    const marks = await all<{ key: string; decision: string; tags: string[]; note: string }>(
      "marks",
    );
    const kept = await all<{ key: string; summary: string | null }>("kept");
    const memory = await all<{ name: string; value: [string, number][] }>("memory");
    const digests = await all<{ source: string; briefs: { key: string }[] }>("digests");
    db.close();
    const removed = new Set(
      memory.find(({ name }) => name === "removed-digests")?.value.map(([source]) => source),
    );
    const whole = new Set([
      ...kept.filter(({ summary }) => summary !== null).map(({ key }) => key),
      ...digests
        .filter(({ source }) => !removed.has(source))
        .flatMap(({ briefs }) => briefs.map(({ key }) => key)),
    ]);
    return marks
      .filter(({ decision, tags, note }) => decision === "saved" || tags.length > 0 || note !== "")
      .filter(({ key }) => !whole.has(key))
      .map((mark) => `kept, but not on the disk: ${JSON.stringify(mark)}`);
  });
}

/** The number of records in a store of src/platform/storage/database.ts. */
export function countOnDisk(page: Page, store: "marks" | "digests" | "kept"): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("duidu");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.addEventListener("error", () => reject(counting.error));
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
    store,
  );
}
