/**
 * A large JSON Lines file, dropped into the built site:
 *
 *     npx vite build && npx tsx e2e/measure/large.ts [RECORDS ...]
 *
 * For each number of RECORDS (1000 3000 10000): the time until the file is stored
 * and its papers are searchable, the longest task of the main thread meanwhile, the
 * most memory that the page with its workers and that all of the browser held
 * (Linux), from a key to the painted list, and the time to open it all again, once
 * the index lies on the disk. Records are made from the real ones beside the project, ids changed and
 * sentences mixed, and written to the system's temporary folder.
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";

import { chromium, type Page } from "@playwright/test";

import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { indexStored } from "../support/stored.ts";
import { randomNumbers } from "../support/random-changes.ts";
import { commandOf, familyOf, proportionalMegabytes } from "./processes.ts";
import { typeQuestions } from "./typed-keys.ts";
import { besidePlain, plainKeys } from "./yardstick.ts";
import { browserHere, serveSite } from "./served-site.ts";

if (!hasRealDigests) throw new Error(withoutRealDigests);
const sizes = process.argv.slice(2).map(Number);
const PATIENCE_MS = 1_800_000;

const site = await serveSite();
const browser = await browserHere();
try {
  for (const records of sizes.length > 0 ? sizes : [1000, 3000, 10_000]) await measure(records);
} finally {
  await site.close();
}

async function measure(records: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "duidu-large-"));
  const file = join(folder, "large.jsonl");
  const profile = join(folder, "profile");
  await writeRecords(file, records);
  const megabytes = Math.round((await stat(file)).size / 1e6);
  const context = await chromium.launchPersistentContext(profile, { ...browser, locale: "en-US" });
  let most = 0;
  let mostOfPage = 0;
  const watch = setInterval(() => {
    const family = familyOf(profile);
    most = Math.max(most, proportionalMegabytes(family));
    const pages = family.filter((pid) => commandOf(pid).includes("--type=renderer"));
    mostOfPage = Math.max(mostOfPage, ...pages.map((pid) => proportionalMegabytes([pid])));
  }, 1000);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watchTasks);
    await page.goto(site.address);
    await duidu(page).openFiles.first().waitFor();
    const began = Date.now();
    const chooser = page.waitForEvent("filechooser");
    await duidu(page).openFiles.first().click();
    await (await chooser).setFiles(file);
    await page.getByText(/\d+ new/).waitFor({ timeout: PATIENCE_MS });
    const stored = Date.now() - began;
    // The report is there before the list, and the list before indexing begins.
    await page.getByText(/^Indexing /).waitFor({ timeout: PATIENCE_MS });
    await page.getByText(/^Indexing /).waitFor({ state: "hidden", timeout: PATIENCE_MS });
    const searchable = Date.now() - began;
    const longest = await longestTask(page);
    await page.getByRole("button", { name: "Close" }).click();
    await indexStored(page, PATIENCE_MS);
    const keys = await typeQuestions(page);
    const plain = await plainKeys(context);

    const again = Date.now();
    await page.reload();
    await duidu(page).paperLinks.first().waitFor({ timeout: PATIENCE_MS });
    const reopened = Date.now() - again;
    await page.getByRole("searchbox").fill("gaussian splatting");
    await page
      .getByRole("status")
      .getByText(/^[1-9][\d,]* papers?$/)
      .waitFor({ timeout: PATIENCE_MS });
    console.log(
      `${records} records (${megabytes} MB): stored ${stored} ms, searchable ${searchable} ms, ` +
        `longest task ${longest} ms, most memory of the page ${mostOfPage} MB, of the browser ${most} MB, ` +
        `${keys.length} keys: ${besidePlain(keys, plain)}, ` +
        `opened again: first paper ${reopened} ms, ` +
        `a search answered whole ${Date.now() - again} ms, longest task ${await longestTask(page)} ms`,
    );
  } finally {
    clearInterval(watch);
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

/** In milliseconds; 0 when none took longer than 50. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

type Record = { id: string; title: string; summary: string };

/** Papers with ids, titles and abstracts of their own, made of the real ones' sentences. */
async function writeRecords(path: string, count: number): Promise<void> {
  const real = realDigests("jsonl").flatMap(({ bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): Record => JSON.parse(line)),
  );
  const sentences = real.flatMap(({ summary }) => summary.split(/(?<=\.) /));
  const random = randomNumbers(20_250);
  const out = createWriteStream(path);
  for (let n = 0; n < count; n += 1) {
    const from = real[n % real.length];
    const id = `${2001 + (n % 12) + 100 * (Math.floor(n / 60_000) % 20)}.${(10_000 + n).toString().slice(-5)}`;
    const summary = Array.from({ length: 6 }, () => sentences[random(sentences.length)]).join(" ");
    const line = JSON.stringify({
      ...from,
      id,
      title: `${from?.title} ${n}`,
      summary,
      abs: `https://arxiv.org/abs/${id}`,
      pdf: `https://arxiv.org/pdf/${id}`,
    });
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
