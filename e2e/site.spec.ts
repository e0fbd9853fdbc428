import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks } from "./support/files.ts";
import { serveCopy, type Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

/** A site of fourteen digests in two months; each is the sample with one entry changed. */
const entry = (day: string, sha256: string) => ({
  path: "2025-01-01_Landmarks.md",
  date: day,
  topic: `Topic ${day}`,
  carrier: "markdown",
  papers: 12,
  bytes: 38_166,
  sha256,
});
const days = Array.from({ length: 13 }, (_, n) => `2025-03-${String(13 - n).padStart(2, "0")}`);
const march = days.map((day, at) => entry(day, String(at).padStart(64, "0")));

test.describe("digests on this site", () => {
  test.skip(process.env["E2E_OFFLINE"] === "1", "the site is reached");
  let site: Site;
  test.beforeEach(async () => {
    site = await serveCopy();
    await site.change("digests/index.json", (text) => {
      const index = JSON.parse(text);
      const months = [
        { month: "2025-03", file: "list-2025-03.json", digests: 13, papers: 156 },
        ...index.months,
      ];
      return JSON.stringify({ ...index, months, newest: march.slice(1) });
    });
    await site.write("digests/list-2025-03.json", JSON.stringify(march));
  });
  test.afterEach(({ context }) => site.close(context));

  test("an older month is fetched when it is opened", async ({ page, app }) => {
    await page.goto(site.address);
    await expect(page.getByRole("button", { name: /^Open Topic/ })).toHaveCount(12);
    await page.getByText("All digests by month").click();
    await page.getByText("2025-01: 1 digest, 12 papers").click();
    await page.getByRole("button", { name: "Open Landmarks 2025-01-01" }).click();
    await expectPapers(app, 12);
    await app.libraryLink("Digests").click();
    await page.getByText("All digests by month").click();
    await page.getByText("2025-01: 1 digest, 12 papers").click();
    await page.getByRole("link", { name: "opened, Papers of Landmarks 2025-01-01" }).click();
    await expectPapers(app, 12);
    expect(page.url()).toContain("date=2025-01-01");
  });

  test("a digest dropped by hand counts as opened", async ({ page, app }) => {
    await page.goto(site.address);
    await app.openFiles.first().waitFor();
    await dropFiles(page, [await landmarks()]);
    await expectPapers(app, 12);
    await app.libraryLink("Digests").click();
    await page.getByText("All digests by month").click();
    await page.getByText("2025-01: 1 digest, 12 papers").click();
    await expect(page.getByRole("link", { name: /^opened/ })).toBeVisible();
  });

  test("what is new since the last visit is marked, until the next one", async ({ page }) => {
    const isNew = page.getByText("new", { exact: true });
    const first = page.getByRole("button", { name: /^Open Topic/ }).first();
    await page.goto(site.address);
    await first.waitFor();
    await expect(isNew, "on the first visit all would be").toHaveCount(0);

    await site.change("digests/index.json", (text) => {
      const index = JSON.parse(text);
      return JSON.stringify({ ...index, newest: march.slice(0, 12) });
    });
    const later = (hours: number) =>
      page.clock.setFixedTime(new Date(Date.now() + hours * 3_600_000));
    await later(1);
    await page.reload();
    await expect(page.getByRole("listitem").filter({ has: isNew })).toContainText(
      "Topic 2025-03-13",
    );
    await expect(isNew).toHaveCount(1);
    await page.reload();
    await expect(isNew, "a reload is the same visit").toHaveCount(1);
    await later(2);
    await page.reload();
    await first.waitFor();
    await expect(isNew).toHaveCount(0);
  });
});
