/**
 * What it takes to open a paper, and what the typesetter makes of every formula:
 *
 *     npx vite build && npx tsx e2e/measure/reading.ts [PAPERS]
 *
 * Opens PAPERS (200) papers with both abstracts by a click on their row, and
 * without any preparation by their address; then every paper of all digests at
 * hand that has a formula or a macro in its title or abstract (0: only these). Numbers belong to
 * the machine, so no test asserts them. `E2E_DIST` names another folder of a build.
 */
import { join } from "node:path";

import { chromium, type Page } from "@playwright/test";
import { preview } from "vite";

import { findBrowser } from "../../scripts/find-browser.mjs";
import { realDigests } from "../../scripts/real-digests.ts";
import { readDigest } from "../../src/core/digest/read-digest.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";
import { manyPapers } from "./many-papers.ts";
import { openByAddress, openByClick, type Opening } from "./open-paper.ts";

const count = Number(process.argv[2] ?? 200);
const executablePath = await findBrowser();
if (executablePath === null)
  throw new Error("No browser: run `node scripts/set-up.mjs --browser`.");
const server = await preview({
  root: join(import.meta.dirname, "../.."),
  build: { outDir: process.env["E2E_DIST"] ?? "dist" },
  preview: { host: "127.0.0.1", port: 0 },
  logLevel: "warn",
});
const address = server.resolvedUrls?.local[0] ?? "";
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args: sandbox });

try {
  const seed = realDigests("seed").find(({ name }) => name === "R1_Reasoning.md");
  const twoLanguages = seed ? localFile(seed.name, seed.bytes) : await landmarks();
  const formulas = await landmarks();
  if (count > 0) {
    await opening("two languages", manyPapers(textOf(twoLanguages), count));
    await opening("two languages with mathematics", manyPapers(textOf(formulas), count));
  }
  await everyFormula();
} finally {
  await browser.close();
  await server.close();
}

async function freshPage(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: address, locale: "en-US" });
  // tsx marks functions with their names by this, also those that run in the page.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints };
}

async function drop(page: Page, files: readonly LocalFile[]): Promise<void> {
  await page.goto("./");
  await duidu(page).openFiles.first().waitFor();
  await dropFiles(page, files);
  await duidu(page).paperLinks.first().waitFor();
  await page.getByRole("button", { name: "Cancel" }).waitFor({ state: "hidden" });
}

async function opening(what: string, file: LocalFile): Promise<void> {
  const { page, complaints } = await freshPage();
  await drop(page, [file]);
  print(`${what}, by a click`, await openByClick(page, count));
  print(`${what}, by its address, nothing prepared`, await openByAddress(page, count));
  for (const complaint of new Set(complaints)) console.log(`  complaint: ${complaint}`);
  await page.context().close();
}

function print(title: string, all: readonly Opening[]): void {
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${title}: ${times.length} papers, median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
  );
}

/** Every title and abstract with a formula or a macro: set, or shown as its source. */
async function everyFormula(): Promise<void> {
  const files = ["seed", "markdown", "html", "jsonl"].flatMap((folder) =>
    realDigests(folder).map(({ name, bytes }) => localFile(name, bytes)),
  );
  const { page, complaints } = await freshPage();
  const told = files.length > 0 ? files : [await landmarks()];
  await drop(page, told);
  const keys = new Map<string, string>();
  for (const { name, bytes } of told) {
    for (const { key, title, abstract } of readDigest(bytes, name).papers) {
      const text = `${title} ${abstract.en} ${abstract.zh ?? ""}`;
      if (/[$\\]/.test(text)) keys.set(key, text);
    }
  }
  const [set, source, broken]: [number[], Map<string, number>, string[]] = [[], new Map(), []];
  for (const key of keys.keys()) {
    await page.evaluate((key) => (location.hash = `#/all?paper=${encodeURIComponent(key)}`), key);
    const seen = await look(page, key);
    // Known by another key, under which it is looked at too.
    if (seen === null) continue;
    set.push(seen.formulas);
    for (const tex of seen.sources) source.set(tex, (source.get(tex) ?? 0) + 1);
    for (const text of [...seen.errors, ...seen.wide]) broken.push(`${key}: ${text}`);
  }
  console.log(
    `${keys.size} papers with a formula or macro: ${set.reduce((a, b) => a + b, 0)} formulas set, ` +
      `${source.size} shown as source, ${broken.length} broken, ${complaints.length} complaints`,
  );
  for (const tex of source.keys()) console.log(`  as source: ${tex.slice(0, 120)}`);
  for (const text of broken) console.log(`  broken: ${text.slice(0, 160)}`);
  for (const complaint of new Set(complaints)) console.log(`  complaint: ${complaint}`);
  await page.context().close();
}

/** What stands in the open paper once its formulas are settled. */
async function look(page: Page, key: string) {
  const found = await page.waitForFunction(
    (key) => {
      const shown = document.querySelector("article[data-key]")?.getAttribute("data-key");
      const waiting = document.querySelector("article code[data-waiting]");
      if (document.querySelector("main")?.textContent?.includes("not in the library"))
        return "gone";
      // A key that was merged into another one is led on to it.
      const open = new URLSearchParams(location.hash.split("?")[1]).get("paper");
      const there = shown === open && waiting === null;
      return there ? (open === key ? "there" : "gone") : null;
    },
    key,
    { timeout: 120_000 },
  );
  if ((await found.jsonValue()) === "gone") return null;
  return page.evaluate(() => {
    const formulas = [...document.querySelectorAll<HTMLElement>("article [data-source]")];
    const pane = document.querySelector("article")?.getBoundingClientRect();
    return {
      formulas: formulas.filter((place) => place.querySelector(".katex") !== null).length,
      sources: formulas
        .filter((place) => place.querySelector(".katex") === null)
        .map((place) => place.textContent ?? ""),
      errors: [...document.querySelectorAll("article .katex-error")].map(
        (place) => place.textContent ?? "",
      ),
      wide: formulas
        .filter((place) => place.getBoundingClientRect().right > (pane?.right ?? 0))
        .map((place) => `wider than the pane: ${place.dataset["source"]}`),
    };
  });
}
