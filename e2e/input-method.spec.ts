import type { Locator, Page } from "@playwright/test";

import { longSequences } from "./support/files.ts";
import { endAsSafariDoes, InputMethod, PINYIN, textOfWords } from "./support/input-method.ts";
import { openDigest } from "./support/open-digest.ts";
import { holdLock } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

/** Fast enough for a test, slow enough for a note to be written between two words. */
const PAUSE_MS = 60;

const typed = textOfWords(PINYIN);
const noteField = (page: Page): Locator => page.getByRole("textbox", { name: "Notes" });
const tagField = (page: Page): Locator => page.getByRole("combobox", { name: "Add a tag" });
const settled = (page: Page): Promise<void> =>
  page.getByText("Writing…").waitFor({ state: "hidden" });

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
});

test("a note typed by input method reads as typed, and is stored like that", async ({ page }) => {
  await noteField(page).focus();
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await pinyin.type(PINYIN);
  await expect(noteField(page)).toHaveValue(typed);
  await settled(page);
  await page.reload();
  await expect(noteField(page)).toHaveValue(typed);
});

test("nothing of a note is written during a composition", async ({ page, context }) => {
  const listener = await context.newPage();
  await listener.goto("./favicon.svg");
  await listener.evaluate(() => {
    const notes: string[] = [];
    new BroadcastChannel("duidu").addEventListener("message", ({ data }) => {
      for (const { note } of data.marks ?? []) notes.push(note);
    });
    Object.assign(window, { notes });
  });
  await noteField(page).focus();
  // Composing each word takes longer than a note waits for the next letter.
  const pinyin = await InputMethod.of(page, 250);
  await pinyin.type(PINYIN.slice(0, 2));
  await settled(page);
  const notes = () => listener.evaluate(() => (window as unknown as { notes: string[] }).notes);
  await expect.poll(async () => (await notes()).at(-1)).toBe("高斯喷溅");
  expect((await notes()).filter((note) => /[a-z]/.test(note))).toEqual([]);
});

test("a note typed while the disk is slow reads as it was typed", async ({ page }) => {
  await noteField(page).focus();
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await pinyin.type(PINYIN.slice(0, 2));
  const release = await holdLock(page, "duidu:marks");
  await pinyin.type(PINYIN.slice(2, 5));
  await release();
  await pinyin.type(PINYIN.slice(5));
  await expect(noteField(page)).toHaveValue(typed);
  await settled(page);
  await page.reload();
  await expect(noteField(page)).toHaveValue(typed);
});

for (const [how, leave, back] of [
  [
    "another paper",
    (page: Page) => page.getByRole("link", { name: flash }).click(),
    (page: Page) => page.getByRole("link", { name: mamba }).click(),
  ],
  ["the page before", (page: Page) => page.goBack(), (page: Page) => page.goForward()],
  ["the page as it is loaded again", (page: Page) => page.reload(), () => Promise.resolve()],
] as const) {
  test(`a note with a half-composed word is kept when the reader goes to ${how}`, async ({
    page,
    app,
  }) => {
    await noteField(page).focus();
    const pinyin = await InputMethod.of(page, PAUSE_MS);
    await pinyin.type(PINYIN.slice(0, 1));
    await pinyin.compose("pen");
    await leave(page);
    await expect(app.paperLink(mamba)).toBeVisible();
    await back(page);
    await expect(app.article(mamba)).toBeVisible();
    await expect(noteField(page)).toHaveValue("高斯pen");
    await settled(page);
    await page.reload();
    await expect(noteField(page)).toHaveValue("高斯pen");
  });
}

test("a tag typed by input method is added by the Enter after it", async ({ page }) => {
  await tagField(page).focus();
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await pinyin.compose("gaosi");
  await pinyin.press("Enter", "Enter");
  await pinyin.press("Backspace", "Backspace");
  await expect(tagField(page)).toHaveValue("gaosi");
  await pinyin.commit("高斯");
  await pinyin.type(PINYIN.slice(1));
  await expect(tagField(page)).toHaveValue(typed);
  await expect(page.getByRole("button", { name: /^Remove the tag/ })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Remove the tag ${typed}` })).toBeVisible();
  await expect(tagField(page)).toHaveValue("");
});

test("tag and note are typed by input method in the fields of the bar, too", async ({
  page,
  app,
}) => {
  const focused = page.locator(":focus");
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await page.keyboard.press("t");
  await expect(tagField(page).and(focused)).toBeVisible();
  await pinyin.compose("gaosi");
  // Escape belongs to the input method, and the field stays.
  await pinyin.press("Escape", "Escape");
  await expect(tagField(page).and(focused)).toHaveValue("gaosi");
  await pinyin.commit("高斯");
  await page.keyboard.press("Enter");
  await expect(app.paper(mamba)).toContainText("#高斯");
  await page.keyboard.press("Escape");

  await page.keyboard.press("e");
  await expect(noteField(page).and(focused)).toBeVisible();
  await pinyin.type(PINYIN);
  await expect(noteField(page).and(focused)).toHaveValue(typed);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(noteField(page)).toHaveValue(typed);
});

test("in Safari's order, the Enter that ends a composition adds no tag and the Backspace removes none", async ({
  page,
}) => {
  await tagField(page).fill("state,");
  const tags = page.getByRole("button", { name: /^Remove the tag/ });
  await expect(tags).toHaveCount(1);
  await endAsSafariDoes(tagField(page), "Backspace", "");
  expect(await endAsSafariDoes(tagField(page), "Enter", "高斯")).toBe(true);
  await expect(tagField(page)).toHaveValue("高斯");
  await page.keyboard.press("Enter");
  await expect(tags).toHaveCount(2);
});

test("in Safari's order, the Enter that ends a composition stays in the note", async ({ page }) => {
  expect(await endAsSafariDoes(noteField(page), "Enter", "高斯")).toBe(true);
  await expect(noteField(page)).toHaveValue("高斯");
  await expect(noteField(page)).toBeFocused();
});

test("a question typed by input method is sent when it is composed", async ({ page, app }) => {
  await app.search.focus();
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await pinyin.compose("tuntu");
  for (const key of ["Enter", "Escape", "ArrowDown"]) await pinyin.press(key, key);
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveValue("tuntu");
  await expect(page).not.toHaveURL(/q=/);
  await pinyin.commit("吞吐");
  await expect(page).toHaveURL(/q=%E5%90%9E%E5%90%90/);
  await pinyin.type([{ letters: "liang", word: "量" }]);
  await expect(app.search).toHaveValue("吞吐量");
  await expect(app.paperLink(mamba)).toBeVisible();
});

test("in Safari's order, the keys that end a composition do nothing in the search box", async ({
  app,
}) => {
  expect(await endAsSafariDoes(app.search, "Enter", "吞吐量")).toBe(true);
  await expect(app.search).toBeFocused();
  await endAsSafariDoes(app.search, "Escape", "吞吐");
  await expect(app.search).toHaveValue("吞吐");
});

test("words typed by input method into the settings are kept as typed", async ({ page, app }) => {
  await tagField(page).fill("state,");
  await expect(page.getByRole("button", { name: "Remove the tag state" })).toBeVisible();
  await app.libraryLink("Settings").click();
  const words = PINYIN.slice(0, 2);
  const text = textOfWords(words);
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  const fields = [/^Highlight words/, /^Mute words/, "Rename the tag state"];
  for (const name of fields) {
    const field = page.getByRole("textbox", { name });
    await field.fill("");
    await pinyin.type(words);
    await expect(field).toHaveValue(text);
  }
  const rename = page.getByRole("textbox", { name: "Rename the tag state" });
  expect(await endAsSafariDoes(rename, "Enter", text)).toBe(true);
  await expect(rename).toBeFocused();
  await expect(rename).toHaveValue(text);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: `Rename the tag ${text}` })).toHaveValue(text);
  await page.reload();
  for (const name of fields.slice(0, 2))
    await expect(page.getByRole("textbox", { name })).toHaveValue(text);

  await page.getByText("Delete all data", { exact: true }).first().click();
  const forget = page.getByRole("textbox", { name: /to confirm/ });
  await forget.focus();
  await pinyin.type(words);
  await expect(forget).toHaveValue(text);
});

test("the Enter of an input method does not fetch an address", async ({ page, app }) => {
  await app.libraryLink("Digests").click();
  const field = page.getByRole("textbox", { name: "Open a link" });
  // Any request to another host fails the test.
  await field.fill("https://example.org/");
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  await pinyin.compose("gaosi");
  await pinyin.press("Enter", "Enter");
  await pinyin.commit("高斯");
  await expect(field).toHaveValue("https://example.org/高斯");
  expect(await endAsSafariDoes(field, "Enter", "https://example.org/")).toBe(true);
  await expect(field).toBeFocused();
  await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
});

test("the reader's own words are saved when composed, and Escape belongs to the input method", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await app.filter.click();
  await page.getByRole("button", { name: "Your words" }).click();
  const field = page.getByRole("textbox", { name: "Highlight words" });
  await field.focus();
  const pinyin = await InputMethod.of(page, PAUSE_MS);
  const stored = () => page.evaluate(() => localStorage.getItem("duidu.settings") ?? "");
  await pinyin.compose("gaosi");
  await pinyin.press("Escape", "Escape");
  await expect(field).toBeVisible();
  expect(await stored()).not.toContain("gaosi");
  await pinyin.commit("高斯");
  await pinyin.type(PINYIN.slice(1));
  await expect(field).toHaveValue(typed);
  await expect.poll(stored).toContain(typed);
});

test("keys of an input method decide nothing, even if no field has the focus", async ({
  page,
  app,
}) => {
  for (const [key, event] of [
    ["s", { code: "KeyS", keyCode: 229 }],
    ["s", { code: "KeyS", isComposing: true }],
    ["ArrowUp", { code: "ArrowUp", keyCode: 229 }],
  ] as const) {
    await page.locator("body").dispatchEvent("keydown", { key, ...event });
  }
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  // A letter that an input method intercepts while no field has the focus is meant for the
  // page.
  await page
    .locator("body")
    .dispatchEvent("keydown", { key: "Process", code: "KeyS", keyCode: 229, shiftKey: false });
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
});
