import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { expect, test } from "./support/test.ts";

/** Everything that a site may store in the browser, by place. */
function everythingKept(page: Page) {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const records: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const count = await done(db.transaction(store).objectStore(store).count());
        if (count > 0) records.push(`${name}/${store}`);
      }
      db.close();
    }
    const cached: string[] = [];
    for (const name of (await caches.keys()).filter((key) => !key.startsWith("duidu-app "))) {
      const requests = await (await caches.open(name)).keys();
      cached.push(...requests.map(({ url }) => `${name}: ${new URL(url).pathname}`));
    }
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return { records: records.sort(), cached: cached.sort(), keys: keys.sort() };
  });
}

test.beforeEach(async ({ page, app }) => {
  await page.goto("./");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.getByRole("button", { name: "Open Landmarks 2025-01-01" }).click();
  await expectPapers(app, 12);
  await app.paperLinks.first().click();
  await expect(app.article()).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Settings").click();
  await app.theme.selectOption("Dark");
  // Another site of the same host, and a file that was shared but not yet taken.
  await page.evaluate(async () => {
    localStorage.setItem("neighbour.settings", "theirs");
    await (await caches.open("neighbour")).put("/neighbour", new Response("theirs"));
    await (await caches.open("duidu-shared /")).put("/share/0", new Response("shared"));
  });
});

test.use({ afterDecision: "next" });
test.skip(process.env["E2E_OFFLINE"] === "1", "what the site offers is fetched anew");

test("deleting all data leaves nothing of the reader's in the browser", async ({ page, app }) => {
  const before = await everythingKept(page);
  expect(before.records).toContain("duidu/marks");
  expect(before.cached).toContain("duidu-digests /: /digests/2025-01-01_Landmarks.md");
  expect(before.keys).toContain("duidu.settings");

  await app.libraryLink("Settings").click();
  await page.getByText("Delete all data", { exact: true }).first().click();
  const forget = page.getByRole("button", { name: "Delete all data" });
  await expect(forget, "a slip does nothing").toBeDisabled();
  await page.getByRole("textbox", { name: /^Type/ }).fill("forget");
  await forget.click();

  await expect(page.getByRole("button", { name: "Open Landmarks 2025-01-01" })).toBeVisible();
  await expect(app.theme).toHaveValue("system");
  const after = await everythingKept(page);
  expect(after.records).toEqual([]);
  // The reloaded page has fetched what the site offers, as for any first visitor.
  expect(after.cached).toEqual(["duidu-digests /: /digests/index.json", "neighbour: /neighbour"]);
  expect(after.keys).toEqual(["duidu.site /", "neighbour.settings"]);
});
