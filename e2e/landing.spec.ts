import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

test.use({ afterDecision: "next" });

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test("an import leads to its first unscreened paper, and so does the next visit", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences(), "at the first paper");
  await expect(app.article(s4)).toBeVisible();
  await expect(page).toHaveURL(/#\/unscreened\?paper=/);
  await page.keyboard.press("d");
  await expect(app.article(flash)).toBeVisible();
  await expectPapers(app, 2);
  await page.goto("about:blank");
  await page.goto("./");
  await expect(app.article(flash)).toBeVisible();
  await expectPapers(app, 2);
});

test("on a phone an import leads to the list", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDigest(page, await longSequences(), "at the first paper");
  await expect(page).toHaveURL(/#\/unscreened$/);
  await expect(app.paperLink(s4)).toBeVisible();
});

test("an import does not move a reader who has a paper open", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink("Attention Is All You Need").click();
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 15);
  await expect(app.importReport).toContainText("1 digest · 3 new · 0 problems");
  await expect(app.article("Attention Is All You Need")).toBeVisible();
});

test("the end of a digest names the next one, and Enter opens its first unscreened paper", async ({
  page,
  app,
}) => {
  await openDigest(page, await landmarks());
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 15);
  await page.goto("./#/unscreened?topic=Long+Sequences");
  await app.paperLink(s4).click();
  for (const title of [s4, flash, mamba]) {
    await expect(app.article(title)).toBeVisible();
    await page.keyboard.press("s");
  }
  await expect(app.wrapUp).toBeVisible();
  const next = app.wrapUp.getByRole("button", { name: "Next: Landmarks, 12 left" });
  await expect(next).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.wrapUp).toBeHidden();
  await expectPapers(app, 12);
  await expect(app.article()).toBeVisible();
  await expect(page).toHaveURL(/topic=Landmarks/);
});

test("an import without problems is one line that closes by itself", async ({ page, app }) => {
  await openDigest(page, await longSequences(), "at the first paper");
  await expect(app.importLine).toBeVisible();
  const box = await app.importReport.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(40);
  await expect(app.importReport).toBeHidden();
});
