import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { localFile, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { ownDigest } from "./support/own-digest.ts";
import { stateOf } from "./support/random-changes.ts";
import { expect, test } from "./support/test.ts";

// Decisions advance to the next paper.
test.use({ afterDecision: "next" });

const sixty = ownDigest(
  "2025-04-01",
  "Sixty",
  Array.from({ length: 60 }, (_, n) => ({
    title: `Clockwork ${n + 1}`,
    id: `2504.${String(10_001 + n)}`,
    en: `Clockwork number ${n + 1} keeps the time.`,
  })),
);

async function dismiss(page: Page, count: number, of: string): Promise<void> {
  for (let n = 0; n < count; n += 1) await page.keyboard.press("d");
  await page.getByText(of).waitFor();
}

test("after 50 decisions without a backup, a quiet line offers one", async ({ page, app }) => {
  await openDigest(page, sixty);
  await page.keyboard.press("j");
  await expect(app.article("Clockwork 1")).toBeVisible();
  await dismiss(page, 49, "49 of 60 screened");
  await expect(page.getByText("not backed up yet")).toHaveCount(0);
  await dismiss(page, 1, "50 of 60 screened");
  await expect(page.getByText("50 decisions not backed up yet")).toBeVisible();

  await page.reload();
  await expect(page.getByText("50 decisions not backed up yet")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up now" }).click();
  expect((await download).suggestedFilename()).toMatch(/^duidu-.*\.json$/);
  await expect(page.getByText("not backed up yet")).toHaveCount(0);
  await page.reload();
  await expect(app.paperLinks.first()).toBeVisible();
  await expect(page.getByText("not backed up yet")).toHaveCount(0);
});

test("when dismissed, the reminder returns after as many decisions again; the settings always show the number", async ({
  page,
  app,
}) => {
  await openDigest(page, sixty);
  await page.keyboard.press("j");
  await expect(app.article("Clockwork 1")).toBeVisible();
  await dismiss(page, 50, "50 of 60 screened");
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByText("not backed up yet")).toHaveCount(0);
  await dismiss(page, 1, "51 of 60 screened");
  await page.reload();
  await expect(app.paperLinks.first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Back up now" })).toHaveCount(0);
  await app.libraryLink("Settings").click();
  await expect(page.getByText("51 decisions not backed up yet")).toBeVisible();
});

test("without a reminder if the browser has granted persistent storage", async ({ page, app }) => {
  await page.addInitScript(() => {
    navigator.storage.persisted = () => Promise.resolve(true);
  });
  await openDigest(page, sixty);
  await page.keyboard.press("j");
  await expect(app.article("Clockwork 1")).toBeVisible();
  await dismiss(page, 51, "51 of 60 screened");
  await expect(page.getByText("not backed up yet")).toHaveCount(0);
});

test("everything that was deleted comes back from a backup", async ({ page, app, context }) => {
  await openDigest(page, await longSequences());
  await app.paperLinks.nth(1).click();
  await app.save.click();
  await expect(app.libraryLink("Saved")).toContainText("1");
  await app.paperLinks.nth(1).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("textbox", { name: "Notes" }).fill("to be kept");
  await page.getByRole("textbox", { name: "Notes" }).blur();
  await expect(page.getByText("Writing…")).toBeHidden();
  const before = await stateOf(page);

  await app.libraryLink("Settings").click();
  const download = page.waitForEvent("download");
  await app.backUp.click();
  const backup = localFile("backup.json", await readFile(await (await download).path()));
  await page.getByText("Delete all data").first().click();
  await page.getByLabel("to confirm").fill("forget");
  await page.getByRole("button", { name: "Delete all data" }).click();
  await expect(page.getByRole("button", { name: "Back up" })).toHaveCount(0);

  const later = await context.newPage();
  await page.close();
  await later.goto("./#/settings");
  const there = duidu(later);
  const chooser = later.waitForEvent("filechooser");
  await there.restore.click();
  await (
    await chooser
  ).setFiles({ name: backup.name, mimeType: backup.type, buffer: Buffer.from(backup.bytes) });
  await expect(later.getByText("1 new digest")).toBeVisible();
  await expect(later.getByText("not backed up yet")).toHaveCount(0);
  await there.libraryLink("All papers").click();
  await expectPapers(there, 3);
  expect(await stateOf(later)).toEqual(before);
});

test("a hostile backup changes nothing of the reader's own, and its report says what was left out", async ({
  page,
  app,
}) => {
  await openDigest(page, sixty);
  await app.paperLink("Clockwork 1").click();
  await app.save.click();
  await expect(app.libraryLink("Saved")).toContainText("1");

  const mark = { decision: "dismissed", decidedAt: 1e308, tags: [], note: "", annotatedAt: 1e308 };
  const hostile = {
    format: "duidu-backup",
    version: 1,
    madeAt: 1e308,
    marks: [
      { ...mark, key: "2504.10001" },
      { ...mark, key: "2504.10002", decidedAt: -1 },
    ],
    tags: [],
    settings: { remoteImages: "always", theme: 5, want: "x" },
    digests: [{ name: "a.md", addedAt: 1, gzip: "aGVsbG8=" }],
    kept: [],
  };
  await app.libraryLink("Settings").click();
  const chooser = page.waitForEvent("filechooser");
  await app.restore.click();
  await (
    await chooser
  ).setFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(hostile)),
  });
  const report = page.getByText("0 new digests");
  await expect(report).toContainText("2 skipped (damaged or too large)");
  await expect(report).toContainText("1 shortened or corrected");
  await expect(report).toContainText("The backup asks for figures to load without a click.");
  await expect(page.getByRole("combobox", { name: "Figures" })).toHaveValue("ask");
  await app.libraryLink("All papers").click();
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await expect(app.libraryLink("Saved")).toContainText("1");
    await expect(app.libraryLink("Dismissed")).toContainText("0");
    await app.paperLink("Clockwork 1").click();
    await expect(app.save).toHaveAttribute("aria-pressed", "true");
  }
});
