import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const gaussians = "3D Gaussian Splatting for Real-Time Radiance Field Rendering";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const bert = "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding";

/** Both digests: fifteen papers. */
async function openBoth(page: Page): Promise<void> {
  await openDigest(page, await longSequences());
  await dropFiles(page, [await landmarks()]);
  await page.getByRole("region", { name: "Import report" }).getByText("12 new").waitFor();
  await closeReport(page);
}

const questions: [how: string, question: string, title: string][] = [
  ["a Chinese word", "高斯", gaussians],
  ["a Chinese word of the takeaways", "分块计算", flash],
  ["an English word", "splatting", gaussians],
  ["the beginning of a word", "mamb", mamba],
  ["capitals that do not matter", "FLASHATTENTION", flash],
  ["an author", "Ashish Vaswani", "Attention Is All You Need"],
  ["an arXiv id", "2312.00752", mamba],
  ["words of both languages", "BERT 双向", bert],
];
for (const [how, question, title] of questions) {
  test(`${how} finds its paper: ${question}`, async ({ page, app }) => {
    await openBoth(page);
    await app.search.fill(question);
    await expect(app.paperLinks.first()).toHaveText(title);
    await expect(app.status).not.toHaveText("15 papers");
  });
}

test("the list follows every letter, and its size is announced", async ({ page, app }) => {
  await openBoth(page);
  await expectPapers(app, 15);
  const counts = [15];
  await app.search.click();
  for (const letter of "dif") {
    await page.keyboard.press(letter);
    await expect(app.search).toHaveValue(/^d/);
  }
  await expect(app.paperLink("Denoising Diffusion Probabilistic Models")).toBeVisible();
  await expect
    .poll(async () => Number.parseInt((await app.status.textContent()) ?? "", 10))
    .toBeLessThan(15);
  const announced = Number.parseInt((await app.status.textContent()) ?? "", 10);
  counts.push(announced);
  await expect(app.papers.getByRole("listitem").first()).toHaveAttribute(
    "aria-setsize",
    String(announced),
  );
  await expect(app.paperLinks).toHaveCount(announced);
});

test("matches are highlighted in the reader", async ({ page, app }) => {
  await openBoth(page);
  await app.search.fill("泼溅");
  await app.paperLink(gaussians).click();
  // The whole text of a separate element, which exists only where it is highlighted.
  await expect(app.article(gaussians).getByText("泼溅", { exact: true }).first()).toBeVisible();
});

test("if nothing matches, the page says so and what to try", async ({ page, app }) => {
  await openBoth(page);
  await app.search.fill("qqzzxx 量子香蕉");
  await expectPapers(app, 0);
  await expect(page.getByText("No paper matches.")).toBeVisible();
  await expect(page.getByText("Try fewer words")).toBeVisible();
});

test("clearing restores all papers: by button, by Escape, by emptying the box", async ({
  page,
  app,
}) => {
  await openBoth(page);
  await app.search.fill("mamb");
  await expectPapers(app, 1);
  await app.clearFilters.click();
  await expectPapers(app, 15);
  await expect(app.search).toHaveValue("");

  await app.search.fill("mamb");
  await expectPapers(app, 1);
  await app.search.press("Escape");
  await expectPapers(app, 15);

  await app.search.fill("mamb");
  await expectPapers(app, 1);
  await app.search.fill("");
  await expectPapers(app, 15);
});

test("a topic filters the list, and can be cleared", async ({ page, app }) => {
  await openBoth(page);
  await app.filter.click();
  const topic = app.filterPanel.getByRole("button", { name: "Long Sequences" });
  await topic.click();
  await expect(topic).toHaveAttribute("aria-pressed", "true");
  await expectPapers(app, 3);
  await topic.click();
  await expectPapers(app, 15);
});

test("words are combined, phrases kept together, and a minus excludes", async ({ page, app }) => {
  await openBoth(page);
  await app.search.fill("attention tile");
  await expect(app.paperLinks).toHaveText([flash]);
  await app.search.fill('"state space model"');
  await expect(app.paperLink(mamba)).toBeVisible();
  await app.search.fill('"space state model" -mamba');
  await expect(app.paperLink(mamba)).toHaveCount(0);
});
