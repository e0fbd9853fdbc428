import type { Locator, Page } from "@playwright/test";

import { expectLanguage } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const attention = "Attention Is All You Need";

/** Its translation says 12万 (120,000) for 12K, and omits the last sentence. */
const engine: OwnPaper = {
  title: "Notes on the Analytical Engine",
  id: "1843.00001",
  en: "The engine weaves algebraic patterns as a loom weaves flowers. It holds 12K numbers in its store. The mill works on 50 digits at a time. Nobody has built the engine yet, although drawings of all its wheels survive.",
  zh: "这台机器编织代数图案，就像织布机编织花朵。它的存储器可存放12万个数。运算器每次处理50位数字。",
  comment: "12 pages, 3 figures. To appear in Taylor's Scientific Memoirs",
  takeaways: ["机器像织布机编织花朵那样编织代数图案。", "运算器的速度是人的95倍。"],
};

const pairs = (page: Page): Locator =>
  page.getByRole("list", { name: "Paired sentences" }).getByRole("listitem");
const copyPair = (page: Page): Locator => page.getByRole("button", { name: "Copy pair" });

async function top(text: Locator): Promise<number> {
  return (await text.boundingBox())?.y ?? Number.NaN;
}

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test("every sentence begins on the line of its translation", async ({ page, app }) => {
    await openDigest(page, await landmarks());
    await app.paperLink(attention).click();
    await expect(app.view("Side by side")).toBeChecked();
    await expect(pairs(page)).toHaveCount(7);
    for (const pair of await pairs(page).all()) {
      const [english, chinese] = [pair.locator("[lang=en] p"), pair.locator("[lang=zh] p")];
      expect(Math.abs((await top(english)) - (await top(chinese)))).toBeLessThan(6);
    }
  });

  test("pointing at a sentence highlights its counterpart", async ({ page, app }) => {
    await openDigest(page, await longSequences());
    await app.paperLink(s4).click();
    const light = () =>
      pairs(page).evaluateAll((all) => all.map((pair) => getComputedStyle(pair).backgroundColor));
    await page.getByText("超过10000步的序列").hover();
    const [lit, dark] = await light();
    expect(lit).not.toBe(dark);
  });
});

test("the views can be selected by mouse, by arrows and by one key, and are remembered", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const english = app.article(s4).getByText("Sequences of more than 10000 steps");
  const chinese = app.article(s4).getByText("超过10000步的序列");

  await app.view("English").click();
  await expect(english).toBeVisible();
  await expect(chinese).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(app.view("Chinese")).toBeFocused();
  await expect(english).toHaveCount(0);
  await expect(chinese).toBeVisible();
  await page.keyboard.press("v");
  await expect(app.view("Side by side")).toBeChecked();
  await page.keyboard.press("v");
  await expect(app.view("Sentences")).toBeChecked();

  await page.reload();
  await expect(app.view("Sentences")).toBeChecked();
  await expect(app.article(s4)).toBeVisible();
});

test("sentences come in turn, each in its language", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  await app.view("Sentences").click();
  const texts = await pairs(page).locator("p").allTextContents();
  expect(texts.map((text) => text.slice(0, 9))).toEqual([
    "Sequences",
    "超过10000步的",
    "A continu",
    "连续状态空间模型原",
    "S4 splits",
    "S4把状态矩阵拆成",
    "It is the",
    "它是第一个解决Pa",
  ]);
  await expectLanguage(page.getByText("S4 splits the state matrix"), /^en/);
  await expectLanguage(page.getByText("S4把状态矩阵"), /^zh/);
});

test("arrows move from pair to pair and stay in the paper", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  await copyPair(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(copyPair(page).nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(copyPair(page).last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(app.article(s4)).toBeVisible();
  // One tab stop for all pairs.
  await page.keyboard.press("Shift+Tab");
  await expect(copyPair(page).last()).not.toBeFocused();
  await expect(pairs(page).locator(":focus")).toHaveCount(0);
});

test.describe("with the clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("a pair is copied in both languages, and that is announced", async ({ page, app }) => {
    await openDigest(page, await landmarks());
    await app.paperLink(attention).click();
    await pairs(page).nth(2).hover();
    await copyPair(page).nth(2).click();
    await expect(pairs(page).nth(2)).toContainText("Copied");
    const [english, chinese, ...more] = (await clipboard(page)).split("\n");
    expect(english).toMatch(/^Its basic unit.*\$\\mathrm\{softmax\}.*of the words\.$/);
    expect(chinese).toMatch(/^其基本单元.*\$\\mathrm\{softmax\}.*词序信息。$/);
    expect(more).toEqual([]);
  });

  test("a selection is copied as it reads, formulas once", async ({ page, app }) => {
    await openDigest(page, await landmarks());
    await app.paperLink(attention).click();
    await expect(page.locator("article .katex").first()).toBeVisible();
    await page.getByRole("list", { name: "Paired sentences" }).selectText();
    await page.keyboard.press("Control+c");
    const text = await clipboard(page);
    expect(text.split("\n")).toHaveLength(14);
    expect(text).toContain("computes $\\mathrm{softmax}(QK^{\\top}/\\sqrt{d_k})V$ in 8 heads");
    expect(text).not.toContain("Copy pair");
  });
});

test("possible errors are counted, marked and explained", async ({ page, app }) => {
  await openDigest(page, ownDigest("2025-02-04", "Engines", [engine]));
  await app.paperLink(engine.title).click();
  await page.getByRole("button", { name: "2 things to check" }).click();
  const note = page.getByRole("dialog", { name: "Check: 12万" });
  await expect(note).toBeVisible();
  await expect(note).toContainText("It holds 12K numbers");
  await expect(note).toContainText("12万个数");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Check: 12万" })).toBeFocused();
  await page.keyboard.press("Enter");
  await note.getByRole("button", { name: "Next: 2 of 2" }).click();
  await expect(note).toBeHidden();
  const missing = page.getByRole("dialog", { name: "Check this sentence" });
  await expect(missing).toContainText("no counterpart");
  await page.keyboard.press("Escape");
  await expect(missing).toBeHidden();
  await expect(page.getByRole("button", { name: "Check this sentence" })).toBeFocused();
});

test("checks are within reach in every view", async ({ page, app }) => {
  await openDigest(page, ownDigest("2025-02-04", "Engines", [engine]));
  await app.paperLink(engine.title).click();
  for (const view of ["Sentences", "English", "Chinese"] as const) {
    await app.view(view).click();
    await page.getByRole("button", { name: "2 things to check" }).click();
    await expect(page.getByRole("dialog", { name: "Check: 12万" })).toBeVisible();
    await page.keyboard.press("Escape");
  }
});

test("uncertain hints are shown when all are wanted", async ({ page, app }) => {
  const cautious: OwnPaper = {
    title: "Sketch of a Faster Engine",
    id: "1843.00002",
    en: "The new mill gains up to 12%. It is made of brass.",
    zh: "新的运算器提升了12%。它由黄铜制成。",
  };
  await openDigest(page, ownDigest("2025-02-04", "Engines", [cautious]));
  await app.paperLink(cautious.title).click();
  await expect(pairs(page)).toHaveCount(2);
  await expect(page.getByRole("button", { name: /to check$/ })).toHaveCount(0);
  await page.goto("#/settings");
  await page.getByLabel("Translation hints").selectOption("Show all hints");
  await page.goBack();
  await page.getByRole("button", { name: "1 thing to check" }).click();
  await expect(page.getByRole("dialog", { name: "Check: 12%" })).toContainText("Possibly:");
});

test("a good translation is not doubted", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink(attention).click();
  await expect(pairs(page)).toHaveCount(7);
  await expect(page.getByRole("button", { name: /to check$/ })).toHaveCount(0);
});

test("a sentence that was left out is marked as such", async ({ page, app }) => {
  await openDigest(page, ownDigest("2025-02-04", "Engines", [engine]));
  await app.paperLink(engine.title).click();
  const last = pairs(page).last();
  await expect(last).toContainText("Nobody has built the engine yet");
  await expect(last).toContainText("Missing in the translation.");
});

test("texts too long to be paired are shown side by side as wholes", async ({ page, app }) => {
  const endless = { ...engine, en: engine.en.repeat(60), zh: engine.zh?.repeat(100) ?? "" };
  await openDigest(page, ownDigest("2025-02-04", "Engines", [endless]));
  await app.paperLink(engine.title).click();
  await app.view("Sentences").check();
  await expect(pairs(page)).toHaveCount(1);
  await expect(pairs(page)).toContainText("weaves algebraic patterns");
  await expect(pairs(page)).toContainText("这台机器编织代数图案");
  await expect(page.getByText("Missing in the translation.")).toHaveCount(0);
});

test("without a translation the English is shown alone, and that is stated", async ({
  page,
  app,
}) => {
  const { zh: _, ...untranslated } = engine;
  await openDigest(page, ownDigest("2024-02-04", "Engines", [untranslated]));
  await app.paperLink(engine.title).click();
  await expect(app.article().getByText("weaves algebraic patterns")).toBeVisible();
  await expect(app.article().getByText("This digest has no Chinese translation.")).toBeVisible();
  await expect(app.view("Sentences")).toHaveCount(0);
  await expect(app.heading("Key takeaways")).toBeVisible();
});

test("a takeaway shows the sentence it comes from, or that there is none", async ({
  page,
  app,
}) => {
  await openDigest(page, ownDigest("2025-02-04", "Engines", [engine]));
  await app.paperLink(engine.title).click();
  const takeaways = page.getByRole("region", { name: "Key takeaways" });
  await takeaways.getByRole("button", { name: "Source" }).first().click();
  await expect(takeaways).toContainText("这台机器编织代数图案，就像织布机编织花朵。");
  await expect(takeaways).toContainText("as a loom weaves flowers.");
  await expect(takeaways).toContainText("Not in the abstract: 95倍");
});

test("what each digest said about a paper stays accessible", async ({ page, app }) => {
  const later = { ...engine, summary: "后来的总结说得更清楚。" };
  await openDigest(page, ownDigest("2025-02-04", "Engines", [engine]));
  await dropFiles(page, [ownDigest("2025-03-05", "Looms", [later])]);
  await app.paperLink(engine.title).click();
  const region = page.getByRole("region", { name: "In 2 digests" });
  await region.getByText("2025-02-04 · Engines").click();
  await expect(region).toContainText("本文讲述一台机器。");
});

test("text size is selected next to the text and kept", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const size = () =>
    page
      .getByText("S4 splits the state matrix")
      .evaluate((text) => getComputedStyle(text).fontSize);
  const before = Number.parseFloat(await size());
  await page.getByRole("button", { name: "Text size, line length and spacing" }).click();
  await page.getByRole("radio", { name: "Larger" }).click();
  expect(Number.parseFloat(await size())).toBeGreaterThan(before * 1.2);
  await page.reload();
  await expect(page.getByText("S4 splits the state matrix")).toBeVisible();
  expect(Number.parseFloat(await size())).toBeGreaterThan(before * 1.2);
});

test("one paper prints on one sheet", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink(attention).click();
  await expect(page.locator("article .katex").first()).toBeVisible();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(/\/Count (\d+)/.exec(sheets)?.[1]).toBe("1");
});
