import { expectPapers } from "./support/expectations.ts";
import { localFile, type LocalFile } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { damageStore, indexStored } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

const metals = ["copper", "cobalt", "nickel", "silver"];

/** A library whose index is worth keeping: every fourth paper is about the same metal. */
function library(): LocalFile {
  const records = Array.from({ length: 400 }, (_, at) =>
    JSON.stringify({
      id: `2505.${10_000 + at}`,
      title: `Casting no. ${at}`,
      authors: ["Ana Lee"],
      summary: `We melt ${metals[at % 4]} once more.`,
      AI: { tldr: at % 4 === 0 ? "我们再次熔化铜。" : "我们再次熔化金属。" },
    }),
  );
  return localFile("2025-05-31_AI_enhanced_Chinese.jsonl", records.join("\n"));
}

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, library());
  await expectPapers(app, 400);
  await indexStored(page);
});

test("a kept index finds the same papers after a reload", async ({ page, app }) => {
  await page.reload();
  await app.search.fill("cobalt");
  await expectPapers(app, 100);
  await app.search.fill("熔化铜");
  await expectPapers(app, 100);
});

for (const damage of ["deleted", "emptied", "replaced"] as const) {
  test(`an index whose parts were ${damage} is made again`, async ({ page, app }) => {
    expect(await damageStore(page, "index", damage, "-")).toBeGreaterThan(0);
    await page.reload();
    await app.search.fill("nickel");
    await expectPapers(app, 100);
  });
}

test("papers whose digest was removed are not in the kept index any more", async ({
  page,
  app,
}) => {
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText(/^Digest removed/)).toBeVisible();
  await page.reload();
  await app.libraryLink("All papers").click();
  await expect(app.paperLinks).toHaveCount(0);
});
