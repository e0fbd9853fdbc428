import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test("a tag may have any name, even that of an object property", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  const field = page.getByRole("combobox", { name: "Add a tag" });
  for (const tag of ["constructor", "toString", "__proto__"]) {
    await field.fill(`${tag},`);
    await expect(page.getByRole("button", { name: `Remove the tag ${tag}` })).toBeVisible();
  }

  await app.libraryLink("Settings").click();
  for (const tag of ["constructor", "toString", "__proto__"]) {
    const another = page.getByRole("button", { name: `Another colour for ${tag}` });
    const line = page.getByRole("listitem").filter({ has: another });
    const look = () => line.locator("span").first().getAttribute("style");
    await expect(another).toBeVisible();
    const plain = await look();
    await another.click();
    await expect.poll(look).not.toBe(plain);
    const chosen = await look();
    await page.reload();
    await expect.poll(look).toBe(chosen);
  }
});

test("the overview does not count an undone decision", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(flash).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Overview").click();
  await expect(page.getByText("1 of 3 papers screened")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("0 of 3 papers screened")).toBeVisible();
});

test("t and e open a small field in the bar, whose tag and note are kept", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toBeVisible();
  await page.keyboard.press("t");
  const tag = page.getByRole("combobox", { name: "Add a tag" }).and(page.locator(":focus"));
  await expect(tag).toBeInViewport({ ratio: 1 });
  await page.keyboard.type("state");
  await page.keyboard.press("Enter");
  await expect(app.paper(mamba)).toContainText("#state");
  await page.keyboard.press("Escape");
  await expect(tag).toHaveCount(0);

  await page.keyboard.press("e");
  const note = page.getByRole("textbox", { name: "Notes" }).and(page.locator(":focus"));
  await expect(note).toBeInViewport({ ratio: 1 });
  await page.keyboard.type("selective scan, j and k");
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("selective scan, j and k");
  await expect(app.article(mamba)).toBeVisible();
});
