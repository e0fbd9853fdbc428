import type { BrowserContext } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

// Load scripts from the server, where a test can change them.
test.use({ serviceWorkers: "block" });
test.afterEach(({ complaints }) => {
  const planted = /reading 'waiting'|ERR_FAILED|Failed to fetch dynamically|broken start/;
  const others = complaints.filter((complaint) => !planted.test(complaint));
  complaints.splice(0, complaints.length, ...others);
});

const hostile = JSON.stringify({ theme: "dark", want: ["x".repeat(4000)], keys: { save: "" } });

test("4,000 letters without a comma among the stored words do not block the list", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await page.evaluate((text) => localStorage.setItem("duidu.settings", text), hostile);
  await page.reload();
  await expectPapers(app, 3);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("words that are too long are left out when typed, and that is stated", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.libraryLink("Settings").click();
  const words = page.getByLabel("Highlight words");
  await words.fill(`mamba, ${"x".repeat(4000)}`);
  await words.blur();
  await expect(words).toHaveValue("mamba");
  await expect(page.getByText("One was left out: up to 200 words of 60 characters")).toBeVisible();
  await page.reload();
  await app.libraryLink("All papers").click();
  await expectPapers(app, 3);
});

test("a page pasted into the search box gets an answer", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.search.fill("state space ".repeat(8000));
  await expect(app.status).toHaveText(/^\d+ papers?\b/);
  await app.search.fill(`"${"x".repeat(100_000)}"`);
  await expect(app.status).toHaveText(/^0 papers\b/);
  await app.search.fill("mamba");
  await expectPapers(app, 1);
});

test("after a failed start, the next one offers to start without the settings, which are kept", async ({
  page,
  app,
  context,
}) => {
  await openDigest(page, await longSequences());
  await page.evaluate(() => localStorage.setItem("duidu.settings", '{"theme":"dark"}'));
  await context.route(/assets\/app-[\w-]+\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("broken start");' }),
  );
  await page.reload();
  await expect(app.alert).toHaveText("Duidu did not start. Your settings may be the cause.");
  await context.unroute(/assets\/app-[\w-]+\.js$/);
  await page.getByRole("button", { name: "Start without these settings" }).click();
  await expectPapers(app, 3);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await app.libraryLink("Settings").click();
  await page.getByRole("button", { name: "Restore them" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("button", { name: "Restore them" })).toHaveCount(0);
});

test("a page that failed before it showed anything asks first, and can start as before", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await page.evaluate(() => {
    localStorage.setItem("duidu.settings", '{"theme":"dark"}');
    // As left by a page that is killed while starting.
    addEventListener("pagehide", () => sessionStorage.setItem("duidu.starting", "1"));
  });
  await page.reload();
  await expect(page.getByRole("button", { name: "Start without these settings" })).toBeVisible();
  await page.getByRole("button", { name: "Start with them again" }).click();
  await expectPapers(app, 3);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a library that cannot start offers to start without the settings", async ({
  page,
  app,
  context,
}) => {
  await openDigest(page, await longSequences());
  await page.evaluate(() => localStorage.setItem("duidu.settings", '{"theme":"dark"}'));
  let broken = true;
  await context.route(/library\.worker-[\w-]+\.js$/, async (route) => {
    if (!broken) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: `throw new Error("broken start");` });
  });
  await page.reload();
  await page.getByRole("button", { name: "Start without these settings" }).waitFor();
  broken = false;
  await page.getByRole("button", { name: "Start without these settings" }).click();
  await expectPapers(app, 3);
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test.describe("before the library is open", () => {
  const s4 = "Efficiently Modeling Long Sequences with Structured State Spaces";
  const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";
  const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

  /** Keeps the library waiting; returns how to let it in. */
  async function holdLibrary(context: BrowserContext): Promise<() => void> {
    let letIn = () => {};
    const opened = new Promise<void>((resolve) => (letIn = resolve));
    await context.route(/library\.worker-[\w-]+\.js$/, async (route) => {
      await opened;
      await route.continue();
    });
    return () => letIn();
  }

  test("what was last seen of a list stands there, and a click waits", async ({
    page,
    app,
    context,
  }) => {
    await openDigest(page, await longSequences());
    await expectPapers(app, 3);
    const letIn = await holdLibrary(context);
    await page.reload();
    await expect(app.paperLinks).toHaveText([s4, flash, mamba]);
    await app.paperLink(mamba).click();
    await expect(page).toHaveURL(/paper=/);
    await expect(app.article()).toHaveCount(0);
    letIn();
    await expect(app.article(mamba)).toBeVisible();
    await expectPapers(app, 3);
  });

  test("the next visit begins with the papers that were left unscreened", async ({
    page,
    app,
    context,
  }) => {
    await openDigest(page, await longSequences(), "at the first paper");
    await page.keyboard.press("d");
    await expect(app.dismiss).toHaveAttribute("aria-pressed", "true");
    await expectPapers(app, 2);
    const letIn = await holdLibrary(context);
    await page.goto("about:blank");
    await page.goto("./");
    await expect(app.paperLinks).toHaveText([flash, mamba]);
    await expect(page).toHaveURL(/#\/unscreened$/);
    letIn();
    await expect(app.article(flash)).toBeVisible();
  });
});
