import { localFile, type LocalFile } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { meaningStored } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

/** Trades, each in English and in Chinese. */
const trades = [
  ["looms weave cotton threads", "织机编织棉线花纹"],
  ["kettles boil copper steam", "铜壶烧水沸腾蒸汽"],
  ["lanterns glow across harbours", "灯笼发光港口照明"],
  ["orchards ripen autumn apples", "果园成熟秋天苹果"],
] as const;

/** Words of which only one paper has all. */
const question = "织机编织棉线许多布匹";

/** A library large enough to learn from. */
function library(): LocalFile {
  const records = Array.from({ length: 400 }, (_, at) => {
    const [english, chinese] = trades[at % trades.length] ?? trades[0];
    return JSON.stringify({
      id: `2505.${10_000 + at}`,
      title: `Trade no. ${at}`,
      authors: ["Ana Lee"],
      summary: `We see how ${english}.`,
      AI: { tldr: `我们看${at === 0 ? question : chinese}。` },
    });
  });
  return localFile("2025-05-31_AI_enhanced_Chinese.jsonl", records.join("\n"));
}

test("papers that are only close in meaning stand in a group of their own, which can be left out", async ({
  page,
  app,
}) => {
  await openDigest(page, library());
  const heading = page.getByRole("heading", { name: "By meaning" });
  await test.step("they come when enough was learned, behind what has the words", async () => {
    await meaningStored(page);
    await app.search.fill(question);
    await expect(app.status).toHaveText(/^\d+ papers: 1 as typed · \d+ by meaning/);
    await expect(heading).toBeVisible();
    await expect(app.paperLinks.first()).toHaveText("Trade no. 0");
  });

  await test.step("one click leaves them out, and it is remembered", async () => {
    await page.getByRole("button", { name: "Exclude papers found by meaning" }).click();
    await expect(app.status).toHaveText("1 paper");
    await expect(heading).toBeHidden();
    await page.goto("./#/all");
    await page.reload();
    await app.search.fill(question);
    await expect(app.status).toHaveText("1 paper");
  });

  await test.step("another click brings them back, from what was kept on the disk", async () => {
    await page.getByRole("button", { name: "Include papers found by meaning" }).click();
    await expect(heading).toBeVisible();
  });
});
