/**
 * Backs up, clears and restores a large library, and compares:
 *
 *     npx vite build && npx tsx e2e/measure/backup.ts [PAPERS] [DECISIONS]
 *
 * PAPERS (5000) are opened and DECISIONS (2000) of them decided, some with tags and
 * a note. Everything is then backed up, forgotten and restored; a second backup must
 * hold the same decisions, tags, notes and digests. `E2E_DIST` names another folder
 * of a build.
 */
import { isDeepStrictEqual } from "node:util";
import { readFile } from "node:fs/promises";

import { chromium, type Page } from "@playwright/test";

import type { Backup } from "../../src/core/library/backup/backup.ts";
import type { ReaderMark } from "../../src/core/library/reader-mark.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, textOf } from "../support/files.ts";
import { manyPapers } from "./many-papers.ts";
import { browserHere, serveSite } from "./served-site.ts";

const [papers = 5000, decisions = 2000] = process.argv.slice(2).map(Number);
const LONGEST_MS = 900_000;
const EMPTY = {
  format: "duidu-backup",
  version: 1,
  madeAt: 0,
  tags: [],
  settings: {},
  digests: [],
  kept: [],
};

const site = await serveSite();
const browser = await chromium.launch(await browserHere());
try {
  const context = await browser.newContext({ locale: "en-US" });
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  await page.goto(site.address);
  await duidu(page).openFiles.first().waitFor();
  const digest = manyPapers(textOf(await landmarks()), papers);
  await timed("opened", async () => {
    await dropFiles(page, [digest]);
    await page.getByText("1 of 1 file").waitFor();
  });
  await duidu(page).libraryLink("Settings").click();
  const marks = decided(textOf(digest));
  await restore(
    page,
    JSON.stringify({ ...EMPTY, marks }),
    `${marks.length.toLocaleString("en")} new decisions`,
  );

  const before = await timed("backed up", () => backUp(page));
  console.log(`${before.marks.length} decisions, ${(before.size / 1e6).toFixed(1)} MB`);
  await page.getByText("Delete all data").first().click();
  await page.getByLabel("to confirm").fill("forget");
  await timed("forgotten", async () => {
    await page.getByRole("button", { name: "Delete all data" }).click();
    await page.getByRole("button", { name: "Back up" }).waitFor({ state: "hidden" });
    await duidu(page).openFiles.first().waitFor();
  });
  await page.goto(`${site.address}#/settings`);
  await timed("restored", () => restore(page, before.text, "1 new digest"));
  // A backup waits for the index.
  const after = await timed("indexed and backed up again", () => backUp(page));
  for (const what of ["marks", "digests", "kept", "tags", "settings"] as const) {
    const same = isDeepStrictEqual(sorted(before[what]), sorted(after[what]));
    console.log(`${what}: ${same ? "equal" : "DIFFERENT"}`);
  }
  await duidu(page).libraryLink("All papers").click();
  console.log(`in the list: ${await duidu(page).status.textContent()}`);
} finally {
  await browser.close();
  await site.close();
}

async function timed<T>(what: string, task: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await task();
  console.log(`${what} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

async function backUp(page: Page): Promise<Backup & { text: string; size: number }> {
  const download = page.waitForEvent("download");
  await duidu(page).backUp.click();
  const text = await readFile(await (await download).path(), "utf8");
  return { ...(JSON.parse(text) as Backup), text, size: text.length };
}

async function restore(page: Page, text: string, told: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await duidu(page).restore.click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: "backup.json", mimeType: "application/json", buffer });
  await page.getByText(told).waitFor();
}

/** Decisions about the first papers, as another machine may have made them. */
function decided(markdown: string): ReaderMark[] {
  const ids = [...new Set(markdown.match(/\d{4}\.\d{5}/g))].slice(0, decisions);
  return ids.map((key, n) => ({
    key,
    decision: n % 3 === 0 ? "saved" : "dismissed",
    decidedAt: 1_700_000_000_000 + n,
    tags: n % 10 === 0 ? ["to read", `shelf ${n % 7}`] : [],
    note: n % 25 === 0 ? `note ${n}` : "",
    annotatedAt: n % 10 === 0 || n % 25 === 0 ? 1_700_000_000_000 + n : 0,
  }));
}

/** Lists in any order, as text. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
}
