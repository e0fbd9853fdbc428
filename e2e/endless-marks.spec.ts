import { ENDLESS_MARKS, endlessDigest } from "./support/endless-marks.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, localFile } from "./support/files.ts";
import { expect, test } from "./support/test.ts";

/** The slowest symbols to lay out, read or typeset. */
const marks = ["。", "（", "」", "…", "🏽", "ำ", "$x$ ", "。，a"];

test("the symbols in this test are among those that are measured", () => {
  expect(ENDLESS_MARKS).toEqual(expect.arrayContaining(marks));
});

for (const mark of marks) {
  test(`a digest with an endless run of ${JSON.stringify(mark)} is read and shown`, async ({
    page,
    app,
  }) => {
    await page.goto("./");
    await app.openFiles.first().waitFor();
    await dropFiles(page, [endlessDigest(mark, 120_000, ["abstract", "summary", "takeaway"])]);
    await expectPapers(app, 3);
    for (const n of [1, 2, 3]) {
      await app.paperLink(`Loom ${n} weaves cards`).click();
      await expect(app.article(`Loom ${n} weaves cards`)).toBeVisible();
    }
    await app.libraryLink("Digests").click();
    await page.getByRole("main").getByText("3 problems").click();
    await expect(
      page.getByRole("main").getByText("too long; only the beginning was kept"),
    ).toHaveCount(3);
  });
}

test("thousands of problems in a digest are listed in portions", async ({ page, app }) => {
  const records = Array.from({ length: 2500 }, (_, n) =>
    n % 2 === 0
      ? JSON.stringify({ id: `2504.${10_000 + n}`, title: `Loom ${n}`, summary: "It weaves." })
      : "{damaged",
  );
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("2025-04-01.jsonl", records.join("\n"))]);
  await expect(app.status).toHaveText(/^1,250 papers/);
  await app.importLine.click();
  await app.importReport.getByText("1,250 unrecognized lines").click();
  const remarks = app.importReport.locator("details li");
  await expect(remarks).toHaveCount(100);
  await app.importReport.getByRole("button", { name: /^Show more \([\d,]+ left\)$/ }).click();
  await expect(remarks).toHaveCount(200);
});
