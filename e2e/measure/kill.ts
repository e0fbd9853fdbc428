/**
 * Kills the browser's processes (SIGKILL) at random moments and looks at what is
 * left when it is started again:
 *
 *     npx vite build && npx tsx e2e/measure/kill.ts [IMPORTS] [DECISIONS] [RESTORES]
 *
 * IMPORTS (20) times while digests are imported: every digest must be whole or
 * absent. DECISIONS (20) times while decisions, notes and tags are made: whatever the
 * screen confirmed must be there; only the one change that was under way may be there
 * or not. RESTORES (20) times while a backup is restored: every digest must be whole or
 * absent, every saved paper whole, and restoring it again must complete the library.
 * `E2E_DIST` names another folder of a build. For changes in several tabs see tabs.ts.
 */
import { gzipSync } from "node:zlib";

import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";
import {
  changeAtRandom,
  randomNumbers,
  stateOf,
  type Change,
  type Confirmed,
} from "../support/random-changes.ts";
import { countOnDisk, halfKept } from "./on-disk.ts";
import { PART_PAPERS as PAPERS, partDigests } from "./part-digests.ts";
import { inProfile } from "./profile.ts";
import { browserHere, serveSite } from "./served-site.ts";

const [imports = 20, decisions = 20, restores = 20] = process.argv.slice(2).map(Number);
/** As long as an import of the digests, or as a few changes take. */
const LATEST_KILL_MS = 2500;
const random = randomNumbers(Date.now() % 2_147_483_647 || 1);

const site = await serveSite();
const browser = await browserHere();
const digests = await partDigests(12);
const backup = backupOf(digests);
try {
  await report("killed while importing", imports, killedWhileImporting);
  await report("killed while deciding", decisions, killedWhileDeciding);
  await report("killed while restoring", restores, killedWhileRestoring);
} finally {
  await site.close();
}

/** Runs until all is done, and counts what was lost and how often it had come to a change at all. */
async function report(
  what: string,
  times: number,
  once: () => Promise<{ done: number; lost: string[] }>,
): Promise<void> {
  let [done, lost, failed] = [0, 0, 0];
  for (let n = 0; n < times; n += 1) {
    const outcome = await once().catch((error: unknown) => {
      console.log(`  run ${n} could not be made: ${String(error).split("\n")[0]}`);
      return null;
    });
    if (outcome === null) failed += 1;
    done += outcome?.done ?? 0;
    lost += outcome?.lost.length ?? 0;
    for (const line of outcome?.lost ?? []) console.log(`  lost: ${line}`);
    if ((n + 1) % 10 === 0) console.log(`  ${n + 1}: ${done} things there before, ${lost} lost`);
  }
  console.log(
    `${what}: ${times - failed} kills, ${done} things there before, ${lost} lost or halved`,
  );
}

/** Digests found after the kill must hold all of their papers, and each paper its texts. */
async function killedWhileImporting() {
  return inProfile(site.address, browser, async (open, kill) => {
    const page = await open();
    await dropFiles(page, digests);
    await pause(random(LATEST_KILL_MS));
    const told = await page.getByText(`${PAPERS} new`).count();
    await kill();

    const again = await open();
    const app = duidu(again);
    await app.openFiles.first().waitFor();
    await again.goto(`${site.address}#/digests`);
    await again.getByRole("heading", { name: "Digests", exact: true }).waitFor();
    await pause(300);
    const rows = await again
      .getByRole("listitem")
      .filter({ has: again.getByRole("button", { name: "Remove digest" }) })
      .allTextContents();
    const lost = rows
      .filter((row) => !row.includes(`${PAPERS} papers`))
      .map((row) => `half of ${row}`);
    if (rows.length < told) lost.push(`${told - rows.length} digests that were told`);
    if (rows.length > 0) {
      await again.goto(`${site.address}#/all`);
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

/** What the screen has confirmed before the kill must stand there afterwards. */
async function killedWhileDeciding() {
  return inProfile(site.address, browser, async (open, kill) => {
    const page = await open();
    await dropFiles(page, [await landmarks()]);
    await duidu(page)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const confirmed: Confirmed = new Map();
    let begun: { title: string } & Change = { title: "" };
    const working = changeAtRandom(page, 1000, 1 + random(1_000_000), {
      onConfirmed: (title, change) => {
        confirmed.set(title, { ...confirmed.get(title), ...change });
        begun = { title: "" };
      },
      onBegun: (title, change) => (begun = { title, ...change }),
    }).catch(() => undefined);
    await pause(500 + random(LATEST_KILL_MS * 2));
    await kill();
    await working;

    const again = await open();
    await duidu(again)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const state = await stateOf(again);
    const lost = [...confirmed].flatMap(([title, change]) => {
      const now = state.find((shown) => shown.title === title);
      const fits = (kind: keyof Change) =>
        change[kind] === undefined ||
        change[kind] === now?.[kind] ||
        // The change that was under way: it may have reached the disk or not, as a whole.
        (begun.title === title && begun[kind] !== undefined && begun[kind] === now?.[kind]);
      return fits("decision") && fits("note") && fits("tags")
        ? []
        : [`${title}: ${JSON.stringify({ change, now, begun })}`];
    });
    return { done: [...confirmed.values()].flatMap(Object.keys).length, lost };
  });
}

/** Digests are whole or absent, what is saved is whole, and what is missing can be restored again. */
async function killedWhileRestoring() {
  return inProfile(site.address, browser, async (open, kill) => {
    const page = await open();
    await restoreIn(page);
    await pause(random(LATEST_KILL_MS));
    await kill();

    const again = await open();
    const found = await countOnDisk(again, "digests");
    const marks = await countOnDisk(again, "marks");
    const lost = await halfKept(again);
    if (marks !== 0 && marks !== backup.marks) lost.push(`${marks} of ${backup.marks} decisions`);
    if (found > 0) {
      await again.goto(`${site.address}#/all`);
      const papers = `${(found * PAPERS).toLocaleString("en")} papers`;
      const told = await duidu(again).status.filter({ hasText: papers }).count();
      if (told === 0) await duidu(again).status.filter({ hasText: papers }).waitFor();
    }
    await restoreIn(again);
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

async function restoreIn(page: Page): Promise<void> {
  await page.goto(`${site.address}#/settings`);
  const chooser = page.waitForEvent("filechooser");
  await duidu(page).restore.click();
  const { name, type, bytes } = backup.file;
  await (await chooser).setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
}

/** A backup of digests in which every paper is decided, every other one saved. */
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
