import type { Page } from "@playwright/test";

import { expectNoAxeViolations } from "./support/axe.ts";
import type { Duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

/** A library of two digests, 12 and 3 papers, one of them saved. */
async function openOverview(page: Page, app: Duidu): Promise<void> {
  await openDigest(page, await landmarks());
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 15);
  await closeReport(page);
  await app.paperLink("Attention Is All You Need").click();
  await expect(app.article("Attention Is All You Need")).toBeVisible();
  await page.keyboard.press("s");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Overview").click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
}

test("every number in the tables equals what the linked list finds", async ({ page, app }) => {
  await openOverview(page, app);
  const main = page.getByRole("main");
  await expect(main).toContainText("15 papers, 2025-01-01 to 2025-02-03");
  for (const summary of await page.getByText("Show as table").all()) await summary.click();
  const numbers = await main.locator("td a").evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute("href") ?? "",
      name: link.getAttribute("aria-label") ?? "",
    })),
  );
  // For two days: papers, topics, decisions and code, and the two days in the calendar.
  expect(numbers.length).toBeGreaterThanOrEqual(12);
  for (const { href, name } of numbers) {
    const count = Number(/(\d+)(?= papers?$| of \d+ unscreened$)/.exec(name)?.[1]);
    await page.goto(`./${href}`);
    await expect(app.status, name).toHaveText(new RegExp(`^${count} papers?\\b`));
  }
});

test("a bar leads to its papers, by mouse and by keyboard", async ({ page, app }) => {
  await openOverview(page, app);
  const bars = page.getByRole("figure", { name: "Papers by day" });
  await bars.getByRole("link", { name: "2025-01-01, Landmarks: 12 papers" }).click();
  await expectPapers(app, 12);
  await page.goBack();

  await bars.getByRole("link", { name: "2025-02-03, Long Sequences: 3 papers" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(bars.getByRole("link", { name: "2025-01-01, Landmarks: 12 papers" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expectPapers(app, 3);
});

test("the calendar leads to the unscreened papers of a day", async ({ page, app }) => {
  await openOverview(page, app);
  await page.getByRole("link", { name: "2025-01-01: 11 of 12 unscreened" }).click();
  await expectPapers(app, 11);
  expect(page.url()).toContain("#/unscreened?date=2025-01-01");
});

test("a decision made in another view is counted", async ({ page, app }) => {
  await openOverview(page, app);
  await expect(page.getByText("1 of 15 papers screened (6%).")).toBeVisible();
  await page.goBack();
  await app.paperLink("Deep Residual Learning for Image Recognition").click();
  await expect(app.article("Deep Residual Learning for Image Recognition")).toBeVisible();
  await page.keyboard.press("d");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Overview").click();
  await expect(page.getByText("2 of 15 papers screened (13%).")).toBeVisible();
});

test("venues and authors lead to their papers", async ({ page, app }) => {
  await openOverview(page, app);
  const authors = page.getByRole("table", { name: "Top authors" });
  const first = authors.getByRole("row").nth(1);
  const count = Number(await first.getByRole("cell").last().textContent());
  await first.getByRole("link").click();
  await expectPapers(app, count);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["en-US", "zh-CN"]) {
    for (const width of [1440, 390]) {
      test.describe(`${width} pixels wide, ${colorScheme}, ${locale}`, () => {
        test.use({ colorScheme, locale, viewport: { width, height: 900 } });

        test("axe finds nothing on the overview", async ({ page }) => {
          await page.goto("./");
          await page
            .getByRole("button", { name: /^(Open files|打开文件)$/ })
            .first()
            .waitFor();
          await dropFiles(page, [await landmarks(), await longSequences()]);
          await expect(page.getByRole("status")).toHaveText(/^15 /);
          await page.goto("./#/overview");
          await page.getByRole("heading", { name: /^(Overview|概览)$/, level: 1 }).waitFor();
          for (const table of await page.getByText(/^(Show as table|以表格查看)$/).all())
            await table.click();
          await expectNoAxeViolations(page, "the overview");
        });
      });
    }
  }
}
