/**
 * Opening the site again, in a browser started anew each time:
 *
 *     npx vite build && npx tsx e2e/measure/reopening.ts [PAPERS] [RUNS]
 *
 * With PAPERS (2000) stored, a hundred digests of twenty, and beside it, run for run,
 * with nothing stored: when each step was reached, until the list (or the first page)
 * is on the screen and until search is ready, and what each step took of the whole.
 * Medians of RUNS (5). `E2E_DIST` names another folder of a build.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Page } from "@playwright/test";

import { hasRealDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { openingSteps } from "../../src/platform/worker/user-timing.ts";
import { duidu } from "../support/duidu.ts";
import { chooseFiles, landmarks, textOf } from "../support/files.ts";
import { indexStored } from "../support/stored.ts";
import { afterFirstVisit } from "../support/test.ts";
import { manyPapers } from "./many-papers.ts";
import { mixedPapers } from "./mixed-papers.ts";
import { browserHere, serveSite } from "./served-site.ts";
import { printSteps, type Steps } from "./steps.ts";

const papers = Number(process.argv[2] ?? 2000);
const runs = Number(process.argv[3] ?? 5);
const PAPERS_A_DIGEST = 20;

const stepNames: Record<(typeof openingSteps)[number], string> = {
  "disk-opened": "the disk is open",
  "disk-read": "digests and decisions are read from it",
  "library-held": "the library knows its papers",
  "list-answered": "the list is answered",
  "index-loaded": "search is ready",
};

const site = await serveSite();
const browser = await browserHere();
const folder = await mkdtemp(join(tmpdir(), "duidu-reopening-"));
const [stored, empty] = [join(folder, "stored"), join(folder, "empty")];
try {
  if (!hasRealDigests) console.log(`On the project's own digest: ${withoutRealDigests}.`);
  await inBrowser(stored, store);
  await inBrowser(empty, visit);
  // The first opening writes the browser's cache of compiled code and is not counted.
  for (const profile of [stored, empty]) await inBrowser(profile, reopen);
  const [withPapers, without]: [Steps[], Steps[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    without.push(await inBrowser(empty, reopen));
    withPapers.push(await inBrowser(stored, reopen));
  }
  printSteps("nothing stored", without);
  printSteps(`${papers} papers stored`, withPapers);
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true });
}

async function inBrowser<T>(profile: string, task: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, { ...browser, locale: "en-US" });
  try {
    await context.addInitScript("globalThis.__name = (named) => named");
    await context.addInitScript(watch);
    return await task(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

async function visit(page: Page): Promise<void> {
  await page.goto(site.address);
  await duidu(page).openFiles.first().waitFor();
  await afterFirstVisit(page);
}

/** Stores the papers, and waits until their index lies on the disk as well. */
async function store(page: Page): Promise<void> {
  await visit(page);
  const files = hasRealDigests
    ? mixedPapers(papers, PAPERS_A_DIGEST)
    : [manyPapers(textOf(await landmarks()), papers)];
  await chooseFiles(page, files);
  const all = page.getByText(`${files.length} of ${files.length} file`);
  await all.waitFor({ timeout: 900_000 });
  await indexStored(page, 900_000);
}

/** What the page notes; `performance.now()` of the page throughout. */
type Watched = { shown: Promise<{ frame: number; first: number }>; longTasks: number[] };

/** Notes the first frame with anything on it, and the one with the list, or with the first page. */
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
      // This frame is being drawn: it stands on the screen when the next one begins.
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
  await page.goto(site.address);
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
      { name: "the page has come, out of the service worker", at: navigation.responseEnd },
      { name: "its script has run", at: navigation.domContentLoadedEventStart },
      ...inside,
      { name: "something is on the screen", at: shown.frame },
      { name: "the list, or the first page, is on the screen", at: shown.first },
    ],
    longTasks,
  };
}

/** What the library's worker has marked, on the page's clock. */
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
  return [{ name: "the library's worker is begun", at: begun - origin }, ...steps];
}
