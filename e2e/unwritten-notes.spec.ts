import type { BrowserContext, Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { forgive, libraryWorker, prefixWorker } from "./support/faulty-worker.ts";
import { longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { holdLock } from "./support/stored.ts";
import { expect, test } from "./support/test.ts";

// Load workers from the server, where a test can change them, not from the offline cache.
test.use({ serviceWorkers: "block" });
// A blocked service worker gives answers that no browser gives, which may confuse the page.
test.afterEach(({ complaints }) => forgive(complaints, /reading 'waiting'/));

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const flash = "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

const noteField = (page: Page) => page.getByRole("textbox", { name: "Notes" });

/**
 * Makes every write of a decision, tag or note fail with an error of this name while the
 * test says so.
 */
async function failWrites(context: BrowserContext, error: string): Promise<void> {
  await prefixWorker(
    context,
    `{ const put = IDBObjectStore.prototype.put;
       IDBObjectStore.prototype.put = function (...given) {
         if (globalThis.isFailing && this.name === "marks") throw new DOMException("planted", ${JSON.stringify(error)});
         return put.apply(this, given);
       }; }`,
  );
}

async function setFailing(page: Page, isFailing: boolean): Promise<void> {
  const worker = await libraryWorker(page);
  await worker.evaluate((wanted) => Object.assign(globalThis, { isFailing: wanted }), isFailing);
}

async function openPaper(page: Page, title: string): Promise<void> {
  await duidu(page).paperLink(title).click();
  await expect(duidu(page).article(title)).toBeVisible();
}

for (const [error, reason] of [
  ["QuotaExceededError", "the disk space for this site is full"],
  ["InvalidStateError", "the browser could not write it to the disk"],
] as const) {
  test(`a note that the disk refuses (${error}) is kept, reported, and written when it can be`, async ({
    page,
    app,
    context,
  }) => {
    await failWrites(context, error);
    await openDigest(page, await longSequences());
    await openPaper(page, mamba);
    await setFailing(page, true);
    await noteField(page).fill("worth keeping");
    const report = page.getByText(
      `The note on “${mamba}” could not be saved yet: ${reason}. Trying again.`,
    );
    await expect(report).toBeVisible();
    await expect(page.getByText(`Not saved yet: ${reason}. Trying again.`)).toBeVisible();

    await openPaper(page, flash);
    await expect(noteField(page)).toHaveValue("");
    await expect(report).toBeVisible();
    await app.libraryLink("Settings").click();
    await expect(report).toBeVisible();
    await app.libraryLink("All papers").click();
    await openPaper(page, mamba);
    await expect(noteField(page)).toHaveValue("worth keeping");

    await openPaper(page, flash);
    await setFailing(page, false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(report).toBeHidden();
    await expect(page.getByText(`Note saved: ${mamba}`)).toBeVisible();
    await page.reload();
    await expect(noteField(page)).toHaveValue("");
    await openPaper(page, mamba);
    await expect(noteField(page)).toHaveValue("worth keeping");
  });
}

test("a note that could not be written survives a reload", async ({ page, context }) => {
  await failWrites(context, "QuotaExceededError");
  await openDigest(page, await longSequences());
  await openPaper(page, mamba);
  await setFailing(page, true);
  await noteField(page).fill("worth keeping");
  await expect(page.getByText(/^The note on .* could not be saved yet/)).toBeVisible();
  await page.reload();
  await expect(noteField(page)).toHaveValue("worth keeping");
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("duidu.unwritten-notes")))
    .toBeNull();
  const other = await context.newPage();
  await other.goto("./#/all");
  await openPaper(other, mamba);
  await expect(noteField(other)).toHaveValue("worth keeping");
});

test("a note that is being written when the library dies is written by the next one", async ({
  page,
  complaints,
}) => {
  await openDigest(page, await longSequences());
  await openPaper(page, mamba);
  const release = await holdLock(page, "duidu:marks");
  await noteField(page).fill("worth keeping");
  await noteField(page).blur();
  await openPaper(page, flash);
  const worker = await libraryWorker(page);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("broken library");
    }, 0);
  });
  await expect(page.getByText(/^The library was interrupted/)).toBeVisible();
  await release();
  await expect(page.getByText(`Note saved: ${mamba}`)).toBeVisible();
  await page.reload();
  await openPaper(page, mamba);
  await expect(noteField(page)).toHaveValue("worth keeping");
  forgive(complaints, /broken library/);
});

test("a tag that the disk refuses stays in its field, and the notice names it", async ({
  page,
  context,
}) => {
  await failWrites(context, "QuotaExceededError");
  await openDigest(page, await longSequences());
  await openPaper(page, mamba);
  await setFailing(page, true);
  const field = page.getByRole("combobox", { name: "Add a tag" });
  await field.fill("scan");
  await field.press("Enter");
  await expect(
    page.getByText("The tag “scan” could not be stored: the disk space for this site is full."),
  ).toBeVisible();
  await expect(field).toHaveValue("scan");
  await setFailing(page, false);
  await field.press("Enter");
  await expect(page.getByRole("button", { name: "Remove the tag scan" })).toBeVisible();
  await expect(field).toHaveValue("");
});

test("when two tabs change a note at once, both texts are kept", async ({ page, context }) => {
  await openDigest(page, await longSequences());
  await openPaper(page, mamba);
  const other = await context.newPage();
  await other.goto("./#/all");
  await openPaper(other, mamba);
  const release = await holdLock(page, "duidu:marks");
  await noteField(other).fill("from there");
  await noteField(other).blur();
  const waiting = () =>
    page.evaluate(async () => (await navigator.locks.query()).pending?.length ?? 0);
  await expect.poll(waiting).toBe(1);
  await noteField(page).fill("from here");
  await expect.poll(waiting).toBe(2);
  await release();
  await expect(page.getByText("This note was also changed in another tab.")).toBeVisible();
  await expect(noteField(page)).toHaveValue("from here");
  await noteField(page).blur();
  for (const tab of [page, other])
    await expect(noteField(tab)).toHaveValue("from here\n\nfrom there");
});
