import type { BrowserContext, Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { forgive } from "./support/faulty-worker.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { serveCopies, type Site } from "./support/site.ts";
import { afterFirstVisit, expect, test } from "./support/test.ts";

test.skip(process.env["E2E_OFFLINE"] === "1", "the hosts are reached");

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

let sites: Site[];
test.beforeEach(async () => {
  sites = await serveCopies(["/a/", "/b/", "/c/"]);
});
test.afterEach(async ({ context, complaints }) => {
  for (const site of sites) await site.close(context);
  forgive(complaints, /404|PartMissing|dynamically imported/);
});

async function visit(page: Page, site: Site): Promise<void> {
  await page.goto(site.address);
  await afterFirstVisit(page);
}

/** Publishes another version, in which the settings chunk has another name. */
async function publish(site: Site, version: string): Promise<void> {
  await site.change("index.html", (html) =>
    html.replace(/<title>[^<]*/, `<title>Duidu ${version}`),
  );
  await site.change("service-worker.js", (worker) =>
    worker
      .replace(/[0-9a-f]{32}(?=[^0-9a-f]{1,20}index\.html)/, version.padStart(32, "0"))
      .replace(/assets\/settings-view-[\w-]+\.js/, `assets/settings-view-${version}.js`),
  );
  await site.write(`assets/settings-view-${version}.js`, "export {};");
}

/** Makes the page activate the published version. */
async function update(page: Page, version: string): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.getByRole("button", { name: "Use it now" }).click();
  // The browser lets the old version finish its requests first, on a busy machine for long.
  await expect(page).toHaveTitle(new RegExp(`Duidu ${version}$`), { timeout: 60_000 });
}

const cacheNames = (page: Page) => page.evaluate(async () => (await caches.keys()).sort());

/** Puts an empty file into a cache, as left by another deployment or an older version. */
function putInCache(page: Page, cache: string, address: string): Promise<void> {
  return page.evaluate(
    async ([name, url]) => (await caches.open(name)).put(url, new Response("old")),
    [cache, address] as const,
  );
}

function inCache(page: Page, cache: string): Promise<string[]> {
  return page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
    cache,
  );
}

async function opensOffline(context: BrowserContext, site: Site): Promise<void> {
  const page = await context.newPage();
  await page.goto(site.address);
  await expectPapers(duidu(page), 3);
  await page.close();
}

test("three on one host update independently, and each opens offline", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  for (const site of sites) await visit(page, site);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(duidu(page), 3);
  for (const [at, site] of sites.entries()) {
    await visit(page, site);
    for (const version of ["2", "3"]) {
      await publish(site, `${at}${version}`);
      await update(page, `${at}${version}`);
    }
  }
  const folders = (await cacheNames(page)).map((name) => name.split(" ").slice(0, 2).join(" "));
  for (const folder of ["/a/", "/b/", "/c/"]) {
    expect(folders).toContain(`duidu-app ${folder}`);
    expect(folders).toContain(`duidu-digests ${folder}`);
  }
  await context.setOffline(true);
  for (const site of sites) await opensOffline(context, site);
});

test("a new version that the browser does not activate is loaded from the site", async ({
  page,
  context,
}) => {
  const [site] = sites;
  if (site === undefined) throw new Error("No site was made.");
  await visit(page, site);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(duidu(page), 3);
  await publish(site, "2");
  // A browser that goes on waiting looks the same to the page.
  await site.change("service-worker.js", (worker) => worker.replace(/skipWaiting/g, "toString"));
  await update(page, "2");
  await afterFirstVisit(page);
  await context.setOffline(true);
  await opensOffline(context, site);
});

test("all deployments on a host share one library", async ({ page, context }) => {
  const [first, second] = sites;
  if (first === undefined || second === undefined) throw new Error("There are three.");
  await visit(page, first);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(duidu(page), 3);
  const other = await context.newPage();
  await visit(other, second);
  await expectPapers(duidu(other), 3);
  await duidu(other).paperLink(mamba).click();
  await duidu(other).save.click();
  await expect(other.getByText(`Saved: ${mamba}`)).toBeVisible();
  await duidu(page).libraryLink("Saved").click();
  await expect(duidu(page).paperLink(mamba)).toBeVisible();
  await dropFiles(page, [await landmarks()]);
  await duidu(other).libraryLink("All papers").click();
  await expectPapers(duidu(other), 15);
});

test("caches without a folder in their names are moved to the deployment that they belong to", async ({
  page,
}) => {
  const [a, b] = sites.map(({ address }) => address);
  await page.goto(`${a}favicon.svg`);
  await putInCache(page, "duidu-app-0000000a", `${a}index.html?v=1`);
  await putInCache(page, "duidu-app-000000a2", `${a}index.html?v=2`);
  await putInCache(page, "duidu-app-0000000b", `${b}index.html?v=1`);
  await putInCache(page, "duidu-digests", `${a}digests/a.md`);
  await putInCache(page, "duidu-digests", `${b}digests/b.md`);
  await page.goto(`${a}`);
  await afterFirstVisit(page);
  await expect.poll(() => inCache(page, "duidu-digests /a/")).toContain(`${a}digests/a.md`);
  expect(await inCache(page, "duidu-digests")).toEqual([`${b}digests/b.md`]);
  const names = await cacheNames(page);
  expect(names, "that of another deployment").toContain("duidu-app-0000000b");
  expect(names, "the version before").toContain("duidu-app-000000a2");
  expect(names, "a version before that").not.toContain("duidu-app-0000000a");
});

test.describe("a tab that is two versions behind", () => {
  async function fallBehind(page: Page, context: BrowserContext, site: Site): Promise<void> {
    await visit(page, site);
    await dropFiles(page, [await longSequences()]);
    await expectPapers(duidu(page), 3);
    const other = await context.newPage();
    await visit(other, site);
    for (const version of ["2", "3"]) {
      await publish(site, version);
      await update(other, version);
    }
    for (const path of await partsOf(page)) if (/settings-view/.test(path)) site.gone.add(path);
  }

  /** Paths of the parts that the first version cached for offline use. */
  const partsOf = (page: Page) =>
    page.evaluate(async () => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return kept.flat().map(({ url }) => url.replace(/^.*(?=assets\/)/, ""));
    });

  test("still opens parts that it has not shown yet", async ({ page, context, app }) => {
    const [site] = sites;
    if (site === undefined) throw new Error("There are three.");
    await fallBehind(page, context, site);
    await app.libraryLink("Settings").click();
    await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  });

  test("is asked to reload if its parts are gone", async ({ page, context, app }) => {
    const [site] = sites;
    if (site === undefined) throw new Error("There are three.");
    await fallBehind(page, context, site);
    await site.change("index.html", (html) =>
      html.replace(/bootstrap-[\w-]+\.js/, "bootstrap-other.js"),
    );
    await page.evaluate(async () => {
      for (const name of (await caches.keys()).filter((one) => one.startsWith("duidu-app ")))
        for (const request of await (await caches.open(name)).keys())
          if (request.url.includes("settings-view"))
            await (await caches.open(name)).delete(request);
    });
    await app.libraryLink("Settings").click();
    await expect(app.alert).toHaveText(/^A new version of Duidu is available\./);
    await page.getByRole("button", { name: "Reload", exact: true }).click();
    await expect(page).toHaveTitle(/Duidu 3$/);
  });
});
