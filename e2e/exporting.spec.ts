import { readFile } from "node:fs/promises";

import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test.beforeEach(async ({ page }) => {
  await openDigest(page, await longSequences());
});

test("Export writes the papers of the list to a file, in any format", async ({ page, app }) => {
  await app.search.fill("mamba");
  await expect(app.status).toHaveText("1 paper");
  await app.export.click();
  const sheet = page.getByRole("dialog", { name: "Export 1 paper" });
  const preview = sheet.getByRole("textbox", { name: "Preview" });
  await expect(preview).toHaveValue(/@misc\{gu2023mamba,/);
  await sheet.getByRole("radio", { name: "RIS" }).check();
  await expect(preview).toHaveValue(/^TY {2}- /);
  await sheet.getByRole("radio", { name: "BibTeX" }).check();
  const name = sheet.getByRole("textbox", { name: "File name" });
  await expect(name).toHaveValue(/^duidu-\d{4}-\d\d-\d\d$/);
  await name.fill("state: spaces");
  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Save file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("state spaces.bib");
  expect(await readFile(await file.path(), "utf8")).toContain("eprint = {2312.00752}");
});

test("some papers of the list can be selected, many at once with Shift", async ({ page, app }) => {
  await app.export.click();
  const sheet = page.getByRole("dialog");
  const preview = sheet.getByRole("textbox", { name: "Preview" });
  await expect(sheet).toHaveAccessibleName("Export 3 papers");
  await sheet.getByText("Select papers").click();
  await sheet.getByRole("button", { name: "None" }).click();
  await expect(sheet.getByRole("button", { name: "Save file" })).toBeDisabled();
  await sheet.getByRole("checkbox", { name: s4 }).click();
  await expect(sheet).toHaveAccessibleName("Export 1 paper");
  await expect(preview).not.toHaveValue(/Mamba/);
  await sheet.getByRole("checkbox", { name: mamba }).click({ modifiers: ["Shift"] });
  await expect(sheet.getByRole("checkbox", { name: flash })).toBeChecked();
  await sheet.getByRole("checkbox", { name: flash }).uncheck();
  await expect(sheet).toHaveAccessibleName("Export 2 papers");
  await expect(preview).toHaveValue(/Structured State Spaces/);
  await expect(preview).not.toHaveValue(/FlashAttention/);
});

test("all saved papers can be exported from any list", async ({ page, app }) => {
  await app.paperLink(flash).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await dropFiles(page, [await landmarks()]);
  await page.getByText("12 new").waitFor();
  await app.export.click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toHaveAccessibleName("Export 15 papers");
  await sheet.getByRole("radio", { name: "All saved (1)" }).check();
  await expect(sheet).toHaveAccessibleName("Export 1 paper");
  await expect(sheet.getByRole("textbox", { name: "Preview" })).toHaveValue(/FlashAttention/);
});

test("Zotero's connector finds the visible papers", async ({ page, app }) => {
  const coins = page.locator("span.Z3988");
  await expect(coins).toHaveCount(3);
  await expect(coins.first()).toHaveAttribute("title", /rft_id=info%3Adoi%2F10\.48550%2FarXiv\./);
  await page.evaluate(() => {
    document.addEventListener("ZoteroItemUpdated", () => (document.title = "notified"));
  });
  await app.search.fill("mamba");
  await expect(coins).toHaveCount(1);
  await expect(coins).toHaveAttribute("title", /rft\.au=Gu%2C%20Albert/);
  await expect(page).toHaveTitle("notified");
  await app.clearFilters.click();
  await app.paperLink(s4).click();
  await app.search.fill("mamba");
  await expect(app.article(s4)).toBeVisible();
  await expect(coins).toHaveCount(2);
});
