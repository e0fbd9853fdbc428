import { expectPapers } from "./support/expectations.ts";
import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { duidu } from "./support/duidu.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test("a reload brings everything back: papers, question, open paper, decisions", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.search.fill("state");
  await expectPapers(app, 2);
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");

  await page.reload();
  await expect(app.search).toHaveValue("state");
  await expectPapers(app, 2);
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.clearFilters.click();
  await expect(app.paperLinks).toHaveText([s4, flash, mamba]);
});

test("a copied address opens the same list and paper in another tab", async ({
  page,
  app,
  context,
}) => {
  await openDigest(page, await longSequences());
  await app.search.fill("状态空间");
  await expectPapers(app, 2);
  await app.paperLink(s4).click();
  await expect(app.article(s4)).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  const there = duidu(other);
  await expect(there.search).toHaveValue("状态空间");
  await expectPapers(there, 2);
  await expect(there.article(s4)).toBeVisible();
});

test("Back and Forward walk through paper, question and view", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.search.pressSequentially("mamba");
  await expectPapers(app, 1);
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  await app.libraryLink("Saved").click();
  await expectPapers(app, 0);

  await page.goBack();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.search).toHaveValue("mamba");
  await page.goBack();
  await expect(app.article()).toHaveCount(0);
  await expectPapers(app, 1);
  await page.goBack();
  await expectPapers(app, 3);
  await expect(app.search).toHaveValue("");

  await page.goForward();
  await expect(app.search).toHaveValue("mamba");
  await page.goForward();
  await expect(app.article(mamba)).toBeVisible();
  await page.goForward();
  await expectPapers(app, 0);
});

test("a digest and its decisions stay when all tabs are closed", async ({ page, app, context }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(flash).click();
  await app.dismiss.click();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await page.close();

  const later = await context.newPage();
  await later.goto("./#/all");
  const there = duidu(later);
  await expectPapers(there, 3);
  await there.libraryLink("Dismissed").click();
  await expect(there.paperLinks).toHaveText([flash]);
});

test("the address of a paper that is gone says so and leads back to the list", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await page.goto("./#/all?paper=1234.56789");
  await expect(page.getByText("This paper is not in the library.")).toBeVisible();
  await app.backToList.first().click();
  await expectPapers(app, 3);
});
