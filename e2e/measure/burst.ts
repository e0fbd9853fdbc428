import type { BrowserContext, Page } from "@playwright/test";

import { hasRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { chooseFiles, landmarks, textOf } from "../support/files.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { takeLongTasks, watchLongTasks } from "./long-tasks.ts";
import { manyPapers } from "./many-papers.ts";
import { mixedPapers } from "./mixed-papers.ts";
import { quantile, rounded } from "./quantile.ts";

const LATE_MS = 100;
const PAPERS_A_DIGEST = 100;
/** Papers that are left when the last key has been pressed. */
const SPARE = 50;

type Decided = { times: number[]; left: number };

export const burst: Measure = {
  about: "many decisions a second by keyboard: how long each takes, and whether one is lost",
  usage: "A_SECOND=10 SECONDS=60",
  async run(bench) {
    const pace = numberFrom(bench, 0, 10);
    const keys = pace * numberFrom(bench, 1, 60);
    const context = await bench.newContext();
    await watchLongTasks(context);
    await watchDecisions(context);
    const page = await context.newPage();
    const papers = await storePapers(page, keys + SPARE);
    await takeLongTasks(page);
    const { times, left } = await decideAll(page, keys, 1000 / pace);
    const longTasks = await takeLongTasks(page);
    await page.reload();
    const status = page.getByRole("status").getByText(/^[\d,]+ papers?$/);
    const unscreened = Number((await status.textContent())?.replaceAll(/\D/g, ""));
    const lost = keys - (papers - unscreened);
    const late = times.filter((ms) => ms > LATE_MS).length;
    report(bench, { keys, lost, late, left, times, longTasks });
  },
};

type Outcome = Decided & { keys: number; lost: number; late: number; longTasks: number[] };

function report(bench: Bench, { keys, lost, late, left, times, longTasks }: Outcome): void {
  bench.table([
    {
      keys,
      "not on the disk": lost,
      [`later than ${LATE_MS} ms`]: late,
      "median ms": rounded(quantile(times, 0.5)),
      "p95 ms": rounded(quantile(times, 0.95)),
      "longest ms": rounded(quantile(times, 1)),
      "long tasks": longTasks.length,
      "longest task ms": Math.max(0, ...longTasks),
    },
  ]);
  if (lost !== 0) bench.fail(`${lost} of ${keys} decisions are not on the disk.`);
  if (left !== 0) bench.fail(`After ${left} keys the next paper did not open.`);
}

/** Stores papers and opens the first of them; gives how many there are. */
async function storePapers(page: Page, count: number): Promise<number> {
  const files = hasRealDigests
    ? mixedPapers(count, PAPERS_A_DIGEST)
    : [manyPapers(textOf(await landmarks()), count)];
  await page.goto("./");
  await chooseFiles(page, files);
  const app = duidu(page);
  await app.importReport.getByText(`${files.length} of ${files.length} file`).waitFor({
    timeout: 300_000,
  });
  await page.goto("./#/unscreened");
  await page.getByText(/^Indexing /).waitFor({ state: "hidden", timeout: 300_000 });
  const status = page.getByRole("status").getByText(/^[\d,]+ papers?$/);
  const papers = Number((await status.textContent())?.replaceAll(/\D/g, ""));
  await page.keyboard.press("j");
  await app.article().waitFor();
  return papers;
}

/** Keys that wait for their decision, and how long the others waited for the next paper. */
type Watched = { waiting: number[]; times: number[] };

/** Notes when each key is pressed, and when the next paper is in the page: the decision is then on the disk. */
async function watchDecisions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched: Watched = { waiting: [], times: [] };
    Object.assign(window, { watched });
    addEventListener("keydown", ({ key, timeStamp }) => {
      if (key === "s" || key === "d") watched.waiting.push(timeStamp);
    });
    const shown = () => document.querySelector<HTMLElement>("article[data-key]")?.dataset["key"];
    let last = shown();
    const look = () => {
      const now = shown();
      if (now === undefined || now === last) return;
      last = now;
      const pressed = watched.waiting.shift();
      if (pressed !== undefined) watched.times.push(performance.now() - pressed);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  });
}

/** Presses keys at a pace that does not wait for the page. */
async function decideAll(page: Page, keys: number, everyMs: number): Promise<Decided> {
  const began = performance.now();
  for (let nth = 0; nth < keys; nth += 1) {
    const early = began + nth * everyMs - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    await page.keyboard.press(nth % 3 === 0 ? "s" : "d");
  }
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { waiting, times } = (window as unknown as { watched: Watched }).watched;
    return { times, left: waiting.length };
  });
}
