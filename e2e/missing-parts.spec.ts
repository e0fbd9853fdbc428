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
const failure = /could not be loaded|new version of Duidu is available/;

const built = join(import.meta.dirname, "..", process.env["E2E_DIST"] ?? "dist", "assets");

/**
 * What the built scripts fetch when it is needed, by the names that stand in them. The
 * script and the style sheet of `index.html` are not among them: without these there is
 * nothing that could say so.
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
/** All take half an hour; which tenth is tested changes with the number of parts. */
const isTested = (at: number) =>
  process.env["E2E_ALL_PARTS"] === "1" || at % 10 === parts.length % 10;

test.skip(
  process.env["E2E_OFFLINE"] === "1",
  "parts are missing where nothing was kept for offline",
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
  await duidu(page).openFiles.first().waitFor();
  await dropFiles(page, [await landmarks()]);
  await duidu(page).paperLinks.first().waitFor();
  await page.close();
  return context;
}

/** Opens a paper beside a list of one. */
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

/** Which parts are fetched when a paper is opened, and which others by what journey first. */
type Reached = { atStart: readonly string[]; byJourney: Readonly<Record<string, string>> };

async function findParts(browser: Browser, site: Site): Promise<Reached> {
  const atStart = new Set<string>();
  const byJourney: Record<string, string> = {};
  for (const [name, walk] of Object.entries(journeys)) {
    const context = await newReader(browser, site);
    site.asked.splice(0);
    const page = await context.newPage();
    await openPaper(page, site);
    // The last thing that a page fetches by itself.
    await page.locator(".Z3988").first().waitFor({ state: "attached" });
    for (const part of await takeAsked(page, site)) atStart.add(part);
    await walk(page);
    for (const part of await takeAsked(page, site))
      if (!atStart.has(part)) byJourney[part] ??= name;
    await context.close();
  }
  return { atStart: [...atStart], byJourney };
}

/** The parts that were asked for since the last time; waits until no more are. */
async function takeAsked(page: Page, site: Site): Promise<string[]> {
  for (let before = -1; before < site.asked.length;) {
    before = site.asked.length;
    await page.waitForTimeout(1000);
  }
  return site.asked.splice(0).map((path) => path.replace("assets/", ""));
}

test.describe("a part that is gone from the server", () => {
  // What the journeys fetch is found once.
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
    // A test that fails has the rest run in a new process: it need not find them again.
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

  test("is reached by the journeys, whichever it is", () => {
    const missed = parts.filter(
      (part) => !reached.atStart.includes(part) && reached.byJourney[part] === undefined,
    );
    expect(missed.map((part) => part.replace(/-[\w-]{8}\./, "."))).toEqual([
      "rescue.js",
      "start-failure.js",
    ]);
  });

  for (const [at, part] of parts.entries()) {
    if (!isTested(at)) continue;
    test(`${at}: ${part.replace(/-[\w-]{8}\./, ".")} is missed with a sentence, and nothing typed is lost`, async () => {
      const journey = reached.byJourney[part];
      test.skip(journey === undefined && !reached.atStart.includes(part), "see the test before");
      const page = await reader.newPage();
      const uncaught: string[] = [];
      page.on("pageerror", ({ message }) => uncaught.push(message));
      // A blocked service worker answers what no browser answers.
      const real = () => uncaught.filter((message) => !message.includes("reading 'waiting'"));
      if (journey === undefined) await missAtStart(page, part);
      else await missOnTheWay(page, part, journey);
      expect(real(), "errors that nobody caught").toEqual([]);
      await page.close();
    });
  }

  /** The page opens without the part, says so, and is whole when the part is there again. */
  async function missAtStart(page: Page, part: string): Promise<void> {
    site.gone.add(`assets/${part}`);
    const app = duidu(page);
    await page.goto(`${site.address}#/all?q=${encodeURIComponent(attention)}&paper=1706.03762`);
    // Some parts are fetched ahead and missed when they are needed.
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
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
    await page.goto(`${site.address}#/all?q=${encodeURIComponent(attention)}&paper=1706.03762`);
    await expectTyped(page, note);
    site.gone.clear();
    // A language that was chosen would be there now, and the names be others.
    await page.evaluate(() => localStorage.removeItem("duidu.settings"));
    await page.reload();
    await expectTyped(page, note);
    await expect(said(page)).toHaveCount(0);
  }
});
