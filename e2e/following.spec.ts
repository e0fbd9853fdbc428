import { expectPapers } from "./support/expectations.ts";
import { longSequences, textOf } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import type { BrowserContext, Page } from "@playwright/test";

const SITE = "https://digests.example/";

/** A site with one digest; returns the addresses that it was asked for. */
async function offerSite(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  const text = textOf(await longSequences());
  await context.route(`${SITE}**`, async (route) => {
    const address = route.request().url();
    asked.push(address.slice(SITE.length));
    const digest = {
      path: "lab/2025-02-03_Long Sequences.md",
      date: "2025-02-03",
      topic: "Long Sequences",
      papers: 3,
      bytes: text.length,
      sha256: "1",
    };
    const index = JSON.stringify({ version: 1, months: [], newest: [digest] });
    const body = address.endsWith("index.json") ? index : text;
    await route.fulfill({ body, headers: { "access-control-allow-origin": "*" } });
  });
  return asked;
}

const form = (page: Page) => page.getByRole("form", { name: "Follow a site" });

test("a followed site is named before it is asked, and brings its digests once", async ({
  page,
  app,
  context,
}) => {
  const asked = await offerSite(context);
  await openDigest(page);
  await app.libraryLink("Digests").click();
  await form(page).getByRole("textbox").fill(SITE);
  await expect(form(page)).toContainText("Contacts digests.example now and once a day");
  expect(asked).toEqual([]);
  await form(page).getByRole("button", { name: "Follow", exact: true }).click();
  await expect(form(page)).toContainText("digests.example last checked");
  expect(asked).toEqual(["digests/index.json", "digests/lab/2025-02-03_Long%20Sequences.md"]);
  await app.libraryLink("All papers").click();
  await expectPapers(app, 15);

  await page.reload();
  await expectPapers(app, 15);
  await app.libraryLink("Digests").click();
  expect(asked).toHaveLength(2);
  await form(page).getByRole("button", { name: "Check now" }).click();
  await expect.poll(() => asked).toHaveLength(3);
  await form(page).getByRole("button", { name: "Stop following" }).click();
  await expect(form(page).getByRole("listitem")).toHaveCount(0);
});

test("a site without a list of digests is said to have none, and nothing else happens", async ({
  page,
  app,
  context,
}) => {
  await context.route(`${SITE}**`, (route) =>
    route.fulfill({ body: "<html>", status: 200, headers: { "access-control-allow-origin": "*" } }),
  );
  await openDigest(page);
  await app.libraryLink("Digests").click();
  await form(page).getByRole("textbox").fill(SITE);
  await form(page).getByRole("button", { name: "Follow", exact: true }).click();
  await expect(form(page)).toContainText("could not be reached, or has no list of digests");
  await expect(app.alert).toHaveCount(0);
});
