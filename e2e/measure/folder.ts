import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { landmarks, longSequences, textOf } from "../support/files.ts";
import {
  deviceFiles,
  evict,
  linesIn,
  putInFolder,
  removeFromFolder,
  standInForPicker,
} from "../support/home-folder.ts";
import {
  changeAtRandom,
  changeUntilKilled,
  lostChanges,
  randomNumbers,
  stateOf,
} from "../support/random-changes.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { inProfile } from "./profile.ts";
import { quantile } from "./quantile.ts";

/** Papers of each digest that is written. */
const PAPERS = 3;
/** Papers of the site's own digest. */
const LANDMARKS = 12;
const LATEST_KILL_MS = 5000;
const random = randomNumbers(Date.now() % 2_147_483_647 || 1);
const sequences = textOf(await longSequences());

/**
 * The home folder. Digests are saved into it one after the other: the time from the end of
 * writing to the rows. Many are there at first, of which a tenth is then changed, a tenth
 * renamed and a tenth removed. The site's data are deleted and the folder is chosen again:
 * everything must be back. The browser is killed while decisions are made: each that the
 * screen confirmed must be in the browser afterwards and in the folder soon, and the
 * device's file readable.
 */
export const folder: Measure = {
  about: "a folder as home: arrivals, many files, evictions, kills",
  usage: "ARRIVALS=50 FILES=500 EVICTIONS=100 KILLS=200",
  async run(bench) {
    const inFolder = (run: (page: Page) => Promise<void>) =>
      inProfile(bench, async (open) => run(await open()), standInForPicker);
    const [arrivals, files, evictions, kills] = [50, 500, 100, 200].map((otherwise, at) =>
      numberFrom(bench, at, otherwise),
    );
    if (arrivals) await inFolder((page) => measureArrivals(bench, page, arrivals));
    if (files) await inFolder((page) => measureManyFiles(bench, page, files));
    if (evictions) await inFolder((page) => measureEvictions(bench, page, evictions));
    if (kills) await measureKills(bench, kills);
  },
};

/** A digest of papers that no other number has. */
function digest(n: number): string {
  const number = String(n).padStart(3, "0");
  return sequences
    .replaceAll(/^## /gm, `## Part ${n}. `)
    .replaceAll(
      /(arxiv(?:\.org)?\/(?:abs\/)?\d{4}\.\d{2})\d{2,3}/g,
      (_, start: string) => `${start}${number}`,
    );
}

async function choose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose a folder" }).click();
}

async function papersShown(page: Page, count: number, timeout = 120_000): Promise<void> {
  const words = `${count.toLocaleString("en")} papers`;
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll("output")].some((one) => one.textContent.startsWith(text)),
    words,
    { polling: "raf", timeout },
  );
}

async function measureArrivals(bench: Bench, page: Page, arrivals: number): Promise<void> {
  await putInFolder(page, "first.md", digest(0));
  await choose(page);
  await page.goto("./#/all");
  await papersShown(page, PAPERS);
  const times: number[] = [];
  for (let n = 1; n <= arrivals; n += 1) {
    await putInFolder(page, `${n}.md`, digest(n));
    const began = performance.now();
    await papersShown(page, PAPERS * (n + 1));
    times.push(performance.now() - began);
  }
  bench.table([{ arrivals, "median ms": quantile(times, 0.5), "p95 ms": quantile(times, 0.95) }]);
}

async function measureManyFiles(bench: Bench, page: Page, files: number): Promise<void> {
  for (let n = 0; n < files; n += 1) await putInFolder(page, `${n}.md`, digest(n));
  const began = performance.now();
  await choose(page);
  await page.goto("./#/all");
  await papersShown(page, PAPERS * files, 600_000);
  const took = Math.round((performance.now() - began) / 1000);
  const tenth = files / 10;
  for (let n = 0; n < tenth; n += 1) {
    await putInFolder(page, `${n}.md`, digest(n).replaceAll("Linear-Time", "Linear Time"));
    await removeFromFolder(page, `${n + tenth}.md`);
    await putInFolder(page, `renamed ${n}.md`, digest(n + tenth));
    await removeFromFolder(page, `${n + 2 * tenth}.md`);
  }
  await page.goto("./#/settings");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  const gone = page.getByText(`${tenth} digests no longer in the folder`).first();
  await gone.waitFor({ timeout: 120_000 });
  await page.goto("./#/all");
  await papersShown(page, PAPERS * files);
  await page.goto("./#/digests");
  const rows = page.getByRole("button", { name: "Remove digest" });
  await rows.nth(files - 1).waitFor({ state: "attached", timeout: 60_000 });
  bench.table([
    {
      files,
      "s to read all": took,
      "changed, renamed, removed": tenth,
      papers: PAPERS * files,
      digests: await rows.count(),
      "said to be gone": tenth,
    },
  ]);
}

/** Prints what was done also when it ends early. */
async function measureEvictions(bench: Bench, page: Page, evictions: number): Promise<void> {
  let [made, whole] = [0, 0];
  await putInFolder(page, "one.md", textOf(await landmarks()));
  await choose(page);
  try {
    for (; made < evictions; made += 1) {
      const [before, after] = await evictedOnce(page);
      if (after === before) whole += 1;
      else bench.fail(`after run ${made + 1}: ${before} became ${after}`);
    }
  } finally {
    bench.table([{ evictions: made, whole }]);
  }
}

/** What the page shows of all papers before and after. */
async function evictedOnce(page: Page): Promise<[before: string, after: string]> {
  const listed = () =>
    duidu(page)
      .paperLinks.nth(LANDMARKS - 1)
      .waitFor();
  await page.goto("./#/all");
  await listed();
  // When all are decided a sheet lies over the list.
  await page.keyboard.press("Escape");
  await changeAtRandom(page, 2, 1 + random(1_000_000));
  const before = JSON.stringify(await stateOf(page));
  await everythingWritten(page);
  await evict(page);
  await page.goto("./");
  await choose(page);
  await listed();
  await everythingWritten(page);
  await page.goto("./#/all");
  await listed();
  return [before, JSON.stringify(await stateOf(page))];
}

/** Resolves when the files in the folder have been the same for a second. */
async function everythingWritten(page: Page): Promise<void> {
  let last = "";
  for (let still = 0; still < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = JSON.stringify(await deviceFiles(page));
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

async function measureKills(bench: Bench, kills: number): Promise<void> {
  let [done, lost, made] = [0, 0, 0];
  for (let n = 0; n < kills; n += 1) {
    const outcome = await inProfile(bench, killedOnce, standInForPicker).catch((error: unknown) => {
      bench.fail(`run ${n + 1} failed: ${String(error).split("\n")[0]}`);
      return null;
    });
    if (outcome === null) continue;
    made += 1;
    done += outcome.done;
    lost += outcome.lost.length;
    for (const line of outcome.lost) bench.fail(`run ${n + 1}: ${line}`);
  }
  bench.table([{ kills: made, "changes confirmed": done, "lost or unreadable": lost }]);
}

async function killedOnce(open: () => Promise<Page>, kill: () => Promise<void>) {
  const page = await open();
  await putInFolder(page, "one.md", textOf(await landmarks()));
  await choose(page);
  await page.goto("./#/all");
  await duidu(page)
    .paperLinks.nth(LANDMARKS - 1)
    .waitFor();
  const changes = changeUntilKilled(page, 1 + random(1_000_000));
  await new Promise((resolve) => setTimeout(resolve, 500 + random(LATEST_KILL_MS)));
  await kill();
  const stopped = await changes.ended;

  const again = await open();
  await again.goto("./#/all");
  await duidu(again)
    .paperLinks.nth(LANDMARKS - 1)
    .waitFor();
  const lost = lostChanges(changes, await stateOf(again));
  if (stopped !== null) lost.push(`stopped before the kill: ${stopped}`);
  await everythingWritten(again);
  const texts = Object.values(await deviceFiles(again));
  for (const text of texts) {
    try {
      linesIn(text);
    } catch {
      lost.push(`unreadable: ${text.slice(-200)}`);
    }
  }
  // What the folder says, as a browser that has lost everything reads it.
  const before = JSON.stringify(await stateOf(again));
  await evict(again);
  await again.goto("./");
  await choose(again);
  await duidu(again)
    .paperLinks.nth(LANDMARKS - 1)
    .waitFor();
  await everythingWritten(again);
  await again.goto("./#/all");
  await duidu(again)
    .paperLinks.nth(LANDMARKS - 1)
    .waitFor();
  const after = JSON.stringify(await stateOf(again));
  if (before !== after) lost.push(`not in the folder: ${before} is ${after}`);
  return { done: [...changes.confirmed.values()].flatMap(Object.keys).length, lost };
}
