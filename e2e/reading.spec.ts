import type { Locator } from "@playwright/test";

import { expectLanguage } from "./support/expectations.ts";
import { landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const english = "Sequences of more than 10000 steps defeat";
const chinese = "超过10000步的序列让循环网络";

/** Where a text begins; its box may be taller than its first line. */
async function place(text: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = await text.boundingBox();
  if (box === null) throw new Error("The text is not on the screen.");
  return box;
}

test("a paper has its parts under headings, in reading order", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const article = app.article(s4);
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(s4);
  await expect(article.getByRole("heading", { level: 2 })).toHaveText([
    "Summary",
    "Key takeaways",
    "Abstract",
    "Figures",
    "Links",
    "Notes",
  ]);
  await expect(article).toContainText("Albert Gu, Karan Goel, Christopher Ré");
  for (const badge of ["ICLR 2022", "Long Sequences", "2025-02-03", "arXiv 2111.00396v3", "code"]) {
    await expect(article.getByText(badge, { exact: true }).first()).toBeVisible();
  }
});

test("opening a paper decides nothing about it", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await expect(app.paperLink(s4)).toHaveAttribute("aria-current", "true");
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("both abstracts share a line", async ({ page, app }) => {
    await openDigest(page, await longSequences());
    await app.paperLink(s4).click();
    const left = await place(app.article(s4).getByText(english));
    const right = await place(app.article(s4).getByText(chinese));
    expect(Math.abs(left.y - right.y)).toBeLessThan(8);
    expect(right.x).toBeGreaterThan(left.x + left.width / 2);
  });
});

for (const width of [800, 390]) {
  test.describe(`on a screen ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("the abstracts are one above the other", async ({ page, app }) => {
      await openDigest(page, await longSequences());
      await app.paperLink(s4).click();
      const upper = app.article(s4).getByText(english);
      const lower = app.article(s4).getByText(chinese);
      await expect(upper).toBeVisible();
      const [above, below] = [await place(upper), await place(lower)];
      expect(below.y).toBeGreaterThan(above.y + 20);
      expect(Math.abs(below.x - above.x)).toBeLessThan(8);
    });

    test("no line overflows the window", async ({ page, app }) => {
      await openDigest(page, await landmarks());
      await app.paperLinks.first().click();
      await expect(app.heading("Abstract")).toBeVisible();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    });
  });
}

test("every text is marked with its language", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const article = app.article(s4);
  await expectLanguage(article.getByRole("heading", { name: s4 }), /^en/);
  await expectLanguage(article.getByText("Albert Gu, Karan Goel"), /^en/);
  await expectLanguage(article.getByText(english), /^en/);
  await expectLanguage(article.getByText(chinese), /^zh/);
  await expectLanguage(article.getByText("本文提出结构化状态空间模型S4"), /^zh/);
  await expectLanguage(article.getByText("长程依赖需要跨越上万步"), /^zh/);
});

test("links lead to the web only and give nothing away", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const links = app.article(s4).getByRole("link");
  const addresses = () =>
    links.evaluateAll((all) =>
      all.map((link) => link.getAttribute("href")?.replace(/^https?:/, "")),
    );
  await expect
    .poll(addresses)
    .toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/\/arxiv\.org\/abs\/2111\.00396/),
        "//github.com/state-spaces/s4",
        "//papers.cool/arxiv/2111.00396",
      ]),
    );
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("href", /^https?:\/\//);
    await expect(link).toHaveAttribute("rel", /noopener.*noreferrer/);
  }
});

test("figures are loaded only on request, from the named hosts", async ({ page, app }) => {
  const fetched: string[] = [];
  const body = await page.screenshot();
  await page.route("https://*.zhimg.com/**", async (route) => {
    fetched.push(new URL(route.request().url()).hostname);
    await route.fulfill({ contentType: "image/png", body });
  });
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  const article = app.article(s4);
  await expect(article.getByText("picx.zhimg.com, pic1.zhimg.com")).toBeVisible();
  await expect(article.getByRole("img")).toHaveCount(0);
  expect(fetched).toEqual([]);

  await app.loadFigures.click();
  await expect(article.getByRole("img")).toHaveCount(2);
  await article.getByRole("img").last().scrollIntoViewIfNeeded();
  await expect.poll(() => fetched.toSorted()).toEqual(["pic1.zhimg.com", "picx.zhimg.com"]);
  await expect(article.getByRole("img", { name: "Figure 1" })).toBeVisible();
});

test("the notice that most of it is machine-made is always visible", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLinks.first().click();
  const notice = app.article().getByText("Machine-made summary and translation");
  await expect(notice).toBeInViewport();
  await app.heading("Links").scrollIntoViewIfNeeded();
  await expect(notice).toBeInViewport();
});

test("formulas are typeset, not shown as source", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink("Attention Is All You Need").click();
  const article = app.article("Attention Is All You Need");
  await expect(article.getByRole("math").first()).toBeVisible();
  await expect(article.getByText("$\\mathrm")).toHaveCount(0);
});

test("the order of a paper is turned round in the settings", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  const headings = app.article(s4).getByRole("heading", { level: 2 });
  await page.goto("./#/settings");
  await page.getByRole("combobox", { name: "Paper layout" }).selectOption("Abstract first");
  await page.goto("./#/all");
  await app.paperLink(s4).click();
  await expect(headings.first()).toHaveText("Abstract");
  await page.reload();
  await expect(headings.first()).toHaveText("Abstract");
  await page.goto("./#/settings");
  await page.getByRole("combobox", { name: "Paper layout" }).selectOption("Summary first");
  await page.goto("./#/all");
  await app.paperLink(s4).click();
  await expect(headings.first()).toHaveText("Summary");
});
