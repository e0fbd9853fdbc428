import { longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import { touch } from "./support/touch.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a finger that rests on a row selects it; taps then select others until none is left", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await closeReport(page);
  const bar = page.getByRole("group", { name: "Selected papers" });
  const finger = await touch(page, app.paper(s4));
  await expect(bar).toContainText("1 selected");
  await finger.lift();
  await expect(app.paper(s4)).toContainText("selected");
  await app.paper(flash).tap();
  await expect(bar).toContainText("2 selected");
  await app.paper(s4).tap();
  await app.paper(flash).tap();
  await expect(bar).toHaveCount(0);
  await expect(app.article()).toBeHidden();
  await app.paper(flash).tap();
  await expect(app.article(flash)).toBeVisible();
});

test("a finger that has selected a row decides nothing when it then moves sideways", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await closeReport(page);
  const finger = await touch(page, app.paper(s4));
  await expect(page.getByRole("group", { name: "Selected papers" })).toContainText("1 selected");
  await finger.move(150, 0);
  await expect(page.getByText("★ Save")).toHaveCount(0);
  await finger.lift();
  await expect(page.getByText("0 of 3 screened")).toBeVisible();
  await expect(app.paper(s4)).toContainText("selected");
});
