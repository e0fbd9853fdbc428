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
});

test("a topic is given another colour, which lasts and can be given back", async ({
  page,
  app,
}) => {
  await app.libraryLink("Settings").click();
  const line = page.getByRole("listitem").filter({
    has: page.getByRole("textbox", { name: "Rename the topic Looms" }),
  });
  const look = () => line.locator("span").first().getAttribute("style");
  const plain = await look();
  await page.getByRole("button", { name: "Another colour for Looms" }).click();
  await expect.poll(look).not.toBe(plain);
  const chosen = await look();
  await page.reload();
  await expect.poll(look).toBe(chosen);
  await page.goto("./#/digests");
  const link = page.getByRole("main").getByRole("link", { name: "Looms" }).first();
  await expect(link.locator("span").first()).toHaveAttribute("style", chosen ?? "");
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Default colour for Looms" }).click();
  await expect.poll(look).toBe(plain);
});

test("topics are renamed and become one, also in searches and after a reload, and are given back", async ({
  page,
  app,
}) => {
  await page.goto("./#/settings");
  const rename = (topic: string) =>
    page.getByRole("textbox", { name: `Rename the topic ${topic}`, exact: true });
  await rename("Looms").fill("Weaving");
  await page.keyboard.press("Enter");
  await expect(rename("Weaving")).toBeVisible();
  await rename("Engines").fill("Weaving");
  await page.keyboard.press("Enter");
  await expect(rename("Engines")).toHaveCount(0);
  await expect(page.getByText("In the digests: Looms, Engines")).toBeVisible();

  await page.goto("./#/all?topic=Weaving");
  await expectPapers(app, 10);
  await page.reload();
  await expectPapers(app, 10);
  await app.search.fill("topic:weaving engine");
  await expectPapers(app, 10);
  await app.paperLinks.first().click();
  await expect(app.article().locator("header")).toContainText("Weaving");

  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Use the digests' names" }).click();
  await expect(rename("Looms")).toBeVisible();
  await page.goto("./#/all?topic=Looms");
  await expectPapers(app, 4);
});
