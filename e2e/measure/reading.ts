import type { Page } from "@playwright/test";

import { realDigests } from "../../scripts/real-digests.ts";
import { readDigest } from "../../src/core/digest/read-digest.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { manyPapers } from "./many-papers.ts";
import { openByAddress, openByClick, type Opening } from "./open-paper.ts";
import { quantile, rounded } from "./quantile.ts";

export const reading: Measure = {
  about: "opening papers by click and by address, and every formula of all digests",
  usage: "PAPERS=200 (0: only the formulas)",
  async run(bench) {
    const count = numberFrom(bench, 0, 200);
    if (count > 0) bench.table(await openings(bench, count));
    await everyFormula(bench);
  },
};

async function openings(bench: Bench, count: number) {
  const seed = realDigests("seed").find(({ name }) => name === "R1_Reasoning.md");
  const formulas = await landmarks();
  const plain = seed ? localFile(seed.name, seed.bytes) : formulas;
  return [
    ...(await opening(bench, "two languages", manyPapers(textOf(plain), count), count)),
    ...(await opening(bench, "with formulas", manyPapers(textOf(formulas), count), count)),
  ];
}

async function freshPage(bench: Bench): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await bench.newContext()).newPage();
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

async function opening(bench: Bench, what: string, file: LocalFile, count: number) {
  const { page, complaints } = await freshPage(bench);
  await drop(page, [file]);
  const rows = [
    row(`${what}, by a click`, await openByClick(page, count)),
    row(`${what}, by address, nothing prepared`, await openByAddress(page, count)),
  ];
  for (const complaint of new Set(complaints)) bench.fail(`complaint: ${complaint}`);
  await page.context().close();
  return rows;
}

function row(what: string, all: readonly Opening[]) {
  const at = (share: number) =>
    rounded(
      quantile(
        all.map(({ ms }) => ms),
        share,
      ),
    );
  return { what, papers: all.length, "median ms": at(0.5), "p95 ms": at(0.95), "most ms": at(1) };
}

/** Every title and abstract with a formula or a macro: typeset, or shown as source. */
async function everyFormula(bench: Bench): Promise<void> {
  const files = ["seed", "markdown", "html", "jsonl"].flatMap((folder) =>
    realDigests(folder).map(({ name, bytes }) => localFile(name, bytes)),
  );
  const { page, complaints } = await freshPage(bench);
  const digests = files.length > 0 ? files : [await landmarks()];
  await drop(page, digests);
  const keys = new Map<string, string>();
  for (const { name, bytes } of digests) {
    for (const { key, title, abstract } of readDigest(bytes, name).papers) {
      const text = `${title} ${abstract.en} ${abstract.zh ?? ""}`;
      if (/[$\\]/.test(text)) keys.set(key, text);
    }
  }
  const [set, source, broken]: [number[], Map<string, number>, string[]] = [[], new Map(), []];
  for (const key of keys.keys()) {
    await page.evaluate((key) => (location.hash = `#/all?paper=${encodeURIComponent(key)}`), key);
    const seen = await look(page, key);
    // Known under another key, which is checked too.
    if (seen === null) continue;
    set.push(seen.formulas);
    for (const tex of seen.sources) source.set(tex, (source.get(tex) ?? 0) + 1);
    for (const text of [...seen.errors, ...seen.wide]) broken.push(`${key}: ${text}`);
  }
  bench.table([
    {
      papers: keys.size,
      typeset: set.reduce((sum, one) => sum + one, 0),
      "as source": source.size,
      broken: broken.length,
      complaints: complaints.length,
    },
  ]);
  for (const tex of source.keys()) console.log(`  as source: ${tex.slice(0, 120)}`);
  for (const text of broken) bench.fail(`broken: ${text.slice(0, 160)}`);
  for (const complaint of new Set(complaints)) bench.fail(`complaint: ${complaint}`);
  await page.context().close();
}

/** The contents of the open paper once its formulas are typeset. */
async function look(page: Page, key: string) {
  const found = await page.waitForFunction(
    (key) => {
      const shown = document.querySelector("article[data-key]")?.getAttribute("data-key");
      const waiting = document.querySelector("article code[data-waiting]");
      if (document.querySelector("main")?.textContent?.includes("not in the library"))
        return "gone";
      // A key that was merged into another one redirects to it.
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
