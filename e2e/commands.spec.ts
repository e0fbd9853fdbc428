import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

test("Control+K offers every command, found by typing", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.search.focus();
  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Commands" });
  const field = menu.getByRole("combobox", { name: "Find a command" });
  await expect(field).toBeFocused();
  await expect(menu.getByRole("option", { name: "Go to Overview" })).toBeVisible();
  await page.keyboard.type("dark");
  await expect(menu.getByRole("option")).toHaveText(["Theme: Dark"]);
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("go to d");
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("option", { name: "Go to Digests" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/digests$/);

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
});

test("the list of keys has groups and says what a search may be made of", async ({ page }) => {
  await openDigest(page, await longSequences());
  await page.getByRole("button", { name: "Keys" }).click();
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveText([
    "Decide",
    "Move",
    "Open paper",
    "Everywhere",
    "Search",
  ]);
  await expect(sheet.getByRole("row", { name: /Select the paper/ })).toContainText("x");
  await expect(sheet).toContainText("-diffusion");
});
