import { expectPapers } from "./support/expectations.ts";
import { dropFiles } from "./support/files.ts";
import { closeReport, openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

const paper = (n: number): OwnPaper => ({
  title: `Engine number ${n}`,
  id: `2501.${String(10_000 + n)}`,
  en: `We build engine number ${n} and show that it computes.`,
});
const digest = (n: number, topic: string) =>
  ownDigest(`2025-05-${10 + n}`, topic, [paper(2 * n), paper(2 * n + 1)]);

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, digest(1, "Engines"));
  await dropFiles(
    page,
    [2, 3, 4, 5].map((n) => digest(n, n % 2 === 0 ? "Looms" : "Engines")),
  );
  await expectPapers(app, 10);
  await closeReport(page);
  await app.libraryLink("Digests").click();
});

const remove = /^Remove digest/;

test("digests stand day by day with their progress, and lead to their papers", async ({
  page,
  app,
}) => {
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("2025-05-15");
  await expect(main.getByText("0/2").first()).toBeVisible();
  await main.getByRole("link", { name: "Looms" }).first().click();
  await expect(page).toHaveURL(/topic=Looms&date=2025-05-14|date=2025-05-14&topic=Looms/);
  await expectPapers(app, 2);
});

test("the digests are filtered by topic, date and file name", async ({ page }) => {
  const filter = page.getByRole("textbox", { name: "Filter digests" });
  await filter.fill("looms");
  await expect(page.getByRole("button", { name: remove })).toHaveCount(2);
  await filter.fill("looms 05-14");
  await expect(page.getByRole("button", { name: remove })).toHaveCount(1);
  await filter.fill("nothing of the kind");
  await expect(page.getByText("No digest matches")).toBeVisible();
});

test("several digests are removed at once, and brought back one by one", async ({ page }) => {
  const boxes = page.getByRole("main").getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await page.getByRole("button", { name: "Remove 2 selected digests" }).click();
  await expect(page.getByRole("button", { name: remove })).toHaveCount(3);
  await page.keyboard.press("z");
  await expect(page.getByRole("button", { name: remove })).toHaveCount(4);
  await page.keyboard.press("z");
  await expect(page.getByRole("button", { name: remove })).toHaveCount(5);
});
