import type { Page } from "@playwright/test";

import { duidu, type Duidu } from "./support/duidu.ts";
import { expectOneAlert, expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { ownDigest } from "./support/own-digest.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import { changeAtRandom, stateOf } from "./support/random-changes.ts";
import { halvesOfImports, holdLock, leaveHalfAnImport } from "./support/stored.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

async function twoTabs(page: Page): Promise<[here: Duidu, there: Duidu, other: Page]> {
  await openDigest(page, await longSequences());
  const other = await page.context().newPage();
  await other.goto("./#/all");
  const there = duidu(other);
  await expectPapers(there, 3);
  return [duidu(page), there, other];
}

test("a decision made in one tab appears in the other without a reload", async ({ page }) => {
  const [here, there] = await twoTabs(page);
  await there.paperLink(mamba).click();
  await expect(there.article(mamba)).toBeVisible();
  await here.paperLink(mamba).click();
  await here.save.click();
  await expect(there.save).toHaveAttribute("aria-pressed", "true");
  await expect(there.paper(mamba)).toContainText("saved");
  await there.dismiss.click();
  await expect(here.dismiss).toHaveAttribute("aria-pressed", "true");
  await expect(here.save).toHaveAttribute("aria-pressed", "false");
});

test("a note and a tag made in one tab appear in the other", async ({ page }) => {
  const [here, there, other] = await twoTabs(page);
  for (const app of [here, there]) {
    await app.paperLink(mamba).click();
    await expect(app.article(mamba)).toBeVisible();
  }
  await page.getByRole("textbox", { name: "Notes" }).fill("seen in both");
  await expect(other.getByRole("textbox", { name: "Notes" })).toHaveValue("seen in both");
  await other.getByRole("combobox", { name: "Add a tag" }).fill("scan,");
  await expect(page.getByRole("button", { name: "Remove the tag scan" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("seen in both");
});

test("two tabs that tag a paper at the same moment lose neither tag", async ({ page }) => {
  const [here, there, other] = await twoTabs(page);
  for (const app of [here, there]) {
    await app.paperLink(mamba).click();
    await expect(app.article(mamba)).toBeVisible();
  }
  // Neither can write, so neither hears of the other before it tries.
  const letGo = await holdLock(page, "duidu:marks");
  await page.getByRole("combobox", { name: "Add a tag" }).fill("scan,");
  await other.getByRole("combobox", { name: "Add a tag" }).fill("kernel,");
  const waiting = () =>
    page.evaluate(async () => (await navigator.locks.query()).pending?.length ?? 0);
  await expect.poll(waiting).toBe(2);
  await letGo();
  for (const tab of [page, other]) {
    for (const tag of ["scan", "kernel"])
      await expect(tab.getByRole("button", { name: `Remove the tag ${tag}` })).toBeVisible();
  }

  // Each removes one of the two, again at the same time.
  const letGoAgain = await holdLock(page, "duidu:marks");
  await page.getByRole("button", { name: "Remove the tag scan" }).click();
  await other.getByRole("combobox", { name: "Add a tag" }).fill("long,");
  await expect.poll(waiting).toBe(2);
  await letGoAgain();
  for (const tab of [page, other]) {
    await expect(tab.getByRole("button", { name: /^Remove the tag/ })).toHaveText(["×", "×"]);
    for (const tag of ["kernel", "long"])
      await expect(tab.getByRole("button", { name: `Remove the tag ${tag}` })).toBeVisible();
  }
});

test("a digest opened or removed in one tab appears and disappears in the other", async ({
  page,
}) => {
  const [here, there] = await twoTabs(page);
  await dropFiles(page, [await landmarks()]);
  await expectPapers(there, 15);
  await here.libraryLink("Digests").click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Landmarks" })
    .getByRole("button", { name: "Remove digest" })
    .click();
  await expectPapers(there, 3);
});

test("a paper saved in one tab outlives its digest in both", async ({ page }) => {
  const [here, there, other] = await twoTabs(page);
  await here.paperLink(mamba).click();
  await here.save.click();
  await expect(there.paper(mamba)).toContainText("saved");
  await here.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText("No digests yet.")).toBeVisible();

  await expectPapers(there, 1);
  await there.paperLink(mamba).click();
  await expect(there.article(mamba)).toContainText("Cheaper substitutes for attention");
  await expect(there.save).toHaveAttribute("aria-pressed", "true");
  await other.reload();
  await expectPapers(there, 1);
  await expect(there.article(mamba)).toContainText("Cheaper substitutes for attention");
});

for (const [how, keys] of [
  ["undone", ["z"]],
  ["made again", ["s"]],
] as const) {
  test(`a save undone after its digest was removed, and then ${how}, is kept although another tab was opened`, async ({
    page,
  }) => {
    await openDigest(page, await longSequences());
    const here = duidu(page);
    await here.paperLink(mamba).click();
    await here.save.click();
    await expect(here.save).toHaveAttribute("aria-pressed", "true");
    await here.libraryLink("Digests").click();
    await page.getByRole("button", { name: "Remove digest" }).click();
    await expect(page.getByText("No digests yet.")).toBeVisible();
    await here.libraryLink("All papers").click();
    await here.paperLink(mamba).click();
    await page.keyboard.press("u");
    await expect(here.save).toHaveAttribute("aria-pressed", "false");

    const other = await page.context().newPage();
    await other.goto("./#/all");
    await expectPapers(duidu(other), 1);
    await page.bringToFront();
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByText(`Saved: ${mamba}`)).toBeVisible();
    await expect(duidu(other).paper(mamba)).toContainText("saved");
    for (const tab of [page, other]) {
      await tab.goto("./#/saved");
      await tab.reload();
      await expectPapers(duidu(tab), 1);
      await duidu(tab).paperLink(mamba).click();
      await expect(duidu(tab).article(mamba)).toContainText("Cheaper substitutes for attention");
    }
  });
}

test("a decision about a paper whose digest another tab has removed meanwhile is kept whole or refused", async ({
  page,
}) => {
  const [here, there, other] = await twoTabs(page);
  await there.paperLink(mamba).click();
  await expect(there.article(mamba)).toBeVisible();
  // An import in the other tab is paused while it writes: it hears of nothing.
  const letGo = await holdLock(page, "duidu:imports", "exclusive");
  await dropFiles(other, [await landmarks()]);
  const waiting = () =>
    page.evaluate(async () => (await navigator.locks.query()).pending?.length ?? 0);
  await expect.poll(waiting).toBe(1);
  await here.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText("No digests yet.")).toBeVisible();

  await other.bringToFront();
  await other.keyboard.press("s");
  await expect(there.save).toHaveAttribute("aria-pressed", "true");
  await there.paperLink(flash).click();
  await expect(there.article(flash)).toBeVisible();
  await other.keyboard.press("d");
  await expectOneAlert(
    there,
    /^Your decision was not saved: this paper is no longer in the library/,
  );
  await expect(there.dismiss).toHaveAttribute("aria-pressed", "false");

  await letGo();
  // A reader with a paper open when an import ends stays there.
  await expect(there.importLine).toHaveText(/12 new/);
  await expectPapers(there, 13);
  for (const tab of [other, page]) {
    await tab.goto("./#/all");
    await expectPapers(duidu(tab), 13);
    await expect(duidu(tab).paper(mamba)).toContainText("saved");
    await expect(duidu(tab).paperLink(flash)).toHaveCount(0);
    await tab.reload();
    await expectPapers(duidu(tab), 13);
  }
  await there.paperLink(mamba).click();
  await expect(there.article(mamba)).toContainText("Cheaper substitutes for attention");
});

test("a digest removed in one tab while the other imports it again ends the same in both", async ({
  page,
}) => {
  const [here, there, other] = await twoTabs(page);
  for (const app of [here, there]) await app.libraryLink("Digests").click();
  const removeIn = (tab: Page) => tab.getByRole("button", { name: "Remove digest" });
  const letGo = await holdLock(page, "duidu:imports", "exclusive");
  await dropFiles(other, [await landmarks(), await longSequences()]);
  await removeIn(page).click();
  await expect(removeIn(page)).toHaveCount(0);
  await letGo();
  // The file was known when it was dropped; when its turn comes it is not, so it is opened.
  await expect(there.importReport).toContainText("2 of 2 files");
  for (const tab of [page, other]) await expect(removeIn(tab)).toHaveCount(2);
  await removeIn(other).first().click();
  for (const tab of [page, other]) await expect(removeIn(tab)).toHaveCount(1);
  for (const tab of [page, other]) {
    await tab.reload();
    await expect(removeIn(tab)).toHaveCount(1);
  }
});

test("decisions of two tabs on two papers of a digest do not interfere", async ({ page }) => {
  const [here, there] = await twoTabs(page);
  await here.paperLink(mamba).click();
  await there.paperLink(flash).click();
  await expect(here.article(mamba)).toBeVisible();
  await expect(there.article(flash)).toBeVisible();
  await Promise.all([here.save.click(), there.dismiss.click()]);
  for (const app of [here, there]) {
    await expect(app.paper(mamba)).toContainText("saved");
    await expect(app.paper(flash)).toContainText("dismissed");
  }
});

test("after 60 random changes made in two tabs at once, both and a third agree", async ({
  page,
}) => {
  test.setTimeout(400_000);
  await openDigest(page, await landmarks());
  const other = await page.context().newPage();
  await other.goto("./#/all");
  await expectPapers(duidu(other), 12);
  await Promise.all([changeAtRandom(page, 30, 7), changeAtRandom(other, 30, 11)]);

  const state = await stateOf(page);
  await expect.poll(() => stateOf(other), { timeout: 30_000 }).toEqual(state);
  expect(await stateOf(page)).toEqual(state);
  const third = await page.context().newPage();
  await third.goto("./#/all");
  await expectPapers(duidu(third), 12);
  await expect.poll(() => stateOf(third), { timeout: 30_000 }).toEqual(state);
  expect(state.filter(({ decision }) => decision !== "").length).toBeGreaterThan(2);
  expect(state.filter(({ note }) => note !== "").length).toBeGreaterThan(2);
  expect(state.filter(({ tags }) => tags !== "").length).toBeGreaterThan(2);
});

test("a tab that starts during another tab's import does not disturb the import", async ({
  page,
  app,
  context,
}) => {
  test.setTimeout(300_000);
  await page.goto("./");
  await app.openFiles.first().waitFor();
  const paper = (n: number) => ({
    title: `Loom number ${n}`,
    id: `${2001 + Math.floor(n / 1000)}.${String(10_000 + n)}`,
    en: `Loom number ${n} weaves ${"a pattern out of punched cards, row after row ".repeat(8)}.`,
  });
  const large = ownDigest(
    "2025-06-01",
    "Looms",
    Array.from({ length: 3000 }, (_, n) => paper(n)),
  );
  const other = await context.newPage();
  await dropFiles(page, [large]);
  for (let start = 0; start < 4; start += 1) {
    await other.goto("about:blank");
    await other.goto("./#/all");
    await duidu(other).openFiles.first().waitFor();
  }
  await expect(app.status).toHaveText("3,000 papers", { timeout: 120_000 });
  await page.goto("./#/all?paper=2001.10001");
  await expect(app.article("Loom number 1")).toContainText("weaves a pattern");
  await other.goto("./#/all?paper=2002.11500");
  await expect(duidu(other).article("Loom number 1500")).toContainText("weaves a pattern");
  await expect(duidu(other).status).toHaveText("3,000 papers");
});

test("leftovers of an interrupted import are deleted, unless another tab is importing", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await leaveHalfAnImport(page);
  const letGo = await holdLock(page, "duidu:imports");
  const other = await page.context().newPage();
  await other.goto("./#/all");
  await expectPapers(duidu(other), 3);
  // Indexing is done, so the clean-up of the start is done too.
  await duidu(other).search.fill("mamba");
  await expectPapers(duidu(other), 1);
  expect(await halvesOfImports(page)).toBe(1);

  await letGo();
  await expect
    .poll(async () => {
      await other.reload();
      await expect(duidu(other).openFiles.first()).toBeVisible();
      return halvesOfImports(page);
    })
    .toBe(0);
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toContainText("Cheaper substitutes for attention");
});

test("tags that two tabs give colours and names at once are all kept", async ({ page }) => {
  const [here, there, other] = await twoTabs(page);
  for (const [app, tab, title, tag] of [
    [here, page, mamba, "scan"],
    [there, other, flash, "kernel"],
  ] as const) {
    await app.paperLink(title).click();
    await tab.getByRole("combobox", { name: "Add a tag" }).fill(`${tag},`);
    await expect(tab.getByRole("button", { name: `Remove the tag ${tag}` })).toBeVisible();
    await app.libraryLink("Settings").click();
  }
  const colour = (tab: Page, tag: string) =>
    tab.getByRole("button", { name: `Another colour for ${tag}` });
  await expect(colour(page, "kernel")).toBeVisible();
  await Promise.all([colour(page, "scan").click(), colour(other, "kernel").click()]);
  const dot = (tab: Page, tag: string) =>
    tab
      .getByRole("listitem")
      .filter({ has: colour(tab, tag) })
      .locator("span")
      .first();
  // What a tab shows is on the disk: only then may the page close.
  await expect(dot(page, "scan")).toHaveAttribute("style", /oklch/);
  await expect(dot(other, "kernel")).toHaveAttribute("style", /oklch/);
  await page.reload();
  await expect(dot(page, "scan")).toHaveAttribute("style", /oklch/);
  await expect(dot(page, "kernel")).toHaveAttribute("style", /oklch/);
});
