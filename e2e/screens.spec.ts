import type { Page } from "@playwright/test";

import { dropFiles, landmarks } from "./support/files.ts";
import { oddPapers } from "./support/odd-papers.ts";
import { besideTheWindow, smallTargets } from "./support/room.ts";
import { closeReport } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

/** From a window of 1280 pixels at 400 % to a screen of 4K. */
const widths = [320, 360, 390, 768, 1100, 1440, 3840];

/** Softly: the test continues, to report all places at once. */
async function expectRoom(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // Two frames: elements that measure themselves have settled by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const place = `${where}, ${width} pixels wide`;
    expect.soft(await besideTheWindow(page), `beside the window: ${place}`).toEqual([]);
    expect.soft(await smallTargets(page), `too small to be hit: ${place}`).toEqual([]);
  }
}

test("a paper whose digest lost its title is named by its number everywhere", async ({
  page,
  app,
}) => {
  const name = "arXiv:2504.00005";
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [oddPapers()]);
  await app.importLine.click();
  await app.importReport.getByText("1 problem", { exact: true }).click();
  await expect(app.importReport).toContainText(/title/i);
  await page.getByRole("button", { name: "Close" }).click();
  await app.paperLink(name).click();
  await expect(app.article(name)).toContainText("An engine weaves algebraic patterns.");
  await app.save.click();
  await app.libraryLink("Saved").click();
  await expect(app.paperLink(name)).toBeVisible();
  await app.export.click();
  const sheet = page.getByRole("dialog", { name: "Export 1 paper" });
  const preview = sheet.getByRole("textbox", { name: "Preview" });
  await expect(preview).toHaveValue(/title = \{+arXiv:2504\.00005\}+/);
});

for (const { locale, open } of [
  { locale: "en-US", open: "Open files" },
  { locale: "zh-CN", open: "打开文件" },
]) {
  test.describe(locale, () => {
    test.use({ viewport: { width: 1440, height: 800 }, locale });

    test("lists and papers fit every screen, and all their controls are large enough", async ({
      page,
    }) => {
      test.slow();
      await page.goto("./");
      await page.getByRole("button", { name: open }).first().waitFor();
      await page.getByRole("button", { name: /Landmarks/ }).waitFor();
      await expectRoom(page, "the first page");

      await dropFiles(page, [oddPapers(), await landmarks()]);
      await expect(page.getByRole("status")).toHaveText(/^17 /);
      await expectRoom(page, "the list under a report");
      await page.getByRole("button", { name: /^(Close|关闭)$/ }).click();
      await expectRoom(page, "the list");

      for (const id of ["2504.00002", "2504.00001", "2504.00005", "1706.03762", "2504.00003"]) {
        await page.goto(`./#/all?paper=${id}`);
        await expect(page.getByRole("article")).toBeVisible();
        await expectRoom(page, `paper ${id}`);
      }
      // The four views, each with the paper of endless words.
      for (let way = 0; way < 4; way += 1) {
        await page.keyboard.press("v");
        await expectRoom(page, `paper set in another way, ${way}`);
      }
    });

    test("all other views fit every screen, and all their controls are large enough", async ({
      page,
    }) => {
      test.slow();
      await page.goto("./");
      await page.getByRole("button", { name: open }).first().waitFor();
      await dropFiles(page, [oddPapers(), await landmarks()]);
      await expect(page.getByRole("status")).toHaveText(/^17 /);
      await closeReport(page);
      for (const [view, heading] of Object.entries({
        saved: /^(Saved|已收藏)$/,
        digests: /^(Digests|速览文件)$/,
        overview: /^(Overview|概览)$/,
        settings: /^(Settings|设置)$/,
      })) {
        await page.goto(`./#/${view}`);
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeAttached();
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll("main details"))
            folded.setAttribute("open", "");
        });
        await expectRoom(page, view);
      }
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectRoom(page, "the keys");
      await page.keyboard.press("Escape");

      await page.setViewportSize({ width: 390, height: 800 });
      await page.getByRole("button", { name: /^(Open the library menu|打开文库菜单)$/ }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectRoom(page, "the menu");
    });
  });
}
