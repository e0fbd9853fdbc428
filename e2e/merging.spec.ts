import type { Page } from "@playwright/test";

import type { Duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, localFile, longSequences, textOf, type LocalFile } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const ownSummary = "Mamba让状态空间模型的参数随输入变化，从而能选择性地记忆";

async function decide(app: Duidu, title: string, decision: "save" | "dismiss"): Promise<void> {
  await app.paperLink(title).click();
  await expect(app.article(title)).toBeVisible();
  await app[decision].click();
  await expect(app[decision]).toHaveAttribute("aria-pressed", "true");
}

async function writeNote(page: Page, text: string): Promise<void> {
  const note = page.getByRole("textbox", { name: "Notes" });
  await note.fill(text);
  await note.blur();
  await expect(page.getByText("Writing…")).toBeHidden();
}

/** The digest "Long Sequences" of another day, with another summary of Mamba. */
async function anotherDay(day: string, summary: string): Promise<LocalFile> {
  const text = textOf(await longSequences())
    .replaceAll("2025-02-03", day)
    .replace(ownSummary, summary);
  return localFile(`${day}_Long Sequences.md`, text);
}

for (const [first, second] of [
  ["text", "page"],
  ["text", "markdown"],
  ["page", "text"],
] as const) {
  test(`a digest read as ${first} and then as ${second} keeps decisions and notes and knows the ids`, async ({
    page,
    app,
  }) => {
    await openDigest(page, await longSequences(first));
    await decide(app, mamba, "save");
    await writeNote(page, "read this twice");
    await decide(app, flash, "dismiss");

    await dropFiles(page, [await longSequences(second)]);
    await expect(app.importReport).toContainText("0 new · 3 seen before");
    await expectPapers(app, 3);
    for (const when of ["at once", "after a reload"]) {
      await app.paperLink(mamba).click();
      await expect(app.article(mamba), when).toBeVisible();
      await expect(app.save).toHaveAttribute("aria-pressed", "true");
      await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("read this twice");
      await expect(app.heading("Figures")).toBeVisible();
      await expect(page.getByRole("link", { name: "arxiv.org/abs/2312.00752" })).toBeVisible();
      await app.paperLink(flash).click();
      await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
      await page.reload();
    }
    await expectPapers(app, 3);
  });
}

test("a paper in three digests is shown once, and each digest's version can be read", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await dropFiles(page, [
    await anotherDay("2025-02-04", "第二天的总结说了别的话"),
    await anotherDay("2025-02-05", "第三天的总结又不一样"),
  ]);
  await expect(app.importReport).toContainText("2 of 2 files");
  await expectPapers(app, 3);
  await app.paperLink(mamba).click();
  const article = app.article(mamba);
  await expect(article.getByRole("heading", { name: "In 3 digests" })).toBeVisible();
  for (const [day, summary] of [
    ["2025-02-03", ownSummary],
    ["2025-02-04", "第二天的总结说了别的话"],
    ["2025-02-05", "第三天的总结又不一样"],
  ] as const) {
    await article.locator("summary").filter({ hasText: day }).click();
    await expect(article.getByText(summary).last()).toBeVisible();
  }
});

test("a newer version's abstract is shown, and the older one can be read", async ({
  page,
  app,
}) => {
  const newer = textOf(await longSequences())
    .replaceAll("2025-02-03", "2025-01-02")
    .replace("2312.00752v2", "2312.00752v3")
    .replace("Cheaper substitutes for attention", "Thriftier substitutes for attention");
  await openDigest(page, localFile("newer.md", newer));
  await dropFiles(page, [await longSequences()]);
  await expect(app.importReport).toContainText("0 new · 3 seen before");
  await app.paperLink(mamba).click();
  const article = app.article(mamba);
  await expect(article).toContainText("Thriftier substitutes for attention");
  await article.locator("summary").filter({ hasText: "v2" }).click();
  await expect(article.getByText("Cheaper substitutes for attention")).toBeVisible();
});

test("a removed digest leaves saved papers in full, even after a reload", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await decide(app, mamba, "save");
  await writeNote(page, "worth keeping");
  await decide(app, flash, "dismiss");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText("No digests yet.")).toBeVisible();

  for (const when of ["at once", "after a reload"]) {
    await app.libraryLink("All papers").click();
    await expectPapers(app, 1);
    await app.paperLink(mamba).click();
    const article = app.article(mamba);
    await expect(article, when).toContainText("Cheaper substitutes for attention");
    await expect(article).toContainText("吞吐量是Transformer的5倍");
    await expect(article).toContainText(ownSummary);
    await expect(app.heading("Key takeaways")).toBeVisible();
    await expect(app.heading("Figures")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("worth keeping");
    await app.search.fill("状态空间");
    await expect(app.paperLink(mamba)).toBeVisible();
    await app.clearFilters.click();
    await page.reload();
  }
});

test("a removed digest that is dropped again finds its decisions", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await decide(app, mamba, "save");
  await writeNote(page, "worth keeping");
  await decide(app, flash, "dismiss");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText("No digests yet.")).toBeVisible();
  await page.reload();
  await dropFiles(page, [await longSequences("page")]);
  await app.importLine.waitFor();
  await app.libraryLink("All papers").click();
  await expectPapers(app, 3);
  await expect(app.paper(mamba)).toContainText("saved");
  await expect(app.paper(flash)).toContainText("dismissed");
  await expect(app.paper(s4)).not.toContainText(/saved|dismissed/);
  await app.paperLink(mamba).click();
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("worth keeping");
});
