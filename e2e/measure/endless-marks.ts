import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { ENDLESS_MARKS, PLACES, endlessDigest, type Place } from "../support/endless-marks.ts";
import type { Bench, Measure } from "./bench.ts";

const LONGEST_TASK_MS = 200;
const LONGEST_READING_MS = 2000;
const PATIENCE_MS = 60_000;
/** How many rows each table shows. */
const SHOWN = 15;

type Times = { reading: number; opening: number; searching: number; source: number };

export const endlessMarks: Measure = {
  about: "endless runs of a character in every place of a paper: reading time, longest task",
  usage: "KILOBYTES...=8 60 120 1000, PART=2/4 in the environment for a quarter",
  async run(bench) {
    const sizes = bench.args.length > 0 ? bench.args.map(Number) : [8, 60, 120, 1000];
    const [part = 1, parts = 1] = process.env["PART"]?.split("/").map(Number) ?? [];
    const marks = ENDLESS_MARKS.filter((_, at) => at % parts === part - 1);
    const folder = await mkdtemp(join(tmpdir(), "duidu-marks-"));
    const file = join(folder, "2025-04-01_Looms.md");
    try {
      for (const kilobytes of sizes) await measureSize({ bench, file, kilobytes }, marks);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Task = { bench: Bench; file: string; kilobytes: number };

/** The slowest marks of one size; those over the limits are measured again place by place. */
async function measureSize(task: Task, marks: readonly string[]): Promise<void> {
  const { bench, kilobytes } = task;
  const measure = async (mark: string, places: readonly Place[]) => {
    const times = await once(task, mark, places);
    const longest = Math.max(times.opening, times.searching, times.source);
    return { mark: JSON.stringify(mark), place: places.join(), longest, ...times };
  };
  const isSlow = ({ longest, reading }: { longest: number; reading: number }) =>
    longest > LONGEST_TASK_MS || reading > LONGEST_READING_MS;
  const all = [];
  const slow = [];
  for (const mark of marks) {
    const row = await measure(mark, PLACES);
    all.push({ ...row, place: "all" });
    if (!isSlow(row)) continue;
    bench.fail(`${kilobytes} kB of ${row.mark} took ${row.reading} ms, a task ${row.longest} ms`);
    for (const place of PLACES) slow.push(await measure(mark, [place]));
  }
  console.log(`\n${kilobytes} kB in each of ${PLACES.length} places, ${all.length} marks`);
  bench.table([...all].sort((a, b) => b.longest - a.longest).slice(0, SHOWN));
  if (slow.length > 0) bench.table(slow);
}

/** One digest in a fresh profile. */
async function once(
  { bench, file, kilobytes }: Task,
  mark: string,
  places: readonly Place[],
): Promise<Times> {
  await writeFile(file, endlessDigest(mark, kilobytes * 1000, places).bytes);
  const context = await bench.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
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
    // Some marks are markup that leaves no paper.
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
    // Some marks are markup of the digest, and then nothing is too long.
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

/** Opens each paper of the list and waits until it is completely rendered. */
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

/** After a few frames, new content has been laid out and painted. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** In milliseconds since the last call; 0 if no task took longer than 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.longestTask());
}

declare global {
  interface Window {
    sinceChosen: () => number;
    longestTask: () => number;
  }
}

/** Runs in the page before its own code. */
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
