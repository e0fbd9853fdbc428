/**
 * How fast the list follows the keys; numbers of a machine, so no test asserts them:
 *
 *     npx vite build && npx tsx e2e/measure/typing.ts [PAPERS]
 *
 * Drops every real digest, or PAPERS papers mixed of them, waits until all is
 * indexed, types questions letter by letter, and prints the median and the 95th
 * percentile from the key press to the painted list that answers it, beside a plain page,
 * the long tasks of the main thread meanwhile, and from a reload to the list.
 * `E2E_DIST` names another folder of a build.
 */
import { join } from "node:path";

import { chromium, type Page } from "@playwright/test";
import { preview } from "vite";

import { findBrowser } from "../../scripts/find-browser.mjs";
import { realDigests } from "../../scripts/real-digests.ts";
import { chooseFiles, localFile } from "../support/files.ts";
import { indexStored } from "../support/stored.ts";
import { mixedPapers } from "./mixed-papers.ts";
import { at, typeQuestions } from "./typed-keys.ts";
import { besidePlain, plainKeys } from "./yardstick.ts";

const RELOADS = 5;

const root = join(import.meta.dirname, "../..");
const papers = Number(process.argv[2] ?? 0);
const executablePath = await findBrowser();
if (executablePath === null) throw new Error("No browser.");
const server = await preview({
  root,
  build: { outDir: process.env["E2E_DIST"] ?? "dist" },
  preview: { host: "127.0.0.1", port: 0 },
  logLevel: "warn",
});
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args: sandbox });
try {
  const baseURL = server.resolvedUrls?.local[0] ?? "";
  const context = await browser.newContext({ baseURL, locale: "en-US" });
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(watchLongTasks);
  const page = await context.newPage();
  await page.goto("./");
  const folders = ["markdown", "html", "jsonl"];
  const files =
    papers > 0
      ? mixedPapers(papers)
      : folders.flatMap((folder) =>
          realDigests(folder).map(({ name, bytes }) => localFile(name, bytes)),
        );
  const began = performance.now();
  await chooseFiles(page, files);
  const done = page.getByText(`${files.length} of ${files.length} file`);
  await done.waitFor({ timeout: 900_000 });
  const stored = performance.now() - began;
  await indexStored(page, 900_000);
  console.log(`${await page.getByRole("status").textContent()} in ${files.length} files`);
  console.log(
    `stored in ${(stored / 1000).toFixed(1)} s, the index in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  await page.getByRole("button", { name: "Close" }).click();

  await takeLongTasks(page);
  const times = await typeQuestions(page);
  const tasks = await takeLongTasks(page);
  const plain = await plainKeys(context);
  console.log(`${times.length} keys: ${besidePlain(times, plain)}`);
  console.log(
    `tasks over 50 ms meanwhile: ${tasks.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
  );

  await page.getByRole("searchbox").fill("");
  const reloads: number[] = [];
  for (let nth = 0; nth < RELOADS; nth += 1) {
    await page.reload();
    await page.getByRole("list", { name: "Papers" }).getByRole("link").first().waitFor();
    reloads.push(await page.evaluate(() => Number(document.body.dataset["listed"])));
    await takeLongTasks(page);
  }
  console.log(
    `reload to the list on the screen: median ${at(reloads, 0.5)}, all ${reloads.map((ms) => ms.toFixed(0)).join(" ")}`,
  );
} finally {
  await browser.close();
  await server.close();
}

/** Runs before the page does: long tasks, and the first frame with a paper on it. */
function watchLongTasks(): void {
  const durations: number[] = [];
  Object.assign(window, { durations });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (document.querySelector("ul[aria-label='Papers'] a") === null) requestAnimationFrame(look);
    else requestAnimationFrame((now) => (document.body.dataset["listed"] = String(now)));
  };
  requestAnimationFrame(look);
}

function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { durations: number[] }).durations.splice(0));
}
