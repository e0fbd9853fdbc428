import { expectPapers } from "./support/expectations.ts";
import { localFile, type LocalFile } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { damageStore, indexStored } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

const metals = [
  ["copper", "铜"],
  ["cobalt", "钴"],
  ["nickel", "镍"],
  ["silver", "银"],
] as const;

/** A library large enough for its index to be stored: every fourth paper is about the same metal. */
function library(): LocalFile {
  const records = Array.from({ length: 400 }, (_, at) => {
    const [metal, inChinese] = metals[at % metals.length] ?? metals[0];
    return JSON.stringify({
      id: `2505.${10_000 + at}`,
      title: `Casting no. ${at}`,
      authors: ["Ana Lee"],
      summary: `We melt ${metal} once more.`,
      AI: { tldr: `我们再次熔化${inChinese}。` },
    });
  });
  return localFile("2025-05-31_AI_enhanced_Chinese.jsonl", records.join("\n"));
}

test.beforeEach(async ({ page, app }) => {
  await openDigest(page, library());
  await expectPapers(app, 400);
  await indexStored(page);
});

test("a stored index finds the same papers after a reload", async ({ page, app }) => {
  await page.reload();
  await app.search.fill("cobalt");
  await expectPapers(app, 100);
  await app.search.fill("熔化铜");
  await expectPapers(app, 100);
});

for (const damage of ["deleted", "emptied", "replaced"] as const) {
  test(`an index whose parts were ${damage} is rebuilt`, async ({ page, app }) => {
    expect(await damageStore(page, "index", damage, "-")).toBeGreaterThan(0);
    await page.reload();
    await app.search.fill("nickel");
    await expectPapers(app, 100);
  });
}

test("papers of a removed digest are no longer in the stored index", async ({ page, app }) => {
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Remove digest" }).click();
  await expect(page.getByText(/^Digest removed/)).toBeVisible();
  await page.reload();
  await app.libraryLink("All papers").click();
  await expect(app.paperLinks).toHaveCount(0);
});
