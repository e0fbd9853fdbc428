import { expectPapers } from "./support/expectations.ts";
import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const adam = "Adam: A Method for Stochastic Optimization";

test("typing is one step: Back empties the box, Forward fills it again", async ({ page, app }) => {
  await openDigest(page);
  await app.search.pressSequentially("splatting");
  await expectPapers(app, 1);
  await page.goBack();
  await expect(app.search).toHaveValue("");
  await expectPapers(app, 12);
  await page.goForward();
  await expect(app.search).toHaveValue("splatting");
  await expectPapers(app, 1);
});

test("each filter is its own history step, even between two typed words", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.search.pressSequentially("state");
  await app.filter.click();
  await app.filterPanel.getByRole("button", { name: "Long Sequences" }).click();
  await app.search.press("End");
  await page.keyboard.type(" space");
  await expect(app.search).toHaveValue("state space");
  await page.goBack();
  await expect(app.search).toHaveValue("state");
  await expect(page.getByRole("list", { name: "Filters" })).toBeVisible();
  await page.goBack();
  await expect(app.search).toHaveValue("state");
  await expect(page.getByRole("list", { name: "Filters" })).toHaveCount(0);
  await page.goBack();
  await expect(app.search).toHaveValue("");
});

test("a copied link restores question, filters, sort and open paper", async ({ page, app }) => {
  await openDigest(page);
  await app.filter.click();
  await app.filterPanel.getByRole("button", { name: "Landmarks" }).click();
  await app.search.fill("learning");
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Title");
  await app.paperLinks.first().click();
  const [title, found] = [
    await app.paperLinks.first().textContent(),
    await app.status.textContent(),
  ];
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(app.search).toHaveValue("learning");
  await expect(app.status).toHaveText(found ?? "");
  await expect(app.article(title ?? "")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Sort" })).toHaveValue("title");
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("Landmarks");
});

test("opening a paper while the list is refreshed undoes nothing", async ({ page, app }) => {
  await openDigest(page);
  await app.search.fill("learning");
  await expect(app.paperLinks.first()).toBeVisible();
  await page.getByRole("combobox", { name: "Sort" }).evaluate((sort: HTMLSelectElement) => {
    sort.value = "title";
    sort.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelector<HTMLElement>("[data-papers] a")?.click();
  });
  await expect(app.article()).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Sort" })).toHaveValue("title");
  await expect(app.search).toHaveValue("learning");
});

test("papers similar to one are a list of their own", async ({ page, app }) => {
  await openDigest(page);
  await app.paperLink(adam).click();
  await app.article(adam).getByRole("button", { name: "Papers like this one" }).click();
  await expect(app.paperLinks.first()).toHaveText(adam);
  const like = page.getByRole("button", { name: `Remove Similar to: ${adam}` });
  await expect(like).toBeVisible();
  await like.click();
  await expectPapers(app, 12);
});

for (const hash of [
  "#/nowhere?q=%",
  "#/all?sort=worst&bridge=maybe&topic=&date=-",
  "#?&&&=&q",
  "#/saved/extra?paper=%00",
]) {
  test(`a malformed address falls back without an error: ${hash}`, async ({ page, app }) => {
    await openDigest(page);
    await page.goto(`./${hash}`);
    await expect(app.papers.or(page.getByText(/^No |^Nothing /)).first()).toBeVisible();
    await expect(app.alert).toHaveCount(0);
  });
}

test("a similar-papers link to a missing paper shows an empty list and a way back", async ({
  page,
  app,
}) => {
  await openDigest(page);
  await page.goto("./#/all?like=9999.99999");
  await expectPapers(app, 0);
  await app.clearFilters.click();
  await expectPapers(app, 12);
});

test("after a reload the list is as it was", async ({ page, app }) => {
  await openDigest(page);
  await app.search.fill("learning");
  await expect(app.status).not.toHaveText("12 papers");
  const found = await app.status.textContent();
  await page.reload();
  await expect(app.status).toHaveText(found ?? "");
  await expect(app.search).toHaveValue("learning");
});
