import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { hasRealDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { openingSteps } from "../../src/platform/worker/user-timing.ts";
import { duidu } from "../support/duidu.ts";
import { chooseFiles, landmarks, textOf } from "../support/files.ts";
import { indexStored } from "../support/stored.ts";
import { afterFirstVisit } from "../support/test.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { manyPapers } from "./many-papers.ts";
import { mixedPapers } from "./mixed-papers.ts";
import { showSteps, type Steps } from "./steps.ts";

const PAPERS_A_DIGEST = 20;

const stepNames: Record<(typeof openingSteps)[number], string> = {
  "disk-opened": "the disk is open",
  "disk-read": "digests and decisions are read from it",
  "library-held": "the library holds its papers",
  "list-answered": "the list is answered",
  "index-loaded": "search is ready",
};

export const reopening: Measure = {
  about: "opening the site again in a restarted browser, with papers stored and with none",
  usage: "PAPERS=2000 RUNS=5",
  async run(bench) {
    const papers = numberFrom(bench, 0, 2000);
    const runs = numberFrom(bench, 1, 5);
    const folder = await mkdtemp(join(tmpdir(), "duidu-reopening-"));
    const [stored, empty] = [join(folder, "stored"), join(folder, "empty")];
    try {
      if (!hasRealDigests) console.log(`On the project's own digest: ${withoutRealDigests}.`);
      await inBrowser(bench, stored, (page) => store(page, papers));
      await inBrowser(bench, empty, visit);
      // The first opening fills the browser's code cache and is not counted.
      for (const profile of [stored, empty]) await inBrowser(bench, profile, reopen);
      const [withPapers, without]: [Steps[], Steps[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        without.push(await inBrowser(bench, empty, reopen));
        withPapers.push(await inBrowser(bench, stored, reopen));
      }
      showSteps(bench, "nothing stored", without);
      showSteps(bench, `${papers} papers stored`, withPapers);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function inBrowser<T>(
  bench: Bench,
  profile: string,
  task: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await bench.launch(profile);
  try {
    await context.addInitScript(watch);
    return await task(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

async function visit(page: Page): Promise<void> {
  await page.goto("./");
  await duidu(page).openFiles.first().waitFor();
  await afterFirstVisit(page);
}

/** Stores the papers, and waits until their index is also on the disk. */
async function store(page: Page, papers: number): Promise<void> {
  await visit(page);
  const files = hasRealDigests
    ? mixedPapers(papers, PAPERS_A_DIGEST)
    : [manyPapers(textOf(await landmarks()), papers)];
  await chooseFiles(page, files);
  const all = page.getByText(`${files.length} of ${files.length} file`);
  await all.waitFor({ timeout: 900_000 });
  await indexStored(page, 900_000);
}

/** What the page records; all times are the page's `performance.now()`. */
type Watched = { shown: Promise<{ frame: number; first: number }>; longTasks: number[] };

/** Records the first frame with any content, and the one with the list or the welcome page. */
function watch(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  const shown = new Promise<{ frame: number; first: number }>((resolve) => {
    let frame = Number.NaN;
    const look = (now: number) => {
      if (Number.isNaN(frame) && document.querySelector("main, nav") !== null) frame = now;
      const listed = document.querySelector("ul[aria-label='Papers'] a") ?? welcome();
      // This frame is still being rendered: it is on the screen when the next one begins.
      if (listed !== null) requestAnimationFrame((next) => resolve({ frame, first: next }));
      else requestAnimationFrame(look);
    };
    const welcome = () =>
      document.querySelector("nav") === null ? document.querySelector("main button") : null;
    requestAnimationFrame(look);
  });
  Object.assign(window, { watched: { shown, longTasks } satisfies Watched });
}

async function reopen(page: Page): Promise<Steps> {
  await page.goto("./");
  const { shown, longTasks, navigation, origin } = await page.evaluate(async () => {
    const { watched } = window as unknown as { watched: Watched };
    const frames = await watched.shown;
    const [entry] = performance.getEntriesByType("navigation").map((one) => one.toJSON());
    return {
      shown: frames,
      navigation: entry,
      origin: performance.timeOrigin,
      longTasks: watched.longTasks,
    };
  });
  const inside = await insideSteps(page, origin);
  return {
    steps: [
      { name: "the page has arrived from the service worker", at: navigation.responseEnd },
      { name: "its script has run", at: navigation.domContentLoadedEventStart },
      ...inside,
      { name: "something is on the screen", at: shown.frame },
      { name: "the list, or the welcome page, is on the screen", at: shown.first },
    ],
    longTasks,
  };
}

/** The marks of the library's worker, on the page's clock. */
async function insideSteps(page: Page, origin: number): Promise<Steps["steps"]> {
  const worker = page.workers().find((one) => one.url().includes("library.worker"));
  if (worker === undefined) return [];
  const [begun, marks] = await worker.evaluate(async () => {
    while (performance.getEntriesByName("index-loaded").length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const all = performance.getEntriesByType("mark");
    return [
      performance.timeOrigin,
      all.map((mark) => [mark.name, mark.startTime] as const),
    ] as const;
  });
  const at = new Map(marks);
  const steps = openingSteps.flatMap((step) => {
    const time = at.get(step);
    return time === undefined ? [] : [{ name: stepNames[step], at: begun + time - origin }];
  });
  return [{ name: "the library's worker has started", at: begun - origin }, ...steps];
}
