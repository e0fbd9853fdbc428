import type { Page } from "@playwright/test";

import { landmarks } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

const loom: OwnPaper = {
  title: "Drawings of a Loom",
  id: "1804.00002",
  en: "The loom reads its pattern from cards. We draw three of them.",
  zh: "织布机从卡片上读取图案。我们画出其中三张。",
  figures: [1, 2, 3].map((at) => `https://figures.example/card-${at}.png`),
};

/** Serves the figures' host; records the requests, and answers with images unless it is broken. */
async function serveFigures(page: Page) {
  const host = { asked: [] as string[], broken: false };
  const picture = await page.screenshot();
  await page.route("https://figures.example/**", async (route) => {
    host.asked.push(new URL(route.request().url()).pathname);
    const body = host.broken ? "no picture" : picture;
    await route.fulfill({ contentType: "image/png", body });
  });
  return host;
}

test("nothing is loaded until the reader asks, and the host is named", async ({ page, app }) => {
  const host = await serveFigures(page);
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await app.paperLink(loom.title).click();
  await expect(
    app.article().getByText("3 figures from figures.example; not loaded yet."),
  ).toBeVisible();
  expect(host.asked).toEqual([]);
  await app.loadFigures.click();
  await expect(app.article().getByRole("img")).toHaveCount(3);
  await app.article().getByRole("img").last().scrollIntoViewIfNeeded();
  await expect.poll(() => host.asked.length).toBe(3);
});

test("a figure opens enlarged; arrows move on, Escape returns the focus", async ({ page, app }) => {
  await serveFigures(page);
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await app.paperLink(loom.title).click();
  await app.loadFigures.click();
  const second = page.getByRole("button", { name: "Enlarge figure 2" });
  await second.click();
  await expect(page.getByRole("dialog", { name: "Figure 2 of 3" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "Figure 3 of 3" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "Figure 1 of 3" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("dialog", { name: "Figure 3 of 3" })).toBeVisible();
  // No shortcut of the page works behind it.
  await page.keyboard.press("s");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(second).toBeFocused();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
});

test("figures that do not load say so and can be retried", async ({ page, app }) => {
  const host = await serveFigures(page);
  host.broken = true;
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await app.paperLink(loom.title).click();
  await app.loadFigures.click();
  await app.heading("Figures").scrollIntoViewIfNeeded();
  await expect(app.alert).toContainText("3 figures did not load from figures.example");
  await expect(app.article().getByText("Figure 1 did not load.")).toBeVisible();
  host.broken = false;
  await app.alert.getByRole("button", { name: "Try again" }).click();
  await expect(app.alert).toHaveCount(0);
  await expect(app.article().getByRole("img")).toHaveCount(3);
});

test("figures can always be loaded, until the reader wants to be asked again", async ({
  page,
  app,
}) => {
  await serveFigures(page);
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await app.paperLink(loom.title).click();
  await page.getByRole("button", { name: "Always load figures" }).click();
  await expect(app.article().getByRole("img")).toHaveCount(3);
  await page.reload();
  await expect(app.article().getByRole("img")).toHaveCount(3);
  await page.getByRole("button", { name: "Ask before loading" }).click();
  await expect(app.article().getByRole("img")).toHaveCount(0);
  await expect(app.loadFigures).toBeVisible();
});

test("a paper without figures has no such heading", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await app.paperLink("Attention Is All You Need").click();
  await expect(app.heading("Links")).toBeVisible();
  await expect(app.heading("Figures")).toHaveCount(0);
});
