/**
 * Kills the browser's processes (SIGKILL) at random moments and looks at what is
 * left when it is started again:
 *
 *     npx vite build && npx tsx e2e/measure/kill.ts [IMPORTS] [DECISIONS] [CHANGES]
 *
 * IMPORTS (20) times while digests are imported: every digest must be whole or
 * absent. DECISIONS (20) times while decisions, notes and tags are made: what the screen
 * confirmed must be there. CHANGES (0) changes are then made in two tabs at once.
 * `E2E_DIST` names another folder of a build.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type BrowserContext, type Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";
import {
  changeAtRandom,
  randomNumbers,
  stateOf,
  type Change,
  type Confirmed,
} from "../support/random-changes.ts";
import { familyOf } from "./processes.ts";
import { browserHere, serveSite } from "./served-site.ts";

const [imports = 20, decisions = 20, changes = 0] = process.argv.slice(2).map(Number);
const PAPERS = 12;
/** As long as an import of the digests, or as a few changes take. */
const LATEST_KILL_MS = 2500;
const random = randomNumbers(Date.now() % 2_147_483_647 || 1);

const site = await serveSite();
const browser = await browserHere();
const digests = await manyDigests(12);
try {
  await report("killed while importing", imports, killedWhileImporting);
  await report("killed while deciding", decisions, killedWhileDeciding);
  if (changes > 0) await inTwoTabs();
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
  return inProfile(async (open, kill) => {
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
  return inProfile(async (open, kill) => {
    const page = await open();
    await dropFiles(page, [await landmarks()]);
    await duidu(page)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const confirmed: Confirmed = new Map();
    let begun: { title: string } & Change = { title: "" };
    const working = changeAtRandom(page, 1000, 1 + random(1_000_000), {
      onConfirmed: (title, change) => confirmed.set(title, { ...confirmed.get(title), ...change }),
      onBegun: (title, change) => (begun = { title, ...change }),
    }).catch(() => undefined);
    await pause(500 + random(LATEST_KILL_MS * 2));
    // Copied now: what is confirmed from here on may be cut off in the middle.
    const before = structuredClone(confirmed);
    await kill();
    await working;

    const again = await open();
    await duidu(again)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const state = await stateOf(again);
    const lost = [...before].flatMap(([title, change]) => {
      const now = state.find((shown) => shown.title === title);
      // A change that the kill cut short may be on the disk before the screen has told it,
      // or may have been told after what was confirmed was copied; nothing else may stand there.
      const allowed = [change, confirmed.get(title), begun.title === title ? begun : undefined];
      const fits = (kind: keyof Change) =>
        change[kind] === undefined ||
        allowed.some((one) => one?.[kind] !== undefined && one[kind] === now?.[kind]);
      return fits("decision") && fits("note") && fits("tags")
        ? []
        : [`${title}: ${JSON.stringify({ change, now, begun })}`];
    });
    return { done: [...before.values()].flatMap(Object.keys).length, lost };
  });
}

/** CHANGES changes, half in each of two tabs at once; then both and a third one are compared. */
async function inTwoTabs(): Promise<void> {
  await inProfile(async (open) => {
    const page = await open();
    await dropFiles(page, [await landmarks()]);
    const other = await page.context().newPage();
    await other.goto(site.address);
    await duidu(other)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    await Promise.all([
      changeAtRandom(page, changes >> 1, 5),
      changeAtRandom(other, changes - (changes >> 1), 9),
    ]);
    await pause(1000);
    const third = await page.context().newPage();
    await third.goto(site.address);
    await duidu(third)
      .paperLinks.nth(PAPERS - 1)
      .waitFor();
    const [a, b, c] = [await stateOf(page), await stateOf(other), await stateOf(third)].map(
      (state) => JSON.stringify(state),
    );
    console.log(
      `${changes} changes in two tabs: ${a === b && b === c ? "all agree" : "THEY DIFFER"}`,
    );
    return { done: 0, lost: [] };
  });
}

type Opened = (
  open: () => Promise<Page>,
  kill: () => Promise<void>,
) => Promise<{ done: number; lost: string[] }>;

/** A profile of its own, on which a browser is opened, killed and opened again. */
async function inProfile(run: Opened) {
  const profile = await mkdtemp(join(tmpdir(), "duidu-kill-"));
  let context: BrowserContext | null = null;
  const kill = async () => {
    for (const pid of familyOf(profile)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself in between.
      }
    }
    await context?.close().catch(() => undefined);
  };
  try {
    return await run(async () => {
      context = await chromium.launchPersistentContext(profile, { ...browser, locale: "en-US" });
      await context.addInitScript("globalThis.__name = (named) => named");
      const page = await context.newPage();
      await page.goto(site.address);
      await duidu(page).openFiles.first().waitFor();
      return page;
    }, kill);
  } finally {
    await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The same digest many times over, each with papers of its own. */
async function manyDigests(count: number): Promise<LocalFile[]> {
  const text = textOf(await landmarks());
  return Array.from({ length: count }, (_, n) =>
    localFile(
      `${n}.md`,
      text
        .replaceAll(/^## /gm, `## Part ${n}. `)
        // Other ids for each digest, and for each of its papers.
        .replaceAll(
          /(arxiv(?:\.org)?\/(?:abs\/)?\d{4}\.\d{3})\d{1,2}/g,
          (_all, start: string) => `${start}${n.toString().padStart(2, "0")}`,
        ),
    ),
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
