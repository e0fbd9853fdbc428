import { landmarks, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import { touch } from "./support/touch.ts";

test.use({ afterDecision: "next" });

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a row swiped to the right is saved, to the left dismissed; both can be undone and redone", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  const finger = await touch(page, app.paper(s4));
  await finger.move(80, 4);
  await expect(page.getByText("★ Save")).toHaveAttribute("data-armed", "false");
  await finger.move(150, 6);
  await expect(page.getByText("★ Save")).toHaveAttribute("data-armed", "true");
  await finger.lift();
  await expect(app.paper(s4)).toContainText("saved");
  await expect(page.getByText(`Saved: ${s4}`)).toBeVisible();
  await expect(page.getByText("★ Save")).toHaveCount(0);

  const other = await touch(page, app.paper(flash));
  await other.move(-150, 0);
  await other.lift();
  await expect(app.paper(flash)).toContainText("dismissed");
  await app.undo.tap();
  await expect(app.paper(flash)).not.toContainText("dismissed");
  await page.getByRole("button", { name: "Redo", exact: true }).tap();
  await expect(app.paper(flash)).toContainText("dismissed");
  await app.undo.tap();
  await app.undo.tap();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
  await expect(app.article()).toHaveCount(0);
});

test("a swipe that returns decides nothing, and opens nothing", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  const finger = await touch(page, app.paper(s4));
  await finger.move(150, 0);
  await expect(page.getByText("★ Save")).toHaveAttribute("data-armed", "true");
  await finger.move(10, 0);
  await finger.lift();
  await expect(page.getByText("★ Save")).toHaveCount(0);
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
  await expect(app.article()).toHaveCount(0);
  await expect(app.paper(s4).locator("[data-key]")).toHaveCSS("transform", "none");
});

test("a finger moving up scrolls the list, and decides nothing", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  const scroller = page.locator("[data-papers]");
  const finger = await touch(page, app.papers.getByRole("listitem").nth(3));
  await finger.move(30, -220);
  await finger.move(160, -240);
  await finger.lift();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await expect(page.getByText("0 of 12 screened")).toBeVisible();
});

test("the open paper is swiped like a row, and the next one opens", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await closeReport(page);
  await app.paperLink(s4).tap();
  await expect(app.article(s4)).toBeVisible();
  const finger = await touch(page, app.heading("Summary"));
  await finger.move(170, 3);
  await expect(page.getByText("★ Save")).toHaveAttribute("data-armed", "true");
  await finger.lift();
  await expect(app.article(flash)).toBeVisible();
  const other = await touch(page, app.heading("Summary"));
  await other.move(-170, 3);
  await other.lift();
  await expect(page.getByText(`Dismissed: ${flash}`)).toBeVisible();
  await app.undo.tap();
  await expect(app.article(flash)).toBeVisible();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await expect(page.getByRole("button", { name: "Redo", exact: true })).toBeVisible();
});

test("the mouse does not swipe", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  const box = await app.paper(s4).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 70);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 70, { steps: 8 });
  await expect(page.getByText("★ Save")).toHaveCount(0);
  await page.mouse.up();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the row stays still under the finger, and is decided all the same", async ({
    page,
    app,
  }) => {
    await openDigest(page, await longSequences());
    const finger = await touch(page, app.paper(s4));
    await finger.move(150, 0);
    await expect(page.getByText("★ Save")).toHaveAttribute("data-armed", "true");
    await expect(app.paper(s4).locator("[data-key]")).toHaveCSS("transform", "none");
    await finger.lift();
    await expect(app.paper(s4)).toContainText("saved");
  });
});
