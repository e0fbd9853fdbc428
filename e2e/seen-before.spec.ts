import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { dropFiles } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

test.use({ afterDecision: "next" });

const paper = (n: number): OwnPaper => ({
  title: `Engine number ${n}`,
  id: `2501.${String(10_000 + n)}`,
  en: `We build engine number ${n} and show that it computes.`,
});
const papers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => paper(from + at));

/** Eight papers of Friday; six of them again on Saturday among fourteen new ones. */
const friday = ownDigest("2025-05-30", "Engines", papers(1, 8));
const saturday = ownDigest("2025-05-31", "Engines", [
  ...papers(9, 12),
  ...papers(3, 8),
  ...papers(13, 22),
]);
const fold = (page: Page) => page.getByRole("button", { name: /^6 seen before/ });

async function openBoth(page: Page): Promise<void> {
  await openDigest(page, friday);
  await closeReport(page);
  await page.getByRole("link", { name: "Engine number 4", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "Engine number 5", exact: true }).click();
  await page.getByRole("button", { name: "Dismiss", exact: true }).click();
  await page.getByText("2 of 8 screened").waitFor();
  await dropFiles(page, [saturday]);
  await page.getByText("14 new · 6 seen before").waitFor();
  await closeReport(page);
}

test("papers seen before a digest came are folded, and keep their decision", async ({
  page,
  app,
}) => {
  await openBoth(page);
  await expectPapers(app, 22);
  await page.goto("./#/all");
  await expect(app.paperLink("Engine number 9")).toBeVisible();
  await expect(app.paperLink("Engine number 4")).toHaveCount(0);
  await expect(page.getByText("2 of 22 screened")).toBeVisible();
  await app.paperLink("Engine number 22").scrollIntoViewIfNeeded();
  await expect(app.paper("Engine number 22")).toHaveAttribute("aria-posinset", "14");
  await expect(app.paper("Engine number 22")).toHaveAttribute("aria-setsize", "22");

  await expect(fold(page)).toHaveAttribute("aria-expanded", "false");
  await fold(page).focus();
  await page.keyboard.press("Enter");
  await expect(fold(page)).toHaveAttribute("aria-expanded", "true");
  await expect(app.paper("Engine number 4")).toContainText("saved");
  await expect(app.paper("Engine number 4")).toHaveAttribute("aria-posinset", "16");
  await expect(app.paper("Engine number 5")).toContainText("dismissed");
  await fold(page).press("Enter");
  await expect(app.paperLink("Engine number 4")).toHaveCount(0);
  await expect(fold(page)).toBeFocused();
});

test("j and k skip folded papers, but not unfolded ones", async ({ page, app }) => {
  await openBoth(page);
  await page.goto("./#/all");
  await app.paperLink("Engine number 22").click();
  await expect(app.article("Engine number 22")).toBeVisible();
  await page.keyboard.press("j");
  await expect(app.article("Engine number 1")).toBeVisible();
  await page.keyboard.press("k");
  await expect(app.article("Engine number 22")).toBeVisible();
  await fold(page).click();
  await page.keyboard.press("j");
  await expect(app.article("Engine number 3")).toBeVisible();
});

test("a decision advances past folded papers, which come last", async ({ page, app }) => {
  await openBoth(page);
  await page.goto("./#/all");
  await app.paperLink("Engine number 22").click();
  await expect(app.article("Engine number 22")).toBeVisible();
  await page.keyboard.press("d");
  await expect(app.article("Engine number 1")).toBeVisible();
  for (let n = 0; n < 15; n += 1) await page.keyboard.press("d");
  // All visible papers are screened; folded ones without a decision are not skipped.
  await expect(app.article("Engine number 3")).toBeVisible();
  await expect(fold(page)).toHaveAttribute("aria-expanded", "true");
  for (let n = 0; n < 4; n += 1) await page.keyboard.press("d");
  await expect(app.wrapUp).toBeVisible();
  await expect(page.getByText("22 of 22 screened")).toBeVisible();
});

test("no paper is folded in search results or lists by decision", async ({ page, app }) => {
  await openBoth(page);
  await page.goto("./#/all");
  await app.libraryLink("Unscreened").click();
  await expectPapers(app, 20);
  await expect(fold(page)).toHaveCount(0);
  await app.libraryLink("Saved").click();
  await expect(app.paperLinks).toHaveText(["Engine number 4"]);
  await app.libraryLink("All papers").click();
  await app.search.fill("engine number 4");
  await expect(app.paperLink("Engine number 4")).toBeVisible();
  await expect(fold(page)).toHaveCount(0);
});

test("the address of a folded paper opens its fold", async ({ page, app }) => {
  await openBoth(page);
  await page.goto("./#/all?paper=2501.10007");
  await expect(app.article("Engine number 7")).toBeVisible();
  await expect(app.paperLink("Engine number 7")).toBeVisible();
  await fold(page).click();
  await expect(app.paperLink("Engine number 7")).toHaveCount(0);
  await expect(app.article("Engine number 7")).toBeVisible();
});

test("nothing is folded in digests of the same import", async ({ page, app }) => {
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [friday, saturday]);
  await expectPapers(app, 22);
  await expect(page.getByText("2 of 2 files")).toBeVisible();
  await closeReport(page);
  await expect(app.paperLink("Engine number 4")).toBeVisible();
  await expect(fold(page)).toHaveCount(0);
});

test("a saved paper whose digest was removed is folded when another day repeats it", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1280, height: 2400 });
  await openDigest(page, friday);
  await app.paperLink("Engine number 5").click();
  await expect(app.article("Engine number 5")).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: /^Remove digest/ }).click();
  await expect(page.getByRole("button", { name: /^Remove digest/ })).toHaveCount(0);
  await openDigest(page, saturday);
  await page.goto("./#/all");
  await page.getByRole("button", { name: /^1 seen before/ }).click();
  await expect(app.paper("Engine number 5")).toContainText("saved");
});
