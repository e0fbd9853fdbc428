import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

const bar = (page: Page) => page.getByRole("group", { name: "Selected papers" });

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await closeReport(page);
  await app.paperLink(s4).click();
  await expect(app.article(s4)).toBeVisible();
});

test("x selects, Shift with j and k selects on the way and takes it back, Escape clears", async ({
  page,
  app,
}) => {
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 selected");
  await expect(app.paper(s4)).toContainText("selected");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar(page)).toContainText("3 selected");
  await expect(app.article(mamba)).toBeVisible();
  await page.keyboard.press("Shift+K");
  await expect(bar(page)).toContainText("2 selected");
  await expect(app.paper(mamba)).not.toContainText("selected");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 selected");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await expect(app.article(flash)).toBeVisible();
});

test("a decision is about all that are selected, and one z takes it back", async ({
  page,
  app,
}) => {
  await page.keyboard.press("s");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  for (const title of [s4, flash]) {
    await app.paperLink(title).click();
    await expect(app.article(title)).toBeVisible();
    await page.keyboard.press("x");
  }
  await page.keyboard.press("d");
  await expect(page.getByText("Dismissed 2 papers")).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  await expect(app.paper(s4)).toContainText("dismissed");
  await expect(app.paper(flash)).toContainText("dismissed");
  await page.reload();
  await expect(app.paper(flash)).toContainText("dismissed");
  await page.keyboard.press("z");
  await expect(app.paper(s4)).toContainText("saved");
  await expect(app.paper(flash)).not.toContainText("dismissed");
  await page.keyboard.press("Shift+Z");
  await expect(app.paper(s4)).toContainText("dismissed");
});

test("papers that are saved together are kept when their digest goes", async ({ page, app }) => {
  await page.keyboard.press("Shift+J");
  await bar(page).getByRole("button", { name: "Save the selected papers" }).click();
  await expect(app.paper(flash)).toContainText("saved");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).first().click();
  await app.libraryLink("Saved").click();
  await expectPapers(app, 2);
  await page.reload();
  await expect(app.paperLinks).toHaveText([s4, flash]);
});

test("the selection is tagged and exported", async ({ page, app }) => {
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("t");
  const field = bar(page).getByRole("combobox", { name: "Add a tag" });
  await expect(field).toBeFocused();
  await field.fill("long");
  await page.keyboard.press("Enter");
  await expect(app.paper(s4)).toContainText("#long");
  await expect(app.paper(flash)).toContainText("#long");
  await expect(app.paper(mamba)).not.toContainText("#long");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(bar(page)).toContainText("2 selected");
  await bar(page).getByRole("button", { name: "Export the selected papers" }).click();
  await expect(page.getByRole("dialog", { name: "Export 2 papers" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toContainText("2 selected");
});

test("in another list nothing is selected", async ({ page, app }) => {
  await page.keyboard.press("x");
  await expect(bar(page)).toBeVisible();
  await app.libraryLink("Unscreened").click();
  await expectPapers(app, 3);
  await expect(bar(page)).toHaveCount(0);
});
