import type { Locator, Page } from "@playwright/test";

import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1440, height: 900 } });

const edgeOf = (page: Page, pane: "library" | "list"): Locator =>
  page.getByRole("separator", { name: `Width of the ${pane}` });

/** The edge's position, in pixels from the window's left. */
async function placeOf(edge: Locator): Promise<number> {
  const box = await edge.boundingBox();
  if (box === null) throw new Error("The edge is not visible");
  return Math.round(box.x);
}

async function drag(page: Page, edge: Locator, by: number): Promise<void> {
  const x = (await placeOf(edge)) + 4;
  await page.mouse.move(x, 400);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, 420, { steps: 3 });
  await page.mouse.move(x + by, 420, { steps: 3 });
  await page.mouse.up();
}

test.beforeEach(async ({ page }) => {
  await openDigest(page, await longSequences());
});

test("the edges of library and list can be dragged, and stay where they were left", async ({
  page,
}) => {
  const library = edgeOf(page, "library");
  const list = edgeOf(page, "list");
  const [libraryAt, listAt] = [await placeOf(library), await placeOf(list)];
  await drag(page, list, 80);
  await expect.poll(() => placeOf(list)).toBeGreaterThan(listAt + 70);
  await drag(page, library, 40);
  await expect.poll(() => placeOf(library)).toBeGreaterThan(libraryAt + 30);
  const left = [await placeOf(library), await placeOf(list)];

  await page.reload();
  await expect.poll(async () => [await placeOf(library), await placeOf(list)]).toEqual(left);
});

test("the arrow keys move an edge, Home and End to its limits, Enter resets the width", async ({
  page,
}) => {
  const edge = edgeOf(page, "list");
  const usual = await edge.getAttribute("aria-valuenow");
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  await expect(edge).toHaveAttribute("aria-valuenow", String(Number(usual) + 16));
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", String(Number(usual) - 48));
  for (const [key, bound] of [
    ["Home", "aria-valuemin"],
    ["End", "aria-valuemax"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(edge).toHaveAttribute("aria-valuenow", (await edge.getAttribute(bound)) ?? "");
  }
  await page.keyboard.press("Enter");
  await expect(edge).toHaveAttribute("aria-valuenow", usual ?? "");
});

test("a double click resets the width, and so do the settings, without dragging", async ({
  page,
  app,
}) => {
  const edge = edgeOf(page, "list");
  const usual = await placeOf(edge);
  await drag(page, edge, 100);
  await expect.poll(() => placeOf(edge)).toBeGreaterThan(usual + 90);
  await edge.dblclick();
  await expect.poll(() => placeOf(edge)).toBe(usual);

  await app.libraryLink("Settings").click();
  const width = page.getByRole("combobox", { name: "Width of the list" });
  await expect(width).toHaveValue("usual");
  await width.selectOption("Wide");
  await app.libraryLink("All papers").click();
  await expect.poll(() => placeOf(edge)).toBeGreaterThan(usual + 100);
});

test("however wide the panes are, the reader keeps room in a smaller window", async ({
  page,
  app,
}) => {
  for (const pane of ["library", "list"] as const) {
    await edgeOf(page, pane).focus();
    await page.keyboard.press("End");
  }
  await app.paperLinks.first().click();
  await page.setViewportSize({ width: 1100, height: 800 });
  const box = await app.article().boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  await page.setViewportSize({ width: 768, height: 800 });
  await expect(edgeOf(page, "list")).toBeHidden();
  await expect(app.article()).toBeInViewport();
});

test("widths that fit no window are ignored", async ({ page }) => {
  const edge = edgeOf(page, "list");
  const usual = await placeOf(edge);
  await page.evaluate(() => {
    localStorage.setItem("duidu.settings", JSON.stringify({ listWidth: 1e9, libraryWidth: "9" }));
  });
  await page.reload();
  await expect.poll(() => placeOf(edge)).toBe(usual);
});
