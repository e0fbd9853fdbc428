import type { Locator, Page } from "@playwright/test";

import { expectNoAxeViolations } from "./support/axe.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { closeReport, goToAll, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

/** Both digests: fifteen papers, three of them "Long Sequences" of February. */
async function openBoth(page: Page): Promise<void> {
  await openDigest(page, await longSequences());
  await dropFiles(page, [await landmarks()]);
  await page.getByRole("region", { name: "Import report" }).getByText("12 new").waitFor();
  await closeReport(page);
  await page.getByRole("button", { name: "Filter", exact: true }).click();
}

const suggestions = (page: Page): Locator =>
  page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
const filters = (page: Page): Locator => page.getByRole("list", { name: "Filters" });

test("several topics widen the list, and each filter has a button to remove it", async ({
  page,
  app,
}) => {
  await openBoth(page);
  await app.filterPanel.getByRole("button", { name: "Long Sequences" }).click();
  await expectPapers(app, 3);
  await app.filterPanel.getByRole("button", { name: "Landmarks" }).click();
  await expectPapers(app, 15);
  await expect(filters(page).getByRole("listitem")).toHaveCount(2);
  await filters(page).getByRole("button", { name: "Remove Topic: Landmarks" }).click();
  await expectPapers(app, 3);
  await app.clearFilters.click();
  await expectPapers(app, 15);
  await expect(filters(page)).toHaveCount(0);
});

test("a value is excluded by Alt and a click, and by its own button", async ({ page, app }) => {
  await openBoth(page);
  const topic = app.filterPanel.getByRole("button", { name: "Long Sequences" });
  await topic.click({ modifiers: ["Alt"] });
  await expectPapers(app, 12);
  await expect(filters(page)).toContainText("Topic, not");
  await filters(page).getByRole("button").click();
  await expectPapers(app, 15);

  const leaveOut = app.filterPanel
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Long Sequences" }) })
    .getByRole("button", { name: "Exclude", exact: true });
  await expect(leaveOut).toHaveAccessibleDescription("Long Sequences");
  await leaveOut.focus();
  await page.keyboard.press("Enter");
  await expectPapers(app, 12);
  await expect(leaveOut).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expectPapers(app, 15);
});

test("counts follow the results, and a selected value can always be cleared", async ({
  page,
  app,
}) => {
  await openBoth(page);
  const topic = app.filterPanel.getByRole("button", { name: "Long Sequences" });
  await expect(topic).toHaveAccessibleDescription("3");
  await app.search.fill("mamba");
  await expect(topic).toHaveAccessibleDescription("1");
  await topic.click();
  await app.search.fill("splatting");
  await expectPapers(app, 0);
  await expect(topic).toHaveAccessibleDescription("0");
  await topic.click();
  await expect(topic).toHaveCount(0);
  await expect(app.paperLinks.first()).toContainText("Splatting");
});

test("a day narrows the list by keyboard", async ({ page, app }) => {
  await openBoth(page);
  const day = app.filterPanel.getByRole("button", { name: "2025-02-03" });
  await expect(day).toHaveAccessibleDescription("3");
  await day.focus();
  await page.keyboard.press("Space");
  await expectPapers(app, 3);
  await expect(day).toHaveAttribute("aria-pressed", "true");
});

test("papers of one digest are listed under its day and topic", async ({ page, app }) => {
  await openBoth(page);
  const heading = app.papers.getByRole("heading", { name: "Long Sequences 2025-02-03" });
  await expect(heading).toBeVisible();
  await app.search.fill("attention");
  await expect(heading).toHaveCount(0);
});

test("the list is sorted by title, and likeness says what it needs", async ({ page, app }) => {
  await openBoth(page);
  // Without an open paper, the list starts at the top.
  await goToAll(page);
  const sort = page.getByRole("combobox", { name: "Sort" });
  await sort.selectOption("Title");
  await expect(app.paperLinks.first()).toHaveText(/^3D Gaussian Splatting/);
  await expect(sort.getByRole("option", { name: "Recommended: save 5 more first" })).toBeDisabled();
});

test("after five saved papers, likeness sorts and gives its reasons", async ({ page, app }) => {
  await openBoth(page);
  await app.paperLinks.first().click();
  for (let nth = 0; nth < 5; nth += 1) {
    await page.keyboard.press("Shift+S");
    await expect(app.libraryLink("Saved")).toContainText(String(nth + 1));
  }
  const sort = page.getByRole("combobox", { name: "Sort" });
  await sort.selectOption("Recommended");
  await expect(app.papers.getByText("Similar to your saved papers:").first()).toBeVisible();
  // The saved ones have left the list of unscreened papers.
  await expectPapers(app, 10);
});

test("a match that the row does not show is quoted under it", async ({ page, app }) => {
  await openBoth(page);
  await app.search.fill("柯西核");
  await expect(app.paper(s4).getByText("柯西核", { exact: true }).last()).toBeVisible();
  await app.search.fill("dao");
  await expect(app.paper(flash).getByText("Dao", { exact: true }).first()).toBeVisible();
});

test("the reader's own words are highlighted in the list", async ({ page, app }) => {
  await openBoth(page);
  await app.filterPanel.getByRole("button", { name: "Your words" }).click();
  await page.getByRole("textbox", { name: "Highlight words" }).fill("attention, 注意");
  await expect(app.paper(flash).getByText("Attention", { exact: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with filters and suggestions in ${colorScheme}`, async ({
    page,
    app,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openBoth(page);
    await app.filterPanel.getByRole("button", { name: "Landmarks" }).click();
    await app.search.pressSequentially("lang");
    await expect(suggestions(page).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test("on a phone the filters stay open while several are selected", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBoth(page);
  const topic = app.filterPanel.getByRole("button", { name: "Long Sequences" });
  await topic.click();
  await expect(topic).toHaveAttribute("aria-pressed", "true");
  await expectPapers(app, 3);
  await app.filterPanel.getByRole("button", { name: "2025-02-03" }).click();
  await expect(app.filterPanel).toBeVisible();
  await app.filter.click();
  await expect(app.filterPanel).toHaveCount(0);
  await expect(filters(page).getByRole("listitem")).toHaveCount(2);
});

test("a range of days can be selected", async ({ page, app }) => {
  await openBoth(page);
  await app.filterPanel.getByLabel("From").fill("2025-02-01");
  await expectPapers(app, 3);
  await expect(filters(page)).toContainText("since 2025-02-01");
  await app.filterPanel.getByLabel("To", { exact: true }).fill("2025-02-02");
  await expectPapers(app, 0);
  await filters(page).getByRole("button").click();
  await expectPapers(app, 15);
});
