/**
 * Numbers that belong to a machine and a build, so no test asserts them:
 *
 *     npx vite build && npx tsx e2e/measure/measure.ts [RUNS]
 *
 * For the built site in a real browser, medians of RUNS (5): the longest tasks of
 * the main thread while many digests are dropped at once; from the drop of one
 * digest, and from a reload, to the first paper on the screen, step by step.
 * `E2E_DIST` names another folder of a build.
 */
import { join } from "node:path";

import { chromium, type Browser } from "@playwright/test";
import { preview } from "vite";

import { findBrowser } from "../../scripts/find-browser.mjs";
import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { landmarks, localFile, longSequences, type LocalFile } from "../support/files.ts";
import { measureDrop, measureReload, type Steps } from "./runs.ts";

const root = join(import.meta.dirname, "../..");
const runs = Number(process.argv[2] ?? 5);
const builtIn = process.env["E2E_DIST"] ?? "dist";

const executablePath = await findBrowser();
if (executablePath === null)
  throw new Error("No browser: run `node scripts/set-up.mjs --browser`.");
const server = await preview({
  root,
  build: { outDir: builtIn },
  preview: { host: "127.0.0.1", port: 0 },
  logLevel: "warn",
});
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error("The built site is not served.");

const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args: sandbox });
try {
  if (!hasRealDigests) console.log(`On the project's own digests: ${withoutRealDigests}.`);
  const many = hasRealDigests ? fromFolder("markdown") : [await landmarks(), await longSequences()];
  const seed = fromFolder("seed").filter(({ name }) => name === "R1_Reasoning.txt");
  const one = seed.length > 0 ? seed : [await landmarks()];

  // The first run warms the browser's caches of code and is not counted.
  await once(address, browser, one);
  const manyRuns = await repeated(() => once(address, browser, many));
  print(
    `${many.length} digests dropped at once`,
    manyRuns.map(({ drop }) => drop),
  );
  print(
    "reload of that library",
    manyRuns.map(({ reload }) => reload),
  );
  const oneRuns = await repeated(() => once(address, browser, one));
  print(
    `one digest (${one[0]?.name}) dropped`,
    oneRuns.map(({ drop }) => drop),
  );
  print(
    "reload of that library",
    oneRuns.map(({ reload }) => reload),
  );
} finally {
  await browser.close();
  await server.close();
}

function fromFolder(folder: string): LocalFile[] {
  return realDigests(folder).map(({ name, bytes }) => localFile(name, bytes));
}

/** One drop and one reload in a fresh profile: an empty disk, nothing opened before. */
async function once(baseURL: string, browser: Browser, files: readonly LocalFile[]) {
  const context = await browser.newContext({ baseURL, locale: "en-US" });
  // tsx marks functions with their names by this, also those that run in the page.
  await context.addInitScript("globalThis.__name = (named) => named");
  try {
    const page = await context.newPage();
    const drop = await measureDrop(page, files);
    const reload = await measureReload(page);
    return { drop, reload };
  } finally {
    await context.close();
  }
}

async function repeated<T>(run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let at = 0; at < runs; at += 1) results.push(await run());
  return results;
}

/** Milliseconds at which each step was reached, in their order, and what each took of the whole. */
function print(title: string, all: readonly Steps[]): void {
  console.log(`\n${title} (median of ${all.length})`);
  const names = all[0]?.steps.map(({ name }) => name) ?? [];
  const steps = names
    .map((name, place) => ({ name, at: median(all.map((run) => run.steps[place]?.at ?? 0)) }))
    .sort((a, b) => a.at - b.at);
  const whole = steps.at(-1)?.at ?? 0;
  for (const [place, { name, at }] of steps.entries()) {
    const share = whole > 0 ? Math.round((100 * (at - (steps[place - 1]?.at ?? 0))) / whole) : 0;
    console.log(`${at.toFixed(0).padStart(8)} ms  ${String(share).padStart(3)} %  ${name}`);
  }
  const longest = all.map(({ longTasks }) => Math.max(0, ...longTasks));
  const number = median(all.map(({ longTasks }) => longTasks.length));
  console.log(
    `          tasks over 50 ms on the main thread: ${number}; the longest of a run: ` +
      `${median(longest).toFixed(0)} ms (worst run ${Math.max(...longest).toFixed(0)} ms)`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
