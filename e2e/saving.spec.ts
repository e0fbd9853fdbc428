import { expectPapers } from "./support/expectations.ts";
import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
});

test("a saved paper is saved after a reload, and listed under Saved", async ({ page, app }) => {
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await expect(app.paper(mamba)).toContainText("saved");

  await page.reload();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Saved").click();
  await expectPapers(app, 1);
  await expect(app.paperLinks).toHaveText([mamba]);
  await app.libraryLink("Unscreened").click();
  await expectPapers(app, 2);
  await expect(app.paperLink(mamba)).toHaveCount(0);
});

test("a dismissed paper is dismissed after a reload, and not among the saved", async ({
  page,
  app,
}) => {
  await app.dismiss.click();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Dismissed").click();
  await expect(app.paperLinks).toHaveText([mamba]);
  await app.libraryLink("Saved").click();
  await expectPapers(app, 0);
  await expect(page.getByText("Nothing saved yet.")).toBeVisible();
});

test("saving a dismissed paper moves it; saving again unsaves it", async ({ app }) => {
  await app.dismiss.click();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
});

test("Undo takes back decisions one after the other, and that persists", async ({ page, app }) => {
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.paperLink(flash).click();
  await expect(app.article(flash)).toBeVisible();
  await app.dismiss.click();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");

  await app.undo.click();
  await expect(app.article(flash)).toBeVisible();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await app.undo.click();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");

  await page.reload();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await app.libraryLink("Unscreened").click();
  await expectPapers(app, 3);
});

test("the screening progress is shown under the list", async ({ page, app }) => {
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
  await app.save.click();
  await expect(page.getByText("1 of 3 screened")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "1 of 3 screened" })).toBeVisible();
});

test("a decision outlives its digest and applies to the paper again", async ({ page, app }) => {
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: /^Remove digest/ }).click();
  await expect(page.getByRole("button", { name: /^Remove digest/ })).toHaveCount(0);

  await openDigest(page, await longSequences("page"));
  await app.libraryLink("Saved").click();
  await expect(app.paperLinks).toHaveText([mamba]);
});

test("saved papers are sorted by when they were saved, the latest first", async ({ page, app }) => {
  for (const title of [mamba, s4, flash]) {
    await app.paperLink(title).click();
    await expect(app.article(title)).toBeVisible();
    await app.save.click();
    await expect(app.save).toHaveAttribute("aria-pressed", "true");
  }
  const sort = page.getByRole("combobox", { name: "Sort" });
  await expect(sort.getByRole("option", { name: "Date saved" })).toHaveCount(0);
  await app.libraryLink("Saved").click();
  await expect(app.paperLinks).toHaveText([s4, flash, mamba]);
  await sort.selectOption("Date saved");
  await expect(app.paperLinks).toHaveText([flash, s4, mamba]);
  await page.reload();
  await expect(app.paperLinks).toHaveText([flash, s4, mamba]);
  await expect(sort).toHaveValue("saved");
});
