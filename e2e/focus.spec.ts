import type { Page } from "@playwright/test";

import { longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

test.describe("going on after a decision", () => {
  test.use({ afterDecision: "next" });

  test("a decision by key leaves the focus on the row of the paper that opens, which is announced", async ({
    page,
    app,
  }) => {
    await openDigest(page, await longSequences(), "at the first paper");
    await expect(app.article(s4)).toBeVisible();
    for (const title of [flash, mamba]) {
      await page.keyboard.press("s");
      await expect(app.article(title)).toBeVisible();
      await expect(app.paperLink(title)).toBeFocused();
      // The rows above it have left the list.
      await expect(app.paperLink(title)).toHaveAttribute("tabindex", "0");
      await expect(page.locator('[aria-live="polite"]', { hasText: title })).toHaveText(title);
      await expect(page).toHaveTitle(new RegExp(`^${title.slice(0, 20)}`));
    }
  });

  test("a decision by button leaves the focus on the button", async ({ page, app }) => {
    await openDigest(page, await longSequences(), "at the first paper");
    await app.dismiss.focus();
    await page.keyboard.press("Enter");
    await expect(app.article(flash)).toBeVisible();
    await expect(app.dismiss).toBeFocused();
  });

  test("the end of a list and what opens there give the focus back", async ({ page, app }) => {
    await openDigest(page, await longSequences(), "at the first paper");
    for (const title of [s4, flash, mamba]) {
      await expect(app.article(title)).toBeVisible();
      await page.keyboard.press("d");
    }
    await expect(app.wrapUp).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(app.wrapUp).toBeHidden();
    await expect.poll(() => isLost(page)).toBe(false);
  });
});

test("a row that leaves the list hands the focus on", async ({ page, app }) => {
  await openDigest(page, await longSequences(), "at the first paper");
  await app.paperLink(flash).click();
  await expect(app.paperLink(flash)).toBeFocused();
  await page.keyboard.press("s");
  await expect(app.paperLink(flash)).toHaveCount(0);
  await expect.poll(() => isLost(page)).toBe(false);
});

test("Escape leaves a field for what had the focus before", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await closeReport(page);
  await app.paperLink(flash).click();
  await page.keyboard.press("/");
  await expect(app.search).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.paperLink(flash)).toBeFocused();

  for (const [key, field] of [
    ["t", page.getByRole("combobox", { name: "Add a tag" })],
    ["e", page.getByRole("textbox", { name: "Notes" })],
  ] as const) {
    await page.keyboard.press(key);
    // The same field stands at the end of the paper, too.
    await expect(field.and(page.locator(":focus"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(app.paperLink(flash)).toBeFocused();
  }
});

test("Escape closes the filters and goes back to their button", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.filter.click();
  const words = app.filterPanel.getByRole("button", { name: "Your words" });
  await words.click();
  const field = app.filterPanel.getByRole("textbox").first();
  await field.fill("mamba");
  await page.keyboard.press("Escape");
  await expect(field).not.toBeFocused();
  await expect(app.filterPanel).toBeVisible();
  await expect.poll(() => isLost(page)).toBe(false);
  await page.keyboard.press("Escape");
  await expect(app.filterPanel).toBeHidden();
  await expect(app.filter).toBeFocused();
});

test("on a phone a paper that is opened takes the focus, and its row takes it back", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDigest(page, await longSequences());
  await app.paperLink(flash).focus();
  await page.keyboard.press("Enter");
  await expect(app.article(flash)).toBeVisible();
  await expect.poll(() => isLost(page)).toBe(false);
  await app.backToList.focus();
  await page.keyboard.press("Enter");
  await expect(app.paperLink(flash)).toBeFocused();
});
