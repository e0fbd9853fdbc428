import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser, BrowserContext, Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { journeys } from "./support/journeys.ts";
import { serveCopy, type Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const attention = "Attention Is All You Need";
const note = "Half a thought on head";
/** The journey after which nothing typed can be left. */
const FORGETTING = "forget everything";
const failure = /could not be loaded|new version of Duidu is available/;

const built = join(import.meta.dirname, "..", process.env["E2E_DIST"] ?? "dist", "assets");

/**
 * The lazily loaded files of the build, by the names in the built scripts. The script and
 * the style sheet of `index.html` are not among them: without these nothing could report
 * it.
 */
function lazyParts(): string[] {
  const fetched =
    /(?:import\(|new URL\()`(?:\.\/)?([\w-]+\.js)`|"\.?\/?(?:assets\/)?([\w-]+\.css)"/g;
  const names = readdirSync(built).filter((name) => name.endsWith(".js"));
  const found = names.flatMap((name) => {
    const script = readFileSync(join(built, name), "utf8");
    return [...script.matchAll(fetched)].map(([, js, css]) => js ?? css ?? "");
  });
  const page = readFileSync(join(built, "..", "index.html"), "utf8");
  return [...new Set(found)].filter((name) => !page.includes(name)).sort();
}

const parts = lazyParts();
/** Testing all takes half an hour; which tenth is tested depends on the number of parts. */
const isTested = (at: number) =>
  process.env["E2E_ALL_PARTS"] === "1" || at % 10 === parts.length % 10;

test.skip(
  process.env["E2E_OFFLINE"] === "1",
  "parts can only be missing if nothing is cached for offline use",
);

/** A reader without service worker, with the site's digest in the library. */
async function newReader(browser: Browser, site: Site): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "en-US",
    serviceWorkers: "block",
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await store(page);
  await page.close();
  return context;
}

/** Drops the site's digest on the first page. */
async function store(page: Page): Promise<void> {
  await duidu(page).openFiles.first().waitFor();
  await dropFiles(page, [await landmarks()]);
  await duidu(page).paperLinks.first().waitFor();
}

/** Opens the only paper of a list. */
async function openPaper(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.address}#/all`);
  const app = duidu(page);
  await app.search.fill(attention);
  await expect(app.status).toHaveText("1 paper");
  await app.paperLink(attention).click();
  await expect(app.article(attention).locator(".katex").first()).toBeVisible();
}

const noteField = (page: Page) => page.getByRole("textbox", { name: "Notes" });

async function expectTyped(page: Page, text: string): Promise<void> {
  await expect(duidu(page).search).toHaveValue(attention);
  await expect(noteField(page)).toHaveValue(text);
}

const said = (page: Page) => duidu(page).alert.filter({ hasText: failure }).first();

/**
 * The parts that are loaded when a paper is opened, and the journey that first loads each
 * other part.
 */
type Reached = { atStart: readonly string[]; byJourney: Readonly<Record<string, string>> };

async function findParts(browser: Browser, site: Site): Promise<Reached> {
  const atStart = new Set<string>();
  const byJourney: Record<string, string> = {};
  for (const [name, walk] of Object.entries(journeys)) {
    const context = await newReader(browser, site);
    site.asked.splice(0);
    const page = await context.newPage();
    await openPaper(page, site);
    // The last file that a page loads by itself.
    await page.locator(".Z3988").first().waitFor({ state: "attached" });
    for (const part of await takeAsked(page, site)) atStart.add(part);
    await walk(page);
    for (const part of await takeAsked(page, site))
      if (!atStart.has(part)) byJourney[part] ??= name;
    await context.close();
  }
  return { atStart: [...atStart], byJourney };
}

/** The parts requested since the last call; waits until no more are. */
async function takeAsked(page: Page, site: Site): Promise<string[]> {
  for (let before = -1; before < site.asked.length;) {
    before = site.asked.length;
    await page.waitForTimeout(1000);
  }
  return site.asked.splice(0).map((path) => path.replace("assets/", ""));
}

test.describe("a part that is gone from the server", () => {
  // Find what the journeys load only once.
  test.describe.configure({ mode: "default" });
  let site: Site;
  let reached: Reached;
  let reader: BrowserContext;
  test.beforeAll(async ({ browser }, { project }) => {
    test.setTimeout(900_000);
    site = await serveCopy();
    // More digests than the newest ones: the list by month is a part of its own.
    await site.change("digests/index.json", (text) => {
      const index = JSON.parse(text);
      const month = { month: "2024-12", file: "list-2024-12.json", digests: 9, papers: 90 };
      return JSON.stringify({ ...index, months: [...index.months, month] });
    });
    // After a failed test the rest run in a new process, which need not find them again.
    const found = join(project.outputDir, "parts.json");
    if (existsSync(found)) reached = JSON.parse(readFileSync(found, "utf8"));
    else {
      reached = await findParts(browser, site);
      mkdirSync(project.outputDir, { recursive: true });
      writeFileSync(found, JSON.stringify(reached));
    }
    reader = await newReader(browser, site);
  });
  test.afterEach(() => site.gone.clear());
  test.afterAll(() => site.close(reader));

  test("is reached by the journeys, whichever part it is", () => {
    const missed = parts.filter(
      (part) => !reached.atStart.includes(part) && reached.byJourney[part] === undefined,
    );
    expect(missed.map((part) => part.replace(/-[\w-]{8}\./, "."))).toEqual([
      "safe-start.js",
      "start-failure.js",
    ]);
  });

  for (const [at, part] of parts.entries()) {
    if (!isTested(at)) continue;
    test(`${at}: ${part.replace(/-[\w-]{8}\./, ".")} is reported as missing, and nothing typed is lost`, async () => {
      const journey = reached.byJourney[part];
      test.skip(journey === undefined && !reached.atStart.includes(part), "see the test before");
      const page = await reader.newPage();
      const uncaught: string[] = [];
      page.on("pageerror", ({ message }) => uncaught.push(message));
      // A blocked service worker gives answers that no browser gives.
      const real = () => uncaught.filter((message) => !message.includes("reading 'waiting'"));
      if (journey === undefined) await missAtStart(page, part);
      else await missOnTheWay(page, part, journey);
      expect(real(), "errors that nobody caught").toEqual([]);
      await page.close();
    });
  }

  /** The page opens without the part, says so, and is complete when the part is back. */
  async function missAtStart(page: Page, part: string): Promise<void> {
    site.gone.add(`assets/${part}`);
    const app = duidu(page);
    await page.goto(`${site.address}#/all?q=${encodeURIComponent(attention)}&paper=1706.03762`);
    // Some parts are prefetched, and reported as missing only when needed.
    const soon = said(page).waitFor({ timeout: 8000 });
    if (await soon.then(() => false).catch(() => true))
      await dropFiles(page, [await longSequences()]);
    await expect(said(page)).toBeVisible();
    if (await app.search.isVisible()) {
      await app.search.fill("adam");
      await expect(app.status).toHaveText(/paper/);
      await app.search.fill(attention);
    }
    site.gone.clear();
    const reload = page.getByRole("button", { name: "Reload", exact: true }).first();
    if (await reload.isVisible()) await reload.click();
    else await page.reload();
    await expect(app.article(attention)).toBeVisible();
    await expect(app.search).toHaveValue(attention);
    await expect(said(page)).toHaveCount(0);
  }

  async function missOnTheWay(page: Page, part: string, journey: string): Promise<void> {
    await openPaper(page, site);
    await noteField(page).fill(note);
    site.gone.add(`assets/${part}`);
    await journeys[journey]?.(page);
    await expect(said(page)).toBeVisible();
    // What else the journey opens is there by then.
    await takeAsked(page, site);
    if (journey === FORGETTING) {
      site.gone.clear();
      await page.reload();
      await store(page);
      await expect(said(page)).toHaveCount(0);
      return;
    }
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
    const close = page.getByRole("button", { name: "Close", exact: true });
    if ((await close.count()) > 0) await close.first().click();
    await page.goto(`${site.address}#/all?q=${encodeURIComponent(attention)}&paper=1706.03762`);
    await expectTyped(page, note);
    site.gone.clear();
    // A selected language would be loaded now, and the names would differ.
    await page.evaluate(() => localStorage.removeItem("duidu.settings"));
    await page.reload();
    await expectTyped(page, note);
    await expect(said(page)).toHaveCount(0);
  }
});
