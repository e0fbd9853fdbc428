import type { Locator, Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const options = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");

test("suggestions are reached by arrows and accepted by Enter", async ({ page, app }) => {
  await openDigest(page);
  await app.search.pressSequentially("vasw");
  const author = options(page).filter({ hasText: "Ashish Vaswani" });
  await expect(author).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(author).toHaveAttribute("aria-selected", "true");
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveAttribute(
    "aria-activedescendant",
    (await author.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(app.search).toHaveValue('author:"Ashish Vaswani"');
  await expectPapers(app, 1);
});

test("a suggestion is accepted by a click, and the box keeps the focus", async ({ page, app }) => {
  await openDigest(page);
  await app.search.pressSequentially("kaim");
  await options(page).filter({ hasText: "Kaiming He" }).click();
  await expect(app.search).toHaveValue('author:"Kaiming He"');
  await expect(app.search).toBeFocused();
});

test("Chinese terms are suggested while they are typed", async ({ page, app }) => {
  await openDigest(page);
  await app.search.fill("语");
  const option = options(page).first();
  await expect(option).toHaveText(/^语/);
  await expect(option.locator("[lang]").first()).toHaveAttribute("lang", "zh");
});

test("suggestions never cover the results", async ({ page, app }) => {
  await openDigest(page);
  await app.search.pressSequentially("kaim");
  await expect(options(page).first()).toBeVisible();
  await app.paperLinks.first().click();
  await expect(app.article()).toBeVisible();
});

test("Escape closes the suggestions first, then empties the box", async ({ page, app }) => {
  await openDigest(page);
  await app.search.pressSequentially("kaim");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(app.search).toHaveValue("kaim");
  await expect(page.getByRole("option", { name: "Kaiming He", selected: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(app.search).toHaveValue("");
});

test("Enter moves from the box to the results", async ({ page, app }) => {
  await openDigest(page);
  await app.search.fill("splatting");
  await expectPapers(app, 1);
  await page.keyboard.press("Enter");
  await expect(app.paperLinks.first()).toBeFocused();
});
