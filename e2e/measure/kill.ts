import { gzipSync } from "node:zlib";

import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { dropFiles, localFile, textOf, type LocalFile } from "../support/files.ts";
import { openDigest } from "../support/open-digest.ts";
import {
  changeUntilKilled,
  lostChanges,
  randomNumbers,
  stateOf,
} from "../support/random-changes.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { countOnDisk, halfKept } from "./on-disk.ts";
import { PART_PAPERS as PAPERS, partDigests } from "./part-digests.ts";
import { inProfile } from "./profile.ts";

/** About as long as an import of the digests, or a few changes, take. */
const LATEST_KILL_MS = 2500;
const random = randomNumbers(Date.now() % 2_147_483_647 || 1);

type Fixture = { digests: LocalFile[]; backup: ReturnType<typeof backupOf> };
type Outcome = { done: number; lost: string[] };

export const kill: Measure = {
  about: "kills the browser while importing, deciding and restoring; nothing may be lost",
  usage: "IMPORTS=20 DECISIONS=20 RESTORES=20",
  async run(bench) {
    const digests = await partDigests(12);
    const fixture = { digests, backup: backupOf(digests) };
    const kinds = [
      ["importing", killedWhileImporting],
      ["deciding", killedWhileDeciding],
      ["restoring", killedWhileRestoring],
    ] as const;
    const rows = [];
    for (const [at, [during, once]] of kinds.entries()) {
      const times = numberFrom(bench, at, 20);
      rows.push({ during, ...(await repeated(bench, times, () => once(bench, fixture))) });
    }
    bench.table(rows);
  },
};

/** Counts what was there before each kill, and what was lost. */
async function repeated(bench: Bench, times: number, once: () => Promise<Outcome>) {
  let [kills, before, lost] = [0, 0, 0];
  for (let n = 0; n < times; n += 1) {
    const outcome = await once().catch((error: unknown) => {
      bench.fail(`run ${n + 1} failed: ${String(error).split("\n")[0]}`);
      return null;
    });
    if (outcome === null) continue;
    kills += 1;
    before += outcome.done;
    lost += outcome.lost.length;
    for (const line of outcome.lost) bench.fail(`lost: ${line}`);
  }
  return { kills, "there before": before, lost };
}

/** Digests found after the kill must have all of their papers, and each paper its texts. */
async function killedWhileImporting(bench: Bench, { digests }: Fixture): Promise<Outcome> {
  return inProfile(bench, async (open, kill) => {
    const page = await open();
    await dropFiles(page, digests);
    await pause(random(LATEST_KILL_MS));
    const reported = await page.getByText(`${PAPERS} new`).count();
    await kill();

    const again = await open();
    const app = duidu(again);
    await app.openFiles.first().waitFor();
    await again.goto("./#/digests");
    await again.getByRole("heading", { name: "Digests", exact: true }).waitFor();
    await pause(300);
    const rows = await again
      .getByRole("listitem")
      .filter({ has: again.getByRole("button", { name: "Remove digest" }) })
      .allTextContents();
    const lost = rows
      .filter((row) => !row.includes(`${PAPERS} papers`))
      .map((row) => `part of ${row}`);
    if (rows.length < reported) lost.push(`${reported - rows.length} reported digests`);
    if (rows.length > 0) {
      await again.goto("./#/all");
      await app.paperLinks.first().waitFor();
      const found = await app.status.textContent();
      if (!found?.replaceAll(",", "").startsWith(`${rows.length * PAPERS} papers`))
        lost.push(`papers: ${found} of ${rows.length} digests`);
      await app.paperLinks.first().click();
      await app.heading("Summary").waitFor();
    }
    return { done: rows.length, lost };
  });
}

/** What the screen confirmed before the kill must be there afterwards. */
async function killedWhileDeciding(bench: Bench): Promise<Outcome> {
  return inProfile(bench, async (open, kill) => {
    const page = await open();
    await openDigest(page);
    const changes = changeUntilKilled(page, 1 + random(1_000_000));
    await pause(500 + random(LATEST_KILL_MS * 2));
    await kill();
    const stopped = await changes.ended;

    const again = await open();
    await again.goto("./#/all");
    await duidu(again)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const lost = lostChanges(changes, await stateOf(again));
    if (stopped !== null) lost.push(`stopped before the kill: ${stopped}`);
    return { done: [...changes.confirmed.values()].flatMap(Object.keys).length, lost };
  });
}

/** Digests are whole or absent, saved papers are whole, and restoring again completes the library. */
async function killedWhileRestoring(bench: Bench, { digests, backup }: Fixture): Promise<Outcome> {
  return inProfile(bench, async (open, kill) => {
    const page = await open();
    await restoreIn(page, backup);
    await pause(random(LATEST_KILL_MS));
    await kill();

    const again = await open();
    const found = await countOnDisk(again, "digests");
    const marks = await countOnDisk(again, "marks");
    const lost = await halfKept(again);
    if (marks !== 0 && marks !== backup.marks) lost.push(`${marks} of ${backup.marks} decisions`);
    if (found > 0) {
      await again.goto("./#/all");
      const papers = `${(found * PAPERS).toLocaleString("en")} papers`;
      await duidu(again).status.filter({ hasText: papers }).waitFor();
    }
    await restoreIn(again, backup);
    await again.getByText(/\d new digests?,/).waitFor();
    for (const [store, count] of [
      ["digests", digests.length],
      ["marks", backup.marks],
      ["kept", backup.saved],
    ] as const) {
      const there = await countOnDisk(again, store);
      if (there !== count) lost.push(`restored again: ${there} of ${count} ${store}`);
    }
    lost.push(...(await halfKept(again)));
    return { done: found + marks, lost };
  });
}

async function restoreIn(page: Page, backup: Fixture["backup"]): Promise<void> {
  await page.goto("./#/settings");
  const chooser = page.waitForEvent("filechooser");
  await duidu(page).restore.click();
  const { name, type, bytes } = backup.file;
  await (await chooser).setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
}

/** A backup of digests with decisions on all papers, every other one saved. */
function backupOf(files: readonly LocalFile[]) {
  const ids = files.flatMap(
    (file) => textOf(file).match(/(?<=arxiv\.org\/abs\/)\d{4}\.\d+/g) ?? [],
  );
  const marks = [...new Set(ids)].map((key, at) => ({
    key,
    decision: at % 2 === 0 ? "saved" : "dismissed",
    decidedAt: 1,
    tags: [],
    note: "",
    annotatedAt: 0,
  }));
  const digests = files.map(({ name, bytes }, at) => ({
    name,
    addedAt: at,
    gzip: gzipSync(bytes).toString("base64"),
  }));
  const text = JSON.stringify({
    format: "duidu-backup",
    version: 1,
    madeAt: 1,
    marks,
    tags: [],
    settings: {},
    digests,
    kept: [],
  });
  const saved = marks.filter(({ decision }) => decision === "saved").length;
  return { file: localFile("backup.json", text), marks: marks.length, saved };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
