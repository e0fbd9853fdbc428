/**
 * Endless runs of marks, in the built site:
 *
 *     npx vite build && npx tsx e2e/measure/endless-marks.ts [KILOBYTES ...]
 *
 * For every mark and each size (8, 60, 120, 1000 kB in each of six places, a paper for each):
 * the time from choosing the file to its report, and the longest task of the main thread
 * until all its papers were opened, a search was answered and the source was shown, in
 * milliseconds. Prints the slowest marks of each size, those over the limits place by
 * place, and how many there are. `PART=2/4` takes the second quarter of the marks.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Browser, type Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { ENDLESS_MARKS, PLACES, endlessDigest, type Place } from "../support/endless-marks.ts";
import { browserHere, serveSite } from "./served-site.ts";

const LONGEST_TASK_MS = 200;
const LONGEST_READING_MS = 2000;
const PATIENCE_MS = 60_000;
/** Rows of the table of each size. */
const SHOWN = 15;

type Times = { reading: number; opening: number; searching: number; source: number };

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [8, 60, 120, 1000];
const [part = 1, parts = 1] = process.env["PART"]?.split("/").map(Number) ?? [];
const marks = ENDLESS_MARKS.filter((_, at) => at % parts === part - 1);
const site = await serveSite();
const folder = await mkdtemp(join(tmpdir(), "duidu-marks-"));
const file = join(folder, "2025-04-01_Looms.md");
const browser = await chromium.launch(await browserHere());
try {
  for (const size of sizes) await measureSize(size);
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureSize(kilobytes: number): Promise<void> {
  const rows: (Times & { mark: string; place: string; longest: number })[] = [];
  const measure = async (mark: string, places: readonly Place[]) => {
    const times = await once(browser, mark, kilobytes, places);
    const longest = Math.max(times.opening, times.searching, times.source);
    return { mark: JSON.stringify(mark), place: places.join(), longest, ...times };
  };
  const isSlow = ({ longest, reading }: { longest: number; reading: number }) =>
    longest > LONGEST_TASK_MS || reading > LONGEST_READING_MS;
  for (const mark of marks) {
    const row = await measure(mark, PLACES);
    rows.push({ ...row, place: "all" });
    if (!isSlow(row)) continue;
    for (const place of PLACES) rows.push(await measure(mark, [place]));
  }
  const all = rows.filter(({ place }) => place === "all");
  const slow = rows.filter((row) => row.place !== "all" && isSlow(row));
  console.log(`\n${kilobytes} kB in each of ${PLACES.length} places, ${all.length} marks`);
  console.table([...all].sort((a, b) => b.longest - a.longest).slice(0, SHOWN));
  if (slow.length > 0) console.table(slow);
  console.log(
    `longest task ${Math.max(...all.map(({ longest }) => longest))} ms, ` +
      `longest reading ${Math.max(...all.map(({ reading }) => reading))} ms; ` +
      `marks over ${LONGEST_TASK_MS} ms or ${LONGEST_READING_MS} ms with all places at once: ` +
      `${all.filter(isSlow).length}, marks and places one by one: ${slow.length}; ` +
      `load ${loadavg()[0]?.toFixed(1)}`,
  );
}

/** One digest in a fresh profile. */
async function once(
  browser: Browser,
  mark: string,
  kilobytes: number,
  places: readonly Place[],
): Promise<Times> {
  await writeFile(file, endlessDigest(mark, kilobytes * 1000, places).bytes);
  const context = await browser.newContext({ baseURL: site.address, locale: "en-US" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watch);
    await page.goto("./");
    await duidu(page).openFiles.first().waitFor();
    const chooser = page.waitForEvent("filechooser");
    await duidu(page).openFiles.first().click();
    await (await chooser).setFiles(file);
    const { importReport, alert } = duidu(page);
    await importReport
      .getByText(/\d+ new/)
      .or(alert)
      .waitFor();
    const reading = await page.evaluate(() => window.sinceChosen());
    // A mark may be such markup that no paper is left.
    if (await alert.isVisible())
      return { reading, opening: await longestTask(page), searching: 0, source: 0 };
    await openAll(page);
    const opening = await longestTask(page);
    await duidu(page).search.fill("loom weaves");
    await duidu(page)
      .status.getByText(/papers?\b/)
      .waitFor();
    await settled(page);
    const searching = await longestTask(page);
    await duidu(page).libraryLink("Digests").click();
    // Some marks are markup of the digest, and nothing was too long then.
    for (const remarks of await page.getByRole("main").locator("summary").all())
      await remarks.click();
    await page.getByRole("button", { name: "Show source" }).click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await settled(page);
    return { reading, opening, searching, source: await longestTask(page) };
  } finally {
    await context.close();
  }
}

/** Opens each paper of the list and waits until all of it is on the screen. */
async function openAll(page: Page): Promise<void> {
  const links = duidu(page).paperLinks;
  await links.first().waitFor();
  const hashes = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const hash of hashes) {
    await page.evaluate((next) => (location.hash = next ?? ""), hash);
    await page.waitForFunction(
      (next) =>
        document.querySelector("a[aria-current=true]")?.getAttribute("href") === next &&
        document.querySelector("article:not([aria-busy=true])") !== null,
      hash,
    );
    await settled(page);
  }
}

/** Two frames later what was put on the page has been laid out and painted. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** In milliseconds, since this was asked last; 0 when none took longer than 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.longestTask());
}

declare global {
  interface Window {
    sinceChosen: () => number;
    longestTask: () => number;
  }
}

/** Runs in the page before anything of it does. */
function watch(): void {
  let chosen = Infinity;
  let longest = 0;
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  const count = (entries: PerformanceEntryList) => {
    for (const { startTime, duration } of entries)
      if (startTime + duration > chosen) longest = Math.max(longest, duration);
  };
  observer.observe({ type: "longtask", buffered: true });
  addEventListener("change", () => (chosen = performance.now()), { capture: true });
  Object.assign(window, {
    sinceChosen: () => Math.round(performance.now() - chosen),
    longestTask: () => {
      count(observer.takeRecords());
      const result = longest;
      longest = 0;
      return result;
    },
  });
}
