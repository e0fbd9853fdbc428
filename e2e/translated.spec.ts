import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import { translatePage, type Translator } from "./support/translator.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const attention = "Attention Is All You Need";

const translators: readonly Translator[] = ["replaces", "moves"];

for (const how of translators) {
  test(`a page whose translator ${how} the texts keeps working in every way`, async ({
    page,
    app,
  }) => {
    test.setTimeout(180_000);
    await openDigest(page, await longSequences());
    await translatePage(page, how);

    await test.step("move from paper to paper", async () => {
      await page.keyboard.press("j");
      await expect(app.article(s4)).toBeVisible();
      await page.keyboard.press("j");
      await expect(app.article(flash)).toBeVisible();
      await page.keyboard.press("k");
      await expect(app.article(s4)).toBeVisible();
      await expect(app.article(s4).getByRole("heading", { level: 1 })).toHaveText(s4);
    });

    await test.step("save, dismiss, undo", async () => {
      await page.keyboard.press("s");
      await expect(page.getByText(`Saved: ${s4}`)).toBeVisible();
      await expect(page.getByText("1 of 3 screened")).toBeVisible();
      await page.keyboard.press("j");
      await page.keyboard.press("d");
      await expect(page.getByText(`Dismissed: ${flash}`)).toBeVisible();
      await expect(page.getByText("2 of 3 screened")).toBeVisible();
      await page.keyboard.press("z");
      await expect(page.getByText(`Unscreened again: ${flash}`)).toBeVisible();
      await expect(page.getByText("1 of 3 screened")).toBeVisible();
    });

    await test.step("change the view of the paper", async () => {
      await app.view("Sentences").click();
      await expect(app.view("Sentences")).toBeChecked();
      await app.view("Chinese").click();
      await app.view("Side by side").click();
      await expect(app.heading("Abstract")).toBeVisible();
    });

    await test.step("write a note and a tag", async () => {
      await page.getByRole("textbox", { name: "Notes" }).fill("worth a second look");
      await page.getByRole("combobox", { name: "Add a tag" }).fill("later");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Remove the tag later" })).toBeVisible();
    });

    await test.step("open another digest", async () => {
      await dropFiles(page, [await landmarks()]);
      await expectPapers(app, 15);
      await expect(app.importReport).toContainText("12 new");
      await closeReport(page);
    });

    await test.step("search, and clear the search", async () => {
      await app.search.fill("mamba");
      await expect(app.paperLink(mamba)).toBeVisible();
      await expect(app.paperLink(attention)).toHaveCount(0);
      await app.paperLink(mamba).click();
      await expect(app.article(mamba).locator("mark").first()).toBeVisible();
      await app.search.fill("attention");
      await app.paperLink(attention).click();
      await expect(app.article(attention)).toBeVisible();
      await app.clearFilters.click();
      await expectPapers(app, 15);
    });

    await test.step("filter by a topic", async () => {
      await app.filter.click();
      await app.filterPanel.getByRole("button", { name: /^Landmarks/ }).click();
      await expectPapers(app, 12);
      await app.clearFilters.click();
      await expectPapers(app, 15);
      await app.filter.click();
    });

    await test.step("go to another view of the library", async () => {
      await app.libraryLink("Saved").click();
      await expectPapers(app, 1);
      await app.libraryLink("Unscreened").click();
      await expectPapers(app, 14);
    });

    await test.step("export", async () => {
      await app.export.click();
      const sheet = page.getByRole("dialog");
      await expect(sheet.getByRole("textbox", { name: "Preview" })).toHaveValue(/@misc/);
      await sheet.getByText("Select papers").click();
      await sheet.getByRole("checkbox").first().uncheck();
      await expect(sheet.getByText("Selected: 13 of 14")).toBeVisible();
      await sheet.getByRole("button", { name: "Close" }).click();
      await expect(sheet).toHaveCount(0);
    });

    await test.step("see the overview and the keys", async () => {
      await app.libraryLink("Overview").click();
      await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });

    await test.step("change the settings, including the language and back", async () => {
      await app.libraryLink("Settings").click();
      await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
      await app.language.first().selectOption({ label: "简体中文" });
      await expect(page.getByRole("heading", { name: "设置", level: 1 })).toBeVisible();
      await page.getByRole("combobox", { name: "语言" }).first().selectOption({ label: "English" });
      await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
    });

    await test.step("remove a digest", async () => {
      await app.libraryLink("Digests").click();
      // Newest first: the last one is what was opened later.
      await page.getByRole("button", { name: "Remove digest" }).last().click();
      await expect(page.getByRole("button", { name: "Remove digest" })).toHaveCount(1);
      await app.libraryLink("All papers").click();
      await expectPapers(app, 3);
      await app.paperLink(flash).click();
      await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("worth a second look");
    });
  });
}
