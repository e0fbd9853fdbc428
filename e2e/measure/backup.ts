import { isDeepStrictEqual } from "node:util";
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import type { Backup } from "../../src/core/library/backup/backup.ts";
import type { ReaderMark } from "../../src/core/library/reader-mark.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, textOf } from "../support/files.ts";
import { numberFrom, type Measure } from "./bench.ts";
import { manyPapers } from "./many-papers.ts";
import { rounded } from "./quantile.ts";

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

export const backup: Measure = {
  about: "backs up, deletes and restores a large library, which must come back complete",
  usage: "PAPERS=5000 DECISIONS=2000",
  async run(bench) {
    const page = await (await bench.newContext()).newPage();
    page.setDefaultTimeout(LONGEST_MS);
    await page.goto("./");
    await duidu(page).openFiles.first().waitFor();
    const digest = manyPapers(textOf(await landmarks()), numberFrom(bench, 0, 5000));
    const opened = await timed(async () => {
      await dropFiles(page, [digest]);
      await page.getByText("1 of 1 file").waitFor();
    });
    await duidu(page).libraryLink("Settings").click();
    const marks = decided(textOf(digest), numberFrom(bench, 1, 2000));
    const decisions = `${marks.length.toLocaleString("en")} new decisions`;
    await restore(page, JSON.stringify({ ...EMPTY, marks }), decisions);

    const before = await timed(() => backUp(page));
    const deleted = await timed(() => deleteAll(page));
    await page.goto("./#/settings");
    const restored = await timed(() => restore(page, before.value.text, "1 new digest"));
    // A backup waits for the index.
    const after = await timed(() => backUp(page));
    for (const what of ["marks", "digests", "kept", "tags", "settings"] as const) {
      const same = isDeepStrictEqual(sorted(before.value[what]), sorted(after.value[what]));
      if (!same) bench.fail(`${what} differ after the restore`);
    }
    bench.table([
      {
        decisions: before.value.marks.length,
        MB: rounded(before.value.text.length / 1e6),
        "opened s": opened.seconds,
        "backed up s": before.seconds,
        "deleted s": deleted.seconds,
        "restored s": restored.seconds,
        "indexed and backed up s": after.seconds,
      },
    ]);
  },
};

async function deleteAll(page: Page): Promise<void> {
  await page.getByText("Delete all data").first().click();
  await page.getByLabel("to confirm").fill("forget");
  await page.getByRole("button", { name: "Delete all data" }).click();
  await page.getByRole("button", { name: "Back up" }).waitFor({ state: "hidden" });
  await duidu(page).openFiles.first().waitFor();
}

async function timed<T>(task: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await task();
  return { value, seconds: rounded((performance.now() - start) / 1000) };
}

async function backUp(page: Page): Promise<Backup & { text: string }> {
  const download = page.waitForEvent("download");
  await duidu(page).backUp.click();
  const text = await readFile(await (await download).path(), "utf8");
  return { ...(JSON.parse(text) as Backup), text };
}

async function restore(page: Page, text: string, report: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await duidu(page).restore.click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: "backup.json", mimeType: "application/json", buffer });
  await page.getByText(report).waitFor();
}

/** Decisions about the first papers, as from another machine. */
function decided(markdown: string, decisions: number): ReaderMark[] {
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
