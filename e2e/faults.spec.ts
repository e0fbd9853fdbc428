import { duidu } from "./support/duidu.ts";
import { expectOneAlert, expectPapers } from "./support/expectations.ts";
import { forgive, libraryWorker, prefixWorker } from "./support/faulty-worker.ts";
import { dropFiles, landmarks, localFile, longSequences } from "./support/files.ts";
import { goToAll, openDigest } from "./support/open-digest.ts";
import { damageStore } from "./support/stored.ts";
import { serveCopy, type Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

// Load workers from the server, where a test can change them, not from the offline cache.
test.use({ serviceWorkers: "block" });

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const adam = "Adam: A Method for Stochastic Optimization";

/** Makes the reading worker fail on files by their names, before it reads them. */
const failByName = `addEventListener("message", (event) => {
  const names = JSON.stringify(event.data?.argumentList?.map(({ value }) => typeof value === "string" ? value : ""));
  if (names?.includes("stall")) for (;;);
  if (names?.includes("kill")) { event.stopImmediatePropagation(); throw new Error("killed"); }
})`;

/** The site with a failing reading worker; it is created by the library, out of a test's reach. */
async function serveFailingReader(): Promise<Site> {
  const site = await serveCopy();
  const script = site.files.find((path) => /assets\/reading\.worker-[\w-]+\.js$/.test(path));
  if (script === undefined) throw new Error("The site has no reading worker.");
  await site.change(script, (text) => `${failByName};\n${text}`);
  return site;
}

// A blocked service worker gives answers that no browser gives, which may confuse the page.
test.afterEach(({ complaints }) => forgive(complaints, /reading 'waiting'/));

test("a file that kills its worker is reported, and those after it are read", async ({
  page,
  app,
  context,
  complaints,
}) => {
  const site = await serveFailingReader();
  await page.goto(site.address);
  await app.openFiles.first().waitFor();
  await dropFiles(page, [
    localFile("kill.md", "# x"),
    await longSequences(),
    localFile("kill again.md", "# y"),
    await landmarks(),
  ]);
  await expectPapers(app, 15);
  await expect(app.alert).toHaveText([
    /^kill\.md couldn't be read: the parser failed on it\./,
    /^kill again\.md couldn't be read: the parser failed on it\./,
  ]);
  await expect(app.importReport).toContainText("4 of 4 files");
  forgive(complaints, /killed/);
  await site.close(context);
});

test("a file that stalls its worker is skipped and reported, and those after it are read", async ({
  page,
  app,
  context,
}) => {
  test.setTimeout(120_000);
  const site = await serveFailingReader();
  await page.goto(site.address);
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("stall.md", "# x"), await longSequences()]);
  await expect(app.alert).toHaveText(/^stall\.md took too long to read and was skipped\./, {
    timeout: 60_000,
  });
  await expectPapers(app, 3);
  await site.close(context);
});

test("a browser that refuses caches is not reported as an error", async ({ page, app }) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.has = () => {
      document.documentElement.dataset["refused"] = "true";
      return Promise.reject(new DOMException("No caches here.", "SecurityError"));
    };
  });
  await openDigest(page, await longSequences());
  await expect(page.locator("[data-refused=true]")).toBeAttached();
  await expectPapers(app, 3);
});

test("a library that crashes is restarted and reported, and the next decision is kept", async ({
  page,
  app,
  complaints,
}) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  const worker = await libraryWorker(page);
  await worker.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error("harmless")), 0);
  });
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("broken library");
    }, 0);
  });
  await expectOneAlert(
    app,
    /^The library was interrupted: the library stopped and has been restarted/,
  );
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expectPapers(app, 3);
  await page.reload();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  forgive(complaints, /broken library|harmless/);
});

test("a library that stops answering is noticed, restarted and reported", async ({ page, app }) => {
  test.setTimeout(120_000);
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  const worker = await libraryWorker(page);
  await worker.evaluate(() => self.close()).catch(() => undefined);
  await expect(app.alert).toHaveText(/^The library was interrupted/, { timeout: 60_000 });
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
});

test("a library that crashes while starting is restarted", async ({
  page,
  app,
  context,
  complaints,
}) => {
  await openDigest(page, await longSequences());
  let starts = 0;
  const once = () => (starts += 1) === 1;
  await prefixWorker(context, `throw new Error("broken start")`, once);
  await page.reload();
  await expectPapers(app, 3);
  // The list last seen stands before the library does.
  await expect.poll(() => starts).toBeGreaterThan(1);
  forgive(complaints, /broken start/);
});

test("if the browser refuses storage, one sentence says so", async ({ page, app, context }) => {
  const refuse = `indexedDB.open = () => { throw new DOMException("no", "SecurityError"); }`;
  await prefixWorker(context, refuse);
  await page.goto("./");
  await expectOneAlert(app, /^The library cannot be opened: this browser blocks site data here\./);
});

test("if Chromium blocks site data, the same sentence says so", async ({ page, app, context }) => {
  const denied = `new DOMException("The user denied permission to access the database.", "UnknownError")`;
  await prefixWorker(context, `indexedDB.open = () => { throw ${denied}; }`);
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get });
  });
  await page.goto("./");
  await expectOneAlert(app, /^The library cannot be opened: this browser blocks site data here\./);
});

test("an upgrade waits for an old tab, says so, and continues when that tab is closed", async ({
  page,
  app,
  context,
}) => {
  await openDigest(page, await longSequences());
  // A tab of an older version that keeps the database open.
  const old = await context.newPage();
  await old.goto("./favicon.svg");
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("duidu").addEventListener("success", () => resolve());
      }),
  );
  await page.close();

  const upgrade = `{ const open = indexedDB.open.bind(indexedDB); indexedDB.open = (name) => open(name, 99); }
    { const make = IDBDatabase.prototype.createObjectStore;
      IDBDatabase.prototype.createObjectStore = function (name, how) {
        if (!this.objectStoreNames.contains(name)) make.call(this, name, how);
      }; }`;
  await prefixWorker(context, upgrade);
  const fresh = await context.newPage();
  const there = duidu(fresh);
  await fresh.goto("./");
  await expect(there.alert).toHaveText(/close the other tabs of Duidu/);
  await old.close();
  await expectPapers(there, 3);
  expect(app).toBeDefined();
});

test("a tab whose database was upgraded by a newer one says so", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("duidu", 99).addEventListener("success", ({ target }) => {
          if (target instanceof IDBOpenDBRequest) target.result.close();
          resolve();
        });
      }),
  );
  await expectOneAlert(app, /a newer Duidu is open in another tab\. Reload this one\./);
});

for (const store of ["chunks", "digests"] as const) {
  for (const damage of ["deleted", "emptied", "replaced"] as const) {
    test(`a cache whose ${store} were ${damage} is rebuilt from the sources`, async ({
      page,
      app,
    }) => {
      await openDigest(page, await longSequences());
      await dropFiles(page, [await landmarks()]);
      await goToAll(page);
      await expectPapers(app, 15);
      await app.paperLink(mamba).click();
      await app.save.click();
      await expect(app.save).toHaveAttribute("aria-pressed", "true");
      await app.paperLink(adam).click();
      await app.dismiss.click();
      await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");

      expect(await damageStore(page, store, damage)).toBeGreaterThan(0);
      await page.reload();
      await expectPapers(app, 15);
      await expect(app.article(adam)).toBeVisible();
      await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
      await expect(app.heading("Summary")).toBeVisible();
      await app.paperLink(mamba).click();
      await expect(app.article(mamba)).toContainText("吞吐量是Transformer的5倍");
      await expect(app.save).toHaveAttribute("aria-pressed", "true");
      await app.search.fill("吞吐量");
      await expect(app.paperLink(mamba)).toBeVisible();
    });
  }
}

test("a damaged source is reported, and the other digests are unharmed", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await dropFiles(page, [await landmarks()]);
  await expectPapers(app, 15);
  await app.libraryLink("Digests").click();
  await expect(page.getByRole("button", { name: "Read again" })).toHaveCount(2);
  await damageStore(page, "sources", "replaced");
  await page.getByRole("button", { name: "Read again" }).first().click();
  await expectOneAlert(
    app,
    /is damaged on disk and could not be read again\. Drop the original file/,
  );
  await app.libraryLink("All papers").click();
  await expectPapers(app, 15);
  await app.paperLink(adam).click();
  await expect(app.heading("Summary")).toBeVisible();
});

test("a digest whose cache and source are both damaged is reported; the others are intact", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.libraryLink("Digests").click();
  await damageStore(page, "sources", "replaced");
  await damageStore(page, "digests", "deleted");
  await app.libraryLink("All papers").click();
  await dropFiles(page, [await landmarks()]);
  await goToAll(page);
  await expectPapers(app, 15);
  await page.reload();
  await expect(app.alert).toHaveText(/is damaged on disk and could not be read again/);
  await expectPapers(app, 12);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 15);
});
