import type { Page } from "@playwright/test";

import { expectNoAxeViolations } from "./support/axe.ts";
import { dropFiles, landmarks, localFile, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

// The page's appearance depends on these; texts are looked up in the interface's language.
const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const languages = [
  {
    locale: "en-US",
    open: "Open files",
    remarks: /\d problems?$|unrecognized/,
    digests: "Digests",
    others: { overview: "Overview", settings: "Settings", saved: "Saved" },
  },
  {
    locale: "zh-CN",
    open: "打开文件",
    remarks: /\d 个问题$|未能识别/,
    digests: "速览文件",
    others: { overview: "概览", settings: "设置", saved: "已收藏" },
  },
];

for (const viewport of screens) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const { locale, open, remarks, digests, others } of languages) {
      test.describe(`${viewport.width} pixels wide, ${colorScheme}, ${locale}`, () => {
        test.use({ viewport, colorScheme, locale });

        test("axe finds nothing from the first page to the digests", async ({ page }) => {
          test.slow(); // Axe checks every element, five times.
          await page.goto("./");
          await page.getByRole("button", { name: open }).waitFor();
          await expectNoAxeViolations(page, "the first page");

          // One file is refused, one is damaged, two are fine: every part of the report shows.
          const cut = new TextDecoder().decode((await landmarks()).bytes).slice(0, 4000);
          await dropFiles(page, [
            localFile("empty.txt", ""),
            localFile("cut.md", cut),
            await landmarks(),
            await longSequences(),
          ]);
          const report = page.getByRole("region", { name: /Import report|导入报告/ });
          await expect(report.getByText("Long Sequences", { exact: false }).first()).toBeVisible();
          await report.locator("summary").filter({ hasText: remarks }).first().click();
          await expect(page.getByRole("status")).toHaveText(/^15 /);
          await expectNoAxeViolations(page, "the list under a report");

          await closeReport(page);
          await expectNoAxeViolations(page, "the list");
          await page.getByRole("link", { name: /^FlashAttention/ }).click();
          await expect(page.getByRole("article")).toBeVisible();
          await page.keyboard.press("s");
          await expect(page.getByRole("button", { name: /^(Save|收藏)$/ })).toHaveAttribute(
            "aria-pressed",
            "true",
          );
          await expectNoAxeViolations(page, "a paper");

          await page.goto("./#/digests");
          await expect(page.getByRole("heading", { name: digests, exact: true })).toBeVisible();
          await expectNoAxeViolations(page, "the digests");
        });

        test("axe finds nothing in the other views and their overlays", async ({ page }) => {
          test.slow();
          await page.goto("./");
          await page.getByRole("button", { name: open }).waitFor();
          await dropFiles(page, [await longSequences()]);
          await closeReport(page);
          await page.getByRole("link", { name: /^FlashAttention/ }).click();
          await expect(page.getByRole("article")).toBeVisible();
          for (const key of ["Shift+D", "Shift+S", "Shift+S"]) await page.keyboard.press(key);
          const sheet = page.getByRole("dialog");
          // The dismissed ones are folded.
          await expect(sheet.getByRole("listitem")).toHaveCount(2);
          await expectNoAxeViolations(page, "the end of a list");
          await sheet.getByRole("button", { name: /^(Export|导出)/ }).click();
          await expect(
            sheet.getByRole("combobox").or(sheet.getByRole("radio")).first(),
          ).toBeVisible();
          await expectNoAxeViolations(page, "the export");
          await page.keyboard.press("Escape");
          for (const [view, heading] of Object.entries(others)) {
            await page.goto(`./#/${view}`);
            await expect(page.getByRole("heading", { level: 1, name: heading })).toBeAttached();
            await unfoldAll(page);
            await expectNoAxeViolations(page, view);
          }
          await page.keyboard.press("?");
          await expect(page.getByRole("dialog", { name: /^(Keys|快捷键)$/ })).toBeVisible();
          await expectNoAxeViolations(page, "the keys");
          await page.keyboard.press("Escape");

          await page.goto("./#/digests");
          await page.getByRole("button", { name: /^(Show source|查看原文)$/ }).click();
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectNoAxeViolations(page, "the source of a digest");
          await page.keyboard.press("Escape");

          await page.goto("./#/all?q=mamba");
          await page.getByRole("link", { name: /^Mamba/ }).click();
          await expect(page.getByRole("article")).toBeVisible();
          await page.keyboard.press("v");
          await expectNoAxeViolations(page, "a paper found by a word, sentences in turn");
        });
      });
    }
  }
}

/** Folded content is checked too. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("main details")) folded.setAttribute("open", "");
  });
}

test("the chosen theme overrides the system's and persists", async ({ page, app }) => {
  const scheme = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme.trim());
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./");
  await app.theme.selectOption("Dark");
  await expect.poll(scheme).toBe("dark");
  await expectNoAxeViolations(page, "the first page, dark");
  await page.reload();
  await expect.poll(scheme).toBe("dark");
  await page.emulateMedia({ colorScheme: "dark" });
  await app.theme.selectOption("Light");
  await expect.poll(scheme).toBe("light");
  await expectNoAxeViolations(page, "the first page, light");
});

test("the menu of a narrow screen traps the focus and returns it", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [await longSequences()]);
  await app.openMenu.click();
  await expect(app.library).toBeVisible();
  await expectNoAxeViolations(page, "the menu");
  await page.keyboard.press("Escape");
  await expect(app.library).toBeHidden();
  await expect(app.openMenu).toBeFocused();
});

test("a sheet returns the focus to where it was opened from", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  const row = app.paperLinks.nth(1);
  await row.focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();

  await app.libraryLink("Digests").click();
  const source = page.getByRole("button", { name: "Show source" });
  await source.click();
  const close = page.getByRole("dialog").getByRole("button", { name: "Close" });
  await close.click();
  await expect(source).toBeFocused();
});
