import { hasRealDigests, realDigests, withoutRealDigests } from "../scripts/real-digests.ts";
import { gb18030, utf16 } from "./support/encodings.ts";
import { expectPapers } from "./support/expectations.ts";
import {
  chooseFiles,
  dropFiles,
  landmarks,
  localFile,
  longSequences,
  textOf,
} from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test("the first page says what Duidu is and how to start", async ({ page, app }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "Duidu 对读" })).toBeVisible();
  await expect(page.getByText("bilingual paper digests")).toBeVisible();
  await expect(page.getByText("Drop digests here")).toBeVisible();
  await expect(app.openFiles).toBeVisible();
  await expect(page.getByRole("button", { name: "Open Landmarks 2025-01-01" })).toBeVisible();
});

test("a digest dropped on the window is listed, and the report describes it", async ({
  page,
  app,
}) => {
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [await landmarks()]);
  const report = app.importReport;
  // Once unfolded, it stays open.
  await app.importLine.click();
  await expect(app.importLine).toHaveText(/1 digest · 12 new · 0 problems$/);
  await expectPapers(app, 12);
  await expect(app.paper("Attention Is All You Need")).toHaveAttribute("aria-setsize", "12");
  await expect(report).toContainText("2025-01-01_Landmarks.md");
  await expect(report).toContainText(/Markdown.*2025-01-01.*Landmarks.*12 papers.*12 new/);
  await expect(report).toContainText("1 of 1 file");
});

test("several files can be selected at once with the button", async ({ page, app }) => {
  await page.goto("./");
  await chooseFiles(page, [await landmarks(), await longSequences()]);
  await expectPapers(app, 15);
  await expect(app.importReport).toContainText("2 of 2 files");
  await expect(app.paperLink(mamba)).toBeVisible();
});

test("the site's own digest opens with one click", async ({ page, app }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "Open Landmarks 2025-01-01" }).click();
  await expectPapers(app, 12);
});

test("while files are dragged over the window, it says that they can be dropped", async ({
  page,
  app,
}) => {
  await page.goto("./");
  await app.openFiles.waitFor();
  const drag = (type: "dragenter" | "dragleave") =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["?"], "digest.md"));
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, dataTransfer }));
    }, type);
  await drag("dragenter");
  await expect(page.getByText("Drop to open")).toBeVisible();
  await drag("dragleave");
  await expect(page.getByText("Drop to open")).toBeHidden();
});

test("opening the same file again changes nothing", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink("Attention Is All You Need").click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  const titles = await app.paperLinks.allTextContents();

  await dropFiles(page, [await landmarks()]);
  await app.importLine.click();
  await expect(app.importReport).toContainText("already open, unchanged");
  await expectPapers(app, 12);
  expect(await app.paperLinks.allTextContents()).toEqual(titles);
  await expect(app.save).toHaveAttribute("aria-pressed", "true");

  await app.libraryLink("Digests").click();
  await expect(page.getByRole("button", { name: /^Remove digest/ })).toHaveCount(1);
});

test("a page adds ids and figures to papers read from text, and decisions stay", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences("text"));
  await expectPapers(app, 3);
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.heading("Figures")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Search arXiv by title" })).toBeVisible();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");

  await dropFiles(page, [await longSequences("page")]);
  await expect(app.importReport).toContainText("0 new · 3 seen before");
  await expectPapers(app, 3);
  await app.libraryLink("Saved").click();
  await expectPapers(app, 1);
  await app.paperLink(mamba).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect(app.heading("Figures")).toBeVisible();
  await expect(page.getByRole("link", { name: "arxiv.org/abs/2312.00752" })).toBeVisible();
});

test("an open paper stays open when its digest gives it an id", async ({ page, app }) => {
  await openDigest(page, await longSequences("text"));
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  await dropFiles(page, [await longSequences("page")]);
  await expect(app.importReport).toContainText("3 seen before");
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.heading("Figures")).toBeVisible();
});

for (const carrier of ["markdown", "page", "text"] as const) {
  test(`a digest as ${carrier} gives its papers in both languages`, async ({ page, app }) => {
    await openDigest(page, await longSequences(carrier));
    await expect(app.paperLinks).toHaveText([s4, flash, mamba]);
    await app.paperLink(flash).click();
    const article = app.article(flash);
    await expect(article).toContainText("Tri Dao, Daniel Y. Fu, Stefano Ermon, Atri Rudra");
    await expect(article).toContainText("so that the full attention matrix is never written");
    await expect(article).toContainText("完整的注意力矩阵从不写入慢速存储");
    await expect(article).toContainText("FlashAttention以分块计算减少GPU各级存储之间的数据搬运");
    await expect(article.getByRole("listitem").getByText("GPT-2的训练速度提高到3倍")).toBeVisible();
    await expect(article).toContainText("NeurIPS 2022");
    await expect(article).toContainText("2025-02-03");
  });
}

const spellings: [name: string, carrier: "markdown" | "text", encode: Encode][] = [
  ["UTF-8 with a byte order mark", "text", (text) => `\uFEFF${text}`],
  ["UTF-16, little end first", "text", (text) => utf16(text, "little")],
  ["UTF-16, big end first", "markdown", (text) => utf16(text, "big")],
  ["GB18030", "text", gb18030],
  ["lines that end as on Windows", "markdown", (text) => text.replaceAll("\n", "\r\n")],
  ["lines that end as on old Macs", "text", (text) => text.replaceAll("\n", "\r")],
];
type Encode = (text: string) => Uint8Array | string;

for (const [name, carrier, encode] of spellings) {
  test(`a digest as ${carrier} in ${name} reads the same`, async ({ page, app }) => {
    const digest = await longSequences(carrier);
    await openDigest(page, localFile(digest.name, encode(textOf(digest))));
    await expect(app.paperLinks).toHaveText([s4, flash, mamba]);
    await app.paperLink(s4).click();
    const article = app.article(s4);
    await expect(article).toContainText("Albert Gu, Karan Goel, Christopher Ré");
    await expect(article).toContainText("让循环网络、卷积网络和注意力网络都束手无策。");
  });
}

test.describe("real digests", () => {
  test.skip(!hasRealDigests, withoutRealDigests);

  test("one read as text and then as page has 20 papers, none new the second time", async ({
    page,
    app,
  }) => {
    const [text, html] = ["R1_Reasoning.txt", "R1_Reasoning.html"].map((wanted) =>
      realDigests("seed")
        .filter(({ name }) => name === wanted)
        .map(({ name, bytes }) => localFile(name, bytes)),
    );
    await page.goto("./");
    await app.openFiles.waitFor();
    await dropFiles(page, text ?? []);
    await expectPapers(app, 20);
    await dropFiles(page, html ?? []);
    await expect(app.importReport).toContainText("0 new · 20 seen before");
    await expectPapers(app, 20);
  });

  test("all Markdown digests dropped at once, and again: nothing new", async ({ page, app }) => {
    const files = realDigests("markdown").map(({ name, bytes }) => localFile(name, bytes));
    await page.goto("./");
    await app.openFiles.waitFor();
    await dropFiles(page, files);
    const all = `${files.length} of ${files.length} files`;
    await expect(app.importReport).toContainText(all, { timeout: 30_000 });
    const reportText = (await app.importReport.textContent()) ?? "";
    const fresh = Array.from(reportText.matchAll(/([\d,]+) new/g), ([, count = ""]) =>
      Number(count.replaceAll(",", "")),
    );
    const found = `${fresh.reduce((sum, count) => sum + count, 0)} papers`;
    await expect(app.status).toHaveText(found);
    await dropFiles(page, files);
    await app.importLine.click();
    await expect(app.importReport.getByText("already open, unchanged")).toHaveCount(files.length);
    await expect(app.status).toHaveText(found);
  });
});
