import { expectPapers } from "./support/expectations.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { ownDigest } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

const digest = (topic: string) =>
  ownDigest(
    "2025-05-31",
    topic,
    Array.from({ length: 20 }, (_, n) => ({
      title: `${topic} number ${n + 1}`,
      id: `2501.${String(10_000 + n)}`,
      en: `We build number ${n + 1} and show that it computes.`,
      summary: `第 ${n + 1} 台机器会计算。它很快。`,
    })),
  );

test("the list is complete after a paper was read over it on a phone", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDigest(page, digest("Engines"));
  await closeReport(page);
  await expectPapers(app, 20);
  const tops = () =>
    app.papers
      .getByRole("listitem")
      .evaluateAll((rows) =>
        rows.slice(0, 5).map((row) => Math.round(row.getBoundingClientRect().top)),
      );
  const before = await tops();
  await app.paperLinks.nth(1).click();
  await expect(app.article()).toBeVisible();
  await app.backToList.click();
  await expect(app.papers).toBeVisible();
  await expect.poll(tops).toEqual(before);
});

test("the list is one tab stop, and skip links lead to it and to the paper", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDigest(page, digest("Engines"));
  await expect(app.papers.locator('a[tabindex="0"]')).toHaveCount(1);
  await app.paperLinks.nth(2).click();
  await expect(app.papers.locator('a[tabindex="0"]')).toHaveText("Engines number 3");
  await page.getByRole("button", { name: "Skip to paper" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("button", { name: "Skip to list" }).focus();
  await page.keyboard.press("Enter");
  await expect(app.paperLinks.nth(2)).toBeFocused();
});

test("Save is at most fifteen tab stops from the search box", async ({ page, app }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDigest(page, digest("Engines"));
  await app.paperLinks.first().click();
  await expect(app.article()).toBeVisible();
  await app.search.focus();
  const isSave = () => app.save.evaluate((button) => button === document.activeElement);
  let stops = 0;
  while (!(await isSave()) && stops < 40) {
    await page.keyboard.press("Tab");
    stops += 1;
  }
  expect(stops).toBeLessThanOrEqual(15);
});

test("two rows below the open one stay visible", async ({ page, app }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDigest(page, digest("Engines"));
  await closeReport(page);
  await app.paperLinks.first().click();
  for (let n = 2; n <= 10; n += 1) {
    await page.keyboard.press("j");
    await expect(app.article(`Engines number ${n}`)).toBeVisible();
  }
  await expect(app.paper("Engines number 12")).toBeInViewport({ ratio: 1 });
});

test("the open row stays in sight when filters open over it", async ({ page, app }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await openDigest(page, digest("Engines"));
  await closeReport(page);
  await app.paperLinks.nth(2).click();
  await expect(app.article("Engines number 3")).toBeVisible();
  await app.filter.click();
  await expect(app.paperLink("Engines number 3")).toBeInViewport({ ratio: 1 });
});

test("the open row stays in sight beside open filters", async ({ page, app }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openDigest(page, digest("Engines"));
  await closeReport(page);
  await app.filter.click();
  await app.paperLinks.first().click();
  for (let n = 2; n <= 6; n += 1) {
    await page.keyboard.press("j");
    await expect(app.article(`Engines number ${n}`)).toBeVisible();
    await expect(app.paperLink(`Engines number ${n}`)).toBeInViewport({ ratio: 1 });
  }
});

test("a digest's heading and its link in the library show its screening progress", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDigest(page, digest("Engines"));
  await app.paperLinks.first().click();
  await app.dismiss.click();
  await expect(app.papers.getByRole("heading", { name: "screened: 1 of 20" })).toBeVisible();
  const link = app.library.getByRole("link", { name: "Engines screened: 1 of 20" });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  await expectPapers(app, 20);
  await app.library.getByRole("link", { name: "Today" }).click();
  await expectPapers(app, 19);
  await expect(app.papers.getByRole("heading", { name: "screened: 1 of 20" })).toBeVisible();
  await app.paperLinks.first().click();
  await app.dismiss.click();
  await expectPapers(app, 18);
  await expect(page.getByText("1 of 19 screened")).toBeVisible();
});

test("a row says what the paper is about, and a setting hides that", async ({ page, app }) => {
  await openDigest(page, digest("Engines"));
  const gist = "第 1 台机器会计算。";
  await expect(app.paper("Engines number 1")).toContainText(gist);
  await app.libraryLink("Settings").click();
  await page.getByRole("combobox", { name: "Gist in rows" }).selectOption("Hide");
  await app.libraryLink("All papers").click();
  await expect(app.paperLink("Engines number 1")).toBeVisible();
  await expect(app.paper("Engines number 1")).not.toContainText(gist);
});

test("the search box offers its syntax", async ({ page, app }) => {
  await openDigest(page, digest("Engines"));
  await app.search.focus();
  await page.getByRole("option", { name: "has:code" }).click();
  await expect(app.search).toHaveValue("has:code");
  await expectPapers(app, 0);
  await app.search.fill("has:");
  await expectPapers(app, 20);
});

test("a list is printed completely, including rows off screen", async ({ page, app }) => {
  await openDigest(page, digest("Engines"));
  await closeReport(page);
  await expectPapers(app, 20);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-print-row]")).toHaveCount(20);
  await expect(page.locator("[data-print-row]").last()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("[data-print-row]")).toHaveCount(0);
  await expect(app.paperLinks.first()).toBeVisible();
});
