import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

test.use({ afterDecision: "next" });

const paper = (n: number, title: string, summary: string): OwnPaper => ({
  title: `${title} ${n}`,
  id: `2501.${String(10_000 + n)}`,
  en: "We build an engine and show that it computes.",
  summary,
});
const engines = ownDigest("2025-05-30", "Engines", [
  paper(1, "Steam engine", "本文讲述一台机器。"),
  paper(2, "Difference engine", "本文讲述医学图像。"),
  paper(3, "Analytical engine", "本文讲述一台机器。"),
  paper(4, "Steam engine", "本文讲述高斯的机器。"),
]);

async function mute(page: Page, words: string, highlighted = ""): Promise<void> {
  await page.goto("./#/settings");
  await page.getByLabel(/^Highlight words/).fill(highlighted);
  await page.getByLabel(/^Mute words/).fill(words);
  await page.keyboard.press("Tab");
}

const fold = (page: Page, n: number) =>
  page.getByRole("button", { name: new RegExp(`^${n} muted`) });

test("papers with a mute word are folded under their digest and stay unscreened", async ({
  page,
  app,
}) => {
  await openDigest(page, engines);
  await closeReport(page);
  await mute(page, "steam, 医学");
  await page.goto("./#/unscreened");
  await expectPapers(app, 4);
  await expect(app.paperLinks).toHaveText(["Analytical engine 3"]);
  await expect(page.getByText("0/4").first()).toBeVisible();

  await fold(page, 3).focus();
  await page.keyboard.press("Enter");
  await expect(app.paperLinks).toHaveText([
    "Analytical engine 3",
    "Steam engine 1",
    "Difference engine 2",
    "Steam engine 4",
  ]);
  await fold(page, 3).press("Enter");
  await expect(app.paperLinks).toHaveCount(1);
  await app.libraryLink("Dismissed").click();
  await expectPapers(app, 0);
});

test("a highlight word keeps a paper in sight that has a mute word, too", async ({ page, app }) => {
  await openDigest(page, engines);
  await mute(page, "steam", "高斯");
  await page.goto("./#/unscreened");
  await expect(fold(page, 1)).toBeVisible();
  await expect(app.paperLink("Steam engine 4")).toBeVisible();
  await expect(app.paperLink("Steam engine 1")).toHaveCount(0);
});

test("decisions, Shift+X and the start go past what is muted", async ({ page, app }) => {
  await openDigest(page, engines);
  await mute(page, "steam");
  await page.goto("./");
  await expect(app.article("Difference engine 2")).toBeVisible();
  await page.keyboard.press("s");
  await expect(app.article("Analytical engine 3")).toBeVisible();
  await page.keyboard.press("Shift+X");
  await expect(app.article("Steam engine 1")).toBeVisible();
  await app.libraryLink("Dismissed").click();
  await expect(app.paperLinks).toHaveText(["Analytical engine 3"]);
});

test("what is looked for is found, muted or not", async ({ page, app }) => {
  await openDigest(page, engines);
  await mute(page, "steam");
  await page.goto("./#/all");
  await app.search.fill("steam");
  await expectPapers(app, 2);
  await expect(app.paperLinks).toHaveCount(2);
});
