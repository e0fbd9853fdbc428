import { expectNoAxeViolations } from "./support/axe.ts";
import { landmarks, longSequences } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";

/** What a window of 1440 by 900 has at a zoom, in CSS pixels. */
const at = (zoom: number) => ({ width: 1440 / zoom, height: 900 / zoom });

test("at 200 % the summary and a line of the abstract are in sight at once", async ({
  page,
  app,
}) => {
  await page.setViewportSize(at(2));
  await openDigest(page, await longSequences());
  await closeReport(page);
  await app.paperLink(s4).click();
  await expect(app.heading("Summary")).toBeInViewport({ ratio: 1 });
  const line = app.article().locator("ol [lang=en]", { hasText: "Sequences of more" }).first();
  await expect(line).toBeVisible();
  const box = await line.boundingBox();
  const bar = await app.save.boundingBox();
  expect((box?.y ?? Infinity) + 24).toBeLessThan((bar?.y ?? 0) - 20);
  // One half is too narrow for two languages.
  await expect(app.view("Sentences")).toBeChecked();
  await expect(app.view("Side by side")).toHaveCount(0);
});

test("at 400 % nothing stands beside the screen, and a paper has room for its text", async ({
  page,
  app,
}) => {
  await page.setViewportSize(at(4));
  await openDigest(page, await landmarks());
  await closeReport(page);
  for (const view of ["all", "digests", "overview", "settings"]) {
    await page.goto(`./#/${view}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, view).toBeLessThanOrEqual(0);
  }
  await page.goto("./#/all");
  await app.paperLinks.first().click();
  await expect(app.save).toBeInViewport({ ratio: 1 });
  const box = await app.article().boundingBox();
  expect(box?.height).toBeGreaterThan(90);
  await expectNoAxeViolations(page, "a paper at 400 %");
});

test("in forced colours the open row stands out from the others, and axe finds nothing", async ({
  page,
  app,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openDigest(page, await longSequences());
  await app.paperLink(s4).click();
  await expect(app.article(s4)).toBeVisible();
  const row = app.paper(s4).locator("[data-open]");
  await expect(row).toHaveCSS("border-inline-start-width", "4px");
  await expectNoAxeViolations(page, "list and paper in forced colours");
  await page.goto("./#/settings");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page, "the settings in forced colours");
});
