import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function expectNothingBeside(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, "pixels beside the screen").toBeLessThanOrEqual(0);
}

test("a tap opens a paper over the list, and Back returns to the list", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await expect(app.article()).toHaveCount(0);
  await app.paperLink(flash).tap();
  await expect(app.article(flash)).toBeVisible();
  await expect(app.papers).toBeHidden();
  await app.backToList.tap();
  await expect(app.papers).toBeVisible();
  await expect(app.article()).toHaveCount(0);
});

test("the phone's own Back returns from the paper to the list", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(flash).tap();
  await expect(app.article(flash)).toBeVisible();
  await page.goBack();
  await expect(app.papers).toBeVisible();
  await expectPapers(app, 3);
});

test("the buttons of a paper are within reach and large enough", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(flash).tap();
  for (const button of [app.save, app.dismiss]) {
    await expect(button).toBeInViewport({ ratio: 1 });
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.y).toBeGreaterThan(844 / 2);
  }
  await app.save.tap();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
});

for (const width of [320, 390]) {
  test(`at ${width} pixels the decision is shown under the buttons of a paper`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await openDigest(page, await longSequences());
    await app.paperLink(flash).tap();
    await app.save.tap();
    const line = page.getByText(`Saved: ${flash}`);
    await expect(line).toBeInViewport({ ratio: 1 });
    await expect(app.undo).toBeInViewport({ ratio: 1 });
    const below = (await line.boundingBox())?.y ?? 0;
    for (const button of [app.save, app.dismiss]) {
      const box = await button.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(below);
    }
  });
}

test("two languages take turns where they have no room side by side, which stays chosen", async ({
  page,
  app,
}) => {
  await openDigest(page, await landmarks());
  await app.paperLinks.first().tap();
  await expect(app.view("Sentences")).toBeChecked();
  await expect(app.view("Side by side")).toHaveCount(0);
  await page.keyboard.press("v");
  await expect(app.view("English")).toBeChecked();
  await page.evaluate(() => localStorage.setItem("duidu.settings", "{}"));
  await page.reload();
  await expect(app.view("Sentences")).toBeChecked();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(app.view("Side by side")).toBeChecked();
  await page.setViewportSize({ width: 820, height: 1180 });
  await expect(app.view("Sentences")).toBeChecked();
  await expect(app.view("Side by side")).toHaveCount(0);
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const) {
  test(`at ${width} pixels an Undo that has nothing to undo takes no row`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width, height });
    await openDigest(page, await longSequences());
    await app.paperLink(flash).tap();
    const foot = async () => {
      const box = await app.save.boundingBox();
      return height - ((box?.y ?? 0) + (box?.height ?? 0));
    };
    await expect.poll(foot).toBeLessThan(20);
    await app.save.tap();
    await expect(app.undo).toBeInViewport({ ratio: 1 });
  });
}

test("no line of a paper's facts begins or ends with a dot", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLinks.first().tap();
  const dots = app.article().locator("header span[aria-hidden=true]", { hasText: "·" });
  await expect(dots.first()).toBeVisible();
  for (const width of [320, 340, 360, 390, 430]) {
    await page.setViewportSize({ width, height: 844 });
    const line = dots.locator("xpath=ancestor::p").first();
    const start = (await line.boundingBox())?.x ?? 0;
    let [inSight, cutOff] = [0, 0];
    for (const dot of await dots.all()) {
      const box = await dot.boundingBox();
      const fact = await dot.locator("xpath=following-sibling::*").first().boundingBox();
      if (box === null || fact === null) throw new Error("A dot stands before no fact.");
      expect(fact.x).toBeGreaterThan(box.x);
      // Beyond the margin in which the line still shows something.
      if (box.x + box.width < start - 3) cutOff += 1;
      else inSight += 1;
      expect(box.x + box.width < start - 3 || box.x > start + 8).toBe(true);
    }
    expect(inSight).toBeGreaterThan(0);
    if (width === 320) expect(cutOff).toBeGreaterThan(0);
  }
});

test("the menu leads to the saved papers", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).tap();
  await app.save.tap();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.backToList.tap();
  await app.openMenu.tap();
  await app.libraryLink("Saved").tap();
  await expect(app.library).toBeHidden();
  await expect(app.paperLinks).toHaveText([mamba]);
});

for (const width of [390, 360]) {
  test(`at ${width} pixels nothing is outside the screen`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto("./");
    await app.openFiles.first().waitFor();
    await expectNothingBeside(page);
    await openDigest(page, await landmarks());
    await expectNothingBeside(page);
    await app.paperLinks.first().tap();
    await expect(app.heading("Links")).toBeAttached();
    await expectNothingBeside(page);
    await page.goto("./#/digests");
    await expect(page.getByRole("heading", { name: "Digests", exact: true })).toBeVisible();
    await expectNothingBeside(page);
  });
}
