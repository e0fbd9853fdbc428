import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { dropFiles, type LocalFile } from "../support/files.ts";
import { randomNumbers, stateOf } from "../support/random-changes.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { halfKept } from "./on-disk.ts";
import { PART_PAPERS, partDigests } from "./part-digests.ts";

const TABS = 3;
/** How long the tabs may take to agree, in milliseconds. */
const SETTLED_MS = 60_000;

type Random = (below: number) => number;

export const tabs: Measure = {
  about: "random changes in three tabs at once, which must then all show the same",
  usage: "RUNS=10 MINUTES=4 CHANGES=1500, SEED in the environment",
  async run(bench) {
    const runs = numberFrom(bench, 0, 10);
    const limits = { minutes: numberFrom(bench, 1, 4), changes: numberFrom(bench, 2, 1500) };
    const firstSeed = Number(process.env["SEED"] ?? (Date.now() % 1_000_000) + 1);
    const digests = await partDigests(3);
    const rows = [];
    for (let run = 0; run < runs; run += 1) {
      const seed = firstSeed + 100 * run;
      const { made, complaints } = await once(bench, digests, seed, limits);
      for (const complaint of complaints) bench.fail(`seed ${seed}: ${complaint}`);
      rows.push({ run: run + 1, seed, changes: made.join(" + "), equal: complaints.length === 0 });
    }
    bench.table(rows);
  },
};

type Limits = { minutes: number; changes: number };

/**
 * Papers are saved, dismissed, tagged and noted, decisions are undone and redone, digests
 * opened, removed and restored. Then all tabs, and one opened afterwards, must show the
 * same, and everything kept must be completely on the disk.
 */
async function once(
  bench: Bench,
  digests: readonly LocalFile[],
  seed: number,
  { minutes, changes }: Limits,
) {
  // Tall enough to show all rows.
  const context = await bench.newContext({ viewport: { width: 1280, height: 5000 } });
  context.setDefaultTimeout(5000);
  try {
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto("./", { timeout: 60_000 });
      await duidu(page).openFiles.first().waitFor({ timeout: 60_000 });
      return page;
    };
    const tabs: Page[] = [await open()];
    await dropFiles(tabs[0] as Page, digests);
    await duidu(tabs[0] as Page)
      .paperLinks.nth(digests.length * PART_PAPERS - 1)
      .waitFor({ timeout: 60_000 });
    while (tabs.length < TABS) tabs.push(await open());
    const end = Date.now() + minutes * 60_000;
    const made = await Promise.all(
      tabs.map((page, tab) => work(page, digests, randomNumbers(seed + tab), { end, changes })),
    );
    const complaints = await compare([...tabs, await open()]);
    complaints.push(...(await halfKept(tabs[0] as Page)));
    return { made, complaints };
  } finally {
    await context.close();
  }
}

/** Makes changes until time is up; returns how many. */
async function work(
  page: Page,
  digests: readonly LocalFile[],
  random: Random,
  { end, changes }: { end: number; changes: number },
): Promise<number> {
  let made = 0;
  while (made < changes && Date.now() < end) {
    const change = [press, press, press, press, press, annotate, changeDigests][random(7)] ?? press;
    // Another tab may remove what was to be changed.
    made += await change(page, random, digests).catch(() => 0);
  }
  return made;
}

/** Goes to a paper and decides about it and its neighbours, as fast as keys can be pressed. */
async function press(page: Page, random: Random): Promise<number> {
  const app = duidu(page);
  await app.libraryLink("All papers").click();
  const count = await app.paperLinks.count();
  if (count === 0) return 0;
  await app.paperLinks.nth(random(count)).click();
  const keys = ["s", "d", "u", "Shift+S", "Shift+D", "z", "Shift+Z"];
  const pressed = 10 + random(30);
  for (let n = 0; n < pressed; n += 1) {
    await page.keyboard.press(keys[random(keys.length)] ?? "s");
    if (random(2) === 0) await page.keyboard.press(random(2) === 0 ? "j" : "k");
    if (random(4) === 0) await page.waitForTimeout(random(60));
  }
  await page.keyboard.press("Escape");
  return pressed;
}

async function annotate(page: Page, random: Random): Promise<number> {
  const app = duidu(page);
  await app.libraryLink("All papers").click();
  const count = await app.paperLinks.count();
  if (count === 0) return 0;
  await app.paperLinks.nth(random(count)).click();
  if (random(2) === 0) {
    const tag = ["kernel", "long", "scan"][random(3)] ?? "scan";
    const remove = page.getByRole("button", { name: `Remove the tag ${tag}`, exact: true });
    if ((await remove.count()) > 0) await remove.click();
    else await page.getByRole("combobox", { name: "Add a tag" }).fill(`${tag},`);
    return 1;
  }
  const field = page.getByRole("textbox", { name: "Notes" });
  await field.fill(`note ${random(1000)}`);
  await field.blur();
  return 1;
}

async function changeDigests(
  page: Page,
  random: Random,
  digests: readonly LocalFile[],
): Promise<number> {
  const digest = digests[random(digests.length)];
  if (random(2) === 0) {
    if (digest !== undefined) await dropFiles(page, [digest]);
    return 1;
  }
  await duidu(page).libraryLink("Digests").click();
  const remove = page.getByRole("button", { name: "Remove digest" });
  const count = await remove.count();
  if (count === 0) return 0;
  await remove.nth(random(count)).click();
  for (let n = random(3); n > 0; n -= 1)
    await page.keyboard.press(random(2) === 0 ? "z" : "Shift+Z");
  return 1;
}

/** Waits for all tabs to agree; returns what still differs after that time. */
async function compare(tabs: readonly Page[]): Promise<string[]> {
  const latest = Date.now() + SETTLED_MS;
  for (;;) {
    const states: string[] = [];
    for (const page of tabs) states.push(JSON.stringify(await shownBy(page)));
    if (states.every((state) => state === states[0])) return [];
    if (Date.now() > latest)
      return ["the tabs differ:", ...states.map((state, tab) => `tab ${tab + 1}: ${state}`)];
  }
}

async function shownBy(page: Page) {
  const app = duidu(page);
  await page.keyboard.press("Escape");
  await app.libraryLink("Digests").click();
  await page.getByRole("heading", { name: "Digests", exact: true }).waitFor();
  const digests = await page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Remove digest" }) })
    .allTextContents();
  await app.libraryLink("All papers").click();
  // The previous list may still be on the screen, or none yet.
  const shown = await app.libraryLink("All papers").textContent();
  const papers = Number(/[\d,]+$/.exec(shown ?? "")?.[0].replaceAll(",", "") ?? 0);
  if (papers > 0) await app.paperLinks.nth(papers - 1).waitFor({ timeout: 30_000 });
  return { digests, papers: await stateOf(page) };
}
