import type { Page } from "@playwright/test";

import { fileSteps } from "../../src/platform/worker/user-timing.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, type LocalFile } from "../support/files.ts";
import type { Steps } from "./steps.ts";

/** What the page records; all times are the page's `performance.now()`. */
type Watch = {
  drop: number;
  longTasks: { end: number; duration: number }[];
  seen: Record<string, number>;
};

/**
 * Runs in the page before its own code, and records the first frame on which each thing is
 * visible to a reader.
 */
function watch(): void {
  const watched: Watch = { drop: 0, longTasks: [], seen: {} };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watched.longTasks.push({ end: startTime + duration, duration });
    }
  }).observe({ type: "longtask", buffered: true });
  window.addEventListener("drop", () => (watched.drop = performance.now()), { capture: true });
  const signs: Record<string, () => boolean> = {
    page: () => document.querySelector("main, nav") !== null,
    report: () => document.querySelector("section[aria-label='Import report']") !== null,
    paper: () => document.querySelector("ul[aria-label='Papers'] a") !== null,
    whole: () => {
      const progress = /(\d+) of (\d+) file/.exec(document.body?.textContent ?? "");
      return progress !== null && progress[1] === progress[2];
    },
  };
  const look = () => {
    for (const [name, shown] of Object.entries(signs)) {
      if (!(name in watched.seen) && shown()) {
        // This frame is still being rendered: it is on the screen when the next one begins.
        requestAnimationFrame((now) => (watched.seen[name] ??= now));
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const watchedOf = (page: Page): Promise<Watch> =>
  page.evaluate(() => (window as unknown as { watched: Watch }).watched);

/** Drops files on the first page; measures until the first paper, and until all are reported. */
export async function measureDrop(page: Page, files: readonly LocalFile[]): Promise<Steps> {
  await page.addInitScript(watch);
  await page.goto("./");
  await duidu(page).openFiles.first().waitFor();
  await dropFiles(page, files);
  const all = files.length === 1 ? "1 of 1 file" : `${files.length} of ${files.length} files`;
  await duidu(page).importReport.getByText(all).waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => {
    const { seen } = (window as unknown as { watched: Watch }).watched;
    return seen["whole"] !== undefined && seen["paper"] !== undefined;
  });
  const { drop, longTasks, seen } = await watchedOf(page);
  const since = (name: string) => (seen[name] ?? Number.NaN) - drop;
  // The marks are those of the last file, and meaningless for more than one.
  const inside = files.length === 1 ? await stepsInside(page, drop) : [];
  return {
    steps: [
      { name: "the report is on the screen", at: since("report") },
      ...inside,
      { name: "the first paper is on the screen", at: since("paper") },
      { name: "the last file is reported", at: since("whole") },
    ],
    // Tasks that ended before the drop prepared the files.
    longTasks: longTasks.filter(({ end }) => end > drop).map(({ duration }) => duration),
  };
}

const insideNames: Record<(typeof fileSteps)[number], string> = {
  "file-begun": "the file has reached the library",
  "file-read": "it is fetched, hashed and read",
  "file-packed": "it is packed",
  "digest-stored": "it is on the disk",
};

/** The marks of the library's worker, on the page's clock since the drop. */
async function stepsInside(page: Page, drop: number): Promise<Steps["steps"]> {
  const worker = page.workers().find((one) => one.url().includes("library.worker"));
  if (worker === undefined) return [];
  const pageOrigin = await page.evaluate(() => performance.timeOrigin);
  const marks = await worker.evaluate(() =>
    performance.getEntriesByType("mark").map(({ name, startTime }) => ({
      name,
      at: performance.timeOrigin + startTime,
    })),
  );
  return fileSteps.flatMap((step) => {
    const mark = marks.find(({ name }) => name === step);
    return mark === undefined ? [] : [{ name: insideNames[step], at: mark.at - pageOrigin - drop }];
  });
}

/** Reloads the page; measures until the first paper of the list is back. */
export async function measureReload(page: Page): Promise<Steps> {
  await page.reload();
  await duidu(page).paperLinks.first().waitFor();
  await page.waitForFunction(
    () => (window as unknown as { watched: Watch }).watched.seen["paper"] !== undefined,
  );
  const [{ longTasks, seen }, answered] = await Promise.all([
    watchedOf(page),
    page.evaluate(() => performance.getEntriesByType("navigation").map((entry) => entry.toJSON())),
  ]);
  const { responseEnd = Number.NaN, domInteractive = Number.NaN } = answered[0] ?? {};
  return {
    steps: [
      { name: "the page has arrived from the server", at: responseEnd },
      { name: "its script runs", at: domInteractive },
      { name: "the frame of the page is on the screen", at: seen["page"] ?? Number.NaN },
      {
        name: "the first paper is (disk opened, digests loaded, listed)",
        at: seen["paper"] ?? Number.NaN,
      },
    ],
    longTasks: longTasks.map(({ duration }) => duration),
  };
}
