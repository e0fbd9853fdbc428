import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { closeReport, goToAll, openDigest } from "./support/open-digest.ts";
import { holdLock } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

test.use({ afterDecision: "next" });

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test.beforeEach(async ({ page }) => {
  await openDigest(page, await longSequences());
});

test("j and k, or the arrows, move through the list and stop at its ends", async ({
  page,
  app,
}) => {
  for (const [key, title] of [
    ["j", s4],
    ["j", flash],
    ["ArrowDown", mamba],
    ["j", mamba],
    ["k", flash],
    ["ArrowUp", s4],
    ["k", s4],
  ] as const) {
    await page.keyboard.press(key);
    await expect(app.article(title)).toBeVisible();
  }
});

test("the next paper is rendered ahead while moving down, but hidden until it is opened", async ({
  page,
  app,
}) => {
  await dropFiles(page, [await landmarks()]);
  await goToAll(page);
  await app.search.fill("attention");
  await expect(app.paperLinks.first()).toHaveText("Attention Is All You Need");
  await page.keyboard.press("Enter");
  for (const at of [0, 1]) {
    const title = (await app.paperLinks.nth(at).textContent()) ?? "";
    await page.keyboard.press("j");
    await expect(app.article(title)).toBeVisible();
  }
  const ahead = page.locator("article[data-ahead=true]");
  await expect(ahead).toHaveCount(1);
  await expect(ahead).toBeHidden();
  await expect(ahead.locator("mark[data-match]").first()).toBeAttached();
  await expect(app.article()).toHaveCount(1);
  const open = await app.article().getAttribute("data-key");
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("n");
    const match = page.locator("mark:focus");
    await expect(match).toBeVisible();
    expect(await match.evaluate((mark) => mark.closest("article")?.dataset["key"])).toBe(open);
  }
  await page.emulateMedia({ media: "print" });
  await expect(ahead).toHaveCSS("display", "none");
  await page.emulateMedia({ media: "screen" });

  const next = (await ahead.getAttribute("data-key")) ?? "";
  await page.keyboard.press("j");
  await expect(app.article()).toHaveAttribute("data-key", next);
  await expect(app.heading("Abstract")).toBeVisible();
  await expect(app.heading("Links")).toBeAttached();
  await expect(app.save).toBeVisible();
});

test("Save and Dismiss advance as the keys do", async ({ page, app }) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  await app.save.click();
  await expect(app.article(flash)).toBeVisible();
  await app.dismiss.click();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.paper(s4)).toContainText("saved");
  await expect(app.paper(flash)).toContainText("dismissed");
});

test("Space and Shift+Space scroll the open paper while the list has the focus", async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1100, height: 420 });
  // Otherwise everything moves up when it closes by itself.
  await closeReport(page);
  await app.paperLink(mamba).click();
  await expect(app.heading("Abstract")).toBeVisible();
  await app.paperLink(mamba).focus();
  const top = async () => (await app.article().locator("header").first().boundingBox())?.y ?? 0;
  const before = await top();
  await page.keyboard.press("Space");
  await expect.poll(top).toBeLessThan(before);
  await page.keyboard.press("Shift+Space");
  await expect.poll(top).toBe(before);
  await expect(app.paperLink(mamba)).toBeFocused();
});

test("s and d decide and advance to the next unscreened paper", async ({ page, app }) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  await page.keyboard.press("s");
  await expect(app.article(flash)).toBeVisible();
  await page.keyboard.press("d");
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("s");
  await expect(app.wrapUp).toBeVisible();
  await page.keyboard.press("Escape");
  await app.libraryLink("Saved").click();
  await expect(app.paperLinks).toHaveText([s4, mamba]);
  await app.libraryLink("Dismissed").click();
  await expect(app.paperLinks).toHaveText([flash]);
});

test("with Shift, s and d decide and stay", async ({ page, app }) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Shift+D");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
  await expect(app.article(s4)).toBeVisible();
});

test("u makes a paper unscreened again", async ({ page, app }) => {
  await app.paperLink(flash).click();
  await expect(app.article(flash)).toBeVisible();
  await page.keyboard.press("Shift+S");
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("u");
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await expect(app.article(flash)).toBeVisible();
});

test("z undoes step by step, back to the beginning and no further", async ({ page, app }) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  await page.keyboard.press("s");
  await expect(app.article(flash)).toBeVisible();
  await page.keyboard.press("d");
  await expect(app.article(mamba)).toBeVisible();

  await page.keyboard.press("z");
  await expect(app.article(flash)).toBeVisible();
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("z");
  await expect(app.article(s4)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("z");
  await expect(page.getByText("Nothing to undo.")).toBeVisible();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
});

test("keys pressed faster than the screen updates are all handled", async ({ page, app }) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  await page.keyboard.press("s");
  await expect(app.wrapUp).toBeVisible();
  await page.keyboard.press("Escape");
  await app.libraryLink("Saved").click();
  await expectPapers(app, 3);
});

test("keys that decide and keys that move are handled in order, however slow the disk is", async ({
  page,
  app,
}) => {
  await page.keyboard.press("j");
  await expect(app.article(s4)).toBeVisible();
  const letGo = await holdLock(page, "duidu:marks");
  for (const key of ["Shift+S", "j", "Shift+D", "j", "Shift+S"]) await page.keyboard.press(key);
  await letGo();
  await expect(app.article(mamba)).toBeVisible();
  await expect(app.paper(s4)).toContainText("saved");
  await expect(app.paper(flash)).toContainText("dismissed");
  await expect(app.paper(mamba)).toContainText("saved");
});

test("/ goes to the search box, and no key decides anything while typing", async ({
  page,
  app,
}) => {
  await app.paperLink(flash).click();
  await expect(app.article(flash)).toBeVisible();
  await page.keyboard.press("/");
  await expect(app.search).toBeFocused();
  await expect(app.search).toHaveValue("");
  await page.keyboard.type("sdujkz/S");
  await expect(app.search).toHaveValue("sdujkz/S");
  await expect(app.article(flash)).toBeVisible();
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await expect(app.dismiss).toHaveAttribute("aria-pressed", "false");

  await page.keyboard.press("Escape");
  await expect(app.search).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(app.search).not.toBeFocused();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
});

test("keys held with Control or Alt are left to the browser", async ({ page, app }) => {
  await app.paperLink(flash).click();
  await expect(app.article(flash)).toBeVisible();
  for (const key of ["Control+d", "Alt+s", "Control+j", "Meta+z"]) await page.keyboard.press(key);
  await page.keyboard.press("j");
  await expect(app.article(mamba)).toBeVisible();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
});

test("the whole list can be reached and opened with Tab and Enter", async ({ page, app }) => {
  await app.search.focus();
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    const isRow = () => Boolean(document.activeElement?.closest("[data-papers]"));
    if (await page.evaluate(isRow)) break;
  }
  await expect(app.paperLinks.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.article()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(app.article(flash)).toBeVisible();
  await expect(app.paperLink(flash)).toBeFocused();
});
