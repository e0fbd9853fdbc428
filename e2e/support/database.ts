import type { Page } from "@playwright/test";

import type { DatabaseFixture } from "../../src/platform/storage/database-versions.fixture.ts";

/** A page of the site that does not run the app, from which the database can be written. */
const BARE_PAGE = "./favicon.svg";

/** Creates the database of an older or newer release, as a visit of that release leaves it. */
export async function makeDatabase(page: Page, fixture: DatabaseFixture): Promise<void> {
  await page.goto(BARE_PAGE);
  // As text: its rows may be nested to any depth.
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const { version, stores }: DatabaseFixture = JSON.parse(text);
        const arrays = { Uint8Array, Uint16Array, Uint32Array };
        const typed = (json: unknown): unknown => {
          if (Array.isArray(json)) return json.map(typed);
          if (typeof json !== "object" || json === null) return json;
          const fields = new Map(Object.entries(json));
          const bytes = fields.get("base64");
          const name = Object.keys(arrays).find((one) => one === fields.get("$typed"));
          if (name !== undefined && typeof bytes === "string") {
            const { buffer } = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
            return Reflect.construct(Reflect.get(arrays, name), [buffer]);
          }
          return Object.fromEntries(Array.from(fields, ([key, value]) => [key, typed(value)]));
        };
        const opening = indexedDB.open("duidu", version);
        opening.addEventListener("upgradeneeded", () => {
          for (const [name, { keyPath }] of Object.entries(stores))
            opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
        });
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const tx = opening.result.transaction(Object.keys(stores), "readwrite");
          for (const [name, { rows, keys }] of Object.entries(stores))
            for (const [at, row] of rows.entries())
              tx.objectStore(name).put(typed(row), ...(keys === undefined ? [] : [keys[at]]));
          tx.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
          tx.addEventListener("abort", () => reject(tx.error));
        });
      }),
    JSON.stringify(fixture),
  );
}

/**
 * The version of the database and the rows of some of its stores, typed arrays as lists of
 * numbers.
 */
export function readDatabase(
  page: Page,
  stores: readonly string[],
): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  return page.evaluate(
    (names) =>
      new Promise<{ version: number; rows: Record<string, unknown[]> }>((resolve, reject) => {
        const opening = indexedDB.open("duidu");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const db = opening.result;
          const tx = db.transaction([...names]);
          const asked = names.map((name) => [name, tx.objectStore(name).getAll()] as const);
          tx.addEventListener("complete", () => {
            const plain = (value: unknown): unknown =>
              ArrayBuffer.isView(value)
                ? [...new Uint8Array(value.buffer)]
                : Array.isArray(value)
                  ? value.map(plain)
                  : typeof value === "object" && value !== null
                    ? Object.fromEntries(
                        Object.entries(value).map(([key, one]) => [key, plain(one)]),
                      )
                    : value;
            const rows = asked.map(([name, { result }]) => [name, result.map(plain)] as const);
            db.close();
            resolve({ version: db.version, rows: Object.fromEntries(rows) });
          });
        });
      }),
    stores,
  );
}

/** Puts rows into the database, bypassing the app, as another program or a failing disk would. */
export function putRows(
  page: Page,
  rows: readonly { store: string; row: unknown; key?: string }[],
): Promise<void> {
  return page.evaluate(
    (planted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("duidu");
        opening.addEventListener("success", () => {
          const tx = opening.result.transaction(
            planted.map(({ store }) => store),
            "readwrite",
          );
          for (const { store, row, key } of planted)
            tx.objectStore(store).put(row, ...(key === undefined ? [] : [key]));
          tx.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
          tx.addEventListener("abort", () => reject(tx.error));
        });
      }),
    rows,
  );
}
