import { longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test("a notice that speaks of no paper can be closed, and goes by itself", async ({
  page,
  app,
}) => {
  await page.clock.install();
  await openDigest(page, await longSequences());
  await app.paperLink(flash).click();
  await closeReport(page);
  const notice = page.getByText("Nothing to undo.");
  const close = page.getByRole("button", { name: "Close", exact: true });
  await page.keyboard.press("z");
  await expect(notice).toBeVisible();
  await close.click();
  await expect(notice).toHaveCount(0);
  // Under the pointer it would stay.
  await page.mouse.move(0, 0);
  await page.keyboard.press("z");
  await expect(notice).toBeVisible();
  await page.clock.fastForward(13_000);
  await expect(notice).toHaveCount(0);

  await app.save.click();
  await page.mouse.move(0, 0);
  const saved = page.getByText(`Saved: ${flash}`);
  await page.clock.fastForward(13_000);
  await expect(saved).toBeVisible();
  await app.libraryLink("Digests").click();
  await expect(saved).toBeVisible();
  await page.clock.fastForward(13_000);
  await expect(saved).toHaveCount(0);
});
