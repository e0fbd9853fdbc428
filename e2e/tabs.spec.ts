import type { Page } from "@playwright/test";

import { duidu, type Duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import { changeAtRandom, stateOf } from "./support/random-changes.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

async function twoTabs(page: Page): Promise<[here: Duidu, there: Duidu, other: Page]> {
  await openDigest(page, await longSequences());
  const other = await page.context().newPage();
  await other.goto("./");
  const there = duidu(other);
  await expectPapers(there, 3);
  return [duidu(page), there, other];
}

test("a decision made in one tab stands in the other without a reload", async ({ page }) => {
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

test("a note and a tag made in one tab stand in the other", async ({ page }) => {
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

test("a digest opened or removed in one tab comes and goes in the other", async ({ page }) => {
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

test("decisions of two tabs on two papers of a digest keep out of each other's way", async ({
  page,
}) => {
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
  test.setTimeout(180_000);
  await openDigest(page, await landmarks());
  const other = await page.context().newPage();
  await other.goto("./");
  await expectPapers(duidu(other), 12);
  await Promise.all([changeAtRandom(page, 30, 7), changeAtRandom(other, 30, 11)]);

  const state = await stateOf(page);
  await expect.poll(() => stateOf(other), { timeout: 30_000 }).toEqual(state);
  expect(await stateOf(page)).toEqual(state);
  const third = await page.context().newPage();
  await third.goto("./");
  await expectPapers(duidu(third), 12);
  expect(await stateOf(third)).toEqual(state);
  expect(state.filter(({ decision }) => decision !== "").length).toBeGreaterThan(2);
  expect(state.filter(({ note }) => note !== "").length).toBeGreaterThan(2);
});
