import type { Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { dropFiles, localFile, longSequences } from "./support/files.ts";
import { expect, test } from "./support/test.ts";

const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const documentLanguage = (page: Page) => page.evaluate(() => document.documentElement.lang);

test.describe("in a Chinese browser", () => {
  test.use({ locale: "zh-CN" });

  test("the interface is Chinese, and titles stay as they are", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByText("读双语论文速览")).toBeVisible();
    await expect(page.getByRole("button", { name: "打开文件" })).toBeVisible();
    await expect.poll(() => documentLanguage(page)).toMatch(/^zh/);

    await dropFiles(page, [await longSequences()]);
    await expect(page.getByRole("status")).toHaveText("3 篇论文");
    await expect(page.getByRole("searchbox", { name: "搜索论文" })).toBeVisible();
    const library = page.getByRole("navigation", { name: "文库" });
    for (const name of ["全部论文", "未筛选", "已收藏", "已略过", "速览文件"]) {
      await expect(library.getByRole("link", { name })).toBeVisible();
    }
    await page.getByRole("list", { name: "论文" }).getByRole("link", { name: flash }).click();
    const article = page.getByRole("article", { name: flash });
    for (const name of ["论文摘要", "中文总结", "要点", "插图", "链接"]) {
      await expect(article.getByRole("heading", { name, exact: true })).toBeVisible();
    }
    await page.getByRole("button", { name: "收藏", exact: true }).click();
    await expect(page.getByRole("button", { name: "收藏", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  test("a failure is reported in Chinese", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("button", { name: "打开文件" }).waitFor();
    await dropFiles(page, [localFile("空.txt", "")]);
    await expect(page.getByRole("alert")).toHaveText("空.txt 是空的，没有可读的内容。");
  });

  test("the reader can switch to English, and that persists", async ({ page, app }) => {
    await page.goto("./");
    await page.getByRole("combobox", { name: "语言" }).selectOption("English");
    await expect(app.openFiles).toBeVisible();
    await expect.poll(() => documentLanguage(page)).toBe("en");
    await page.reload();
    await expect(app.openFiles).toBeVisible();
    await expect.poll(() => documentLanguage(page)).toBe("en");
  });
});

test("in an English browser the reader can switch to Chinese, and all tabs follow", async ({
  page,
  app,
  context,
}) => {
  await page.goto("./");
  await expect(app.openFiles).toBeVisible();
  await expect.poll(() => documentLanguage(page)).toBe("en");
  const other = await context.newPage();
  await other.goto("./");
  await expect(duidu(other).openFiles).toBeVisible();

  await app.language.selectOption("简体中文");
  await expect(page.getByRole("button", { name: "打开文件" })).toBeVisible();
  await expect.poll(() => documentLanguage(page)).toMatch(/^zh/);
  await expect(other.getByRole("button", { name: "打开文件" })).toBeVisible();
});

for (const locale of ["zh-TW", "fr-FR"]) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });
    test("the interface is in the closer of its two languages", async ({ page }) => {
      await page.goto("./");
      const name = locale.startsWith("zh") ? "打开文件" : "Open files";
      await expect(page.getByRole("button", { name })).toBeVisible();
    });
  });
}
