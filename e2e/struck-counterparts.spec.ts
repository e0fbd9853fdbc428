import { expectPapers } from "./support/expectations.ts";
import { localFile, type LocalFile } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

/** Papers of looms and of kettles in turn; the last one of a loom does not say so in Chinese. */
function library(): LocalFile {
  const machines = [
    ["loom", "织机"],
    ["kettle", "水壶"],
  ] as const;
  const verbs = "waits stands works sings sleeps stays asks falls turns shines rusts creaks".split(
    " ",
  );
  const chinese = "等着 摆着 干活 唱歌 睡觉 停留 问话 倒下 转动 发光 生锈 作响".split(" ");
  const records = verbs.map((verb, at) => {
    const [english, name] = machines[at % 2] ?? machines[0];
    return JSON.stringify({
      id: `2505.${10_000 + at}`,
      title: `Trade no. ${at}`,
      authors: ["Ana Lee"],
      summary: `The ${english} ${verb}.`,
      AI: { tldr: at === 10 ? "无。" : `${chinese[at] ?? ""}。看见${name}。` },
    });
  });
  return localFile("2025-05-31_AI_enhanced_Chinese.jsonl", records.join("\n"));
}

test("a wrong name in the other language is struck out for good, and taken back", async ({
  page,
  app,
}) => {
  await openDigest(page, library());
  const strike = page.getByRole("button", {
    name: "loom is no name of 织机: strike it out",
    exact: true,
  });
  const unstrike = page.getByRole("button", { name: /^Look for loom again/ });
  await app.search.fill("织机");
  await expectPapers(app, 6);

  await test.step("a click on the name strikes it out", async () => {
    await strike.click();
    await expectPapers(app, 5);
    await expect(unstrike).toBeVisible();
  });

  await test.step("another takes that back", async () => {
    await unstrike.click();
    await expectPapers(app, 6);
    await strike.click();
    await expectPapers(app, 5);
  });

  await test.step("it is remembered, and the settings give it back", async () => {
    await page.reload();
    await expectPapers(app, 5);
    await page.goto("./#/settings");
    const group = page.getByRole("region", { name: "Struck-out names" });
    await group.getByRole("button", { name: "Take back: 织机, loom" }).click();
    await expect(group).toBeHidden();
    await page.goto("./#/all?q=织机");
    await expectPapers(app, 6);
  });
});
