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
import { measureDrop, measureReload } from "./runs.ts";
import { printSteps } from "./steps.ts";

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
  printSteps(
    `${many.length} digests dropped at once`,
    manyRuns.map(({ drop }) => drop),
  );
  printSteps(
    "reload of that library",
    manyRuns.map(({ reload }) => reload),
  );
  const oneRuns = await repeated(() => once(address, browser, one));
  printSteps(
    `one digest (${one[0]?.name}) dropped`,
    oneRuns.map(({ drop }) => drop),
  );
  printSteps(
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
