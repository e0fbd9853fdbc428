import type { Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { forgive } from "./support/faulty-worker.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

test.use({ serviceWorkers: "block" });
test.skip(process.env["E2E_OFFLINE"] === "1", "nothing is late that is cached for offline use");
// A blocked service worker gives answers that no browser gives.
test.afterEach(({ complaints }) => forgive(complaints, /reading 'waiting'/));

const firstPaper = (page: Page) => duidu(page).paperLinks.first();

/** Keeps the files of these parts back until the returned function is called. */
async function holdBack(page: Page, names: readonly string[]): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const files = new RegExp(`/assets/(${names.join("|")})-[\\w-]{8}\\.js$`);
  await page.context().route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("neither the list nor the paper waits for what can come later", async ({ page }) => {
  const release = await holdBack(page, [
    "backup-reminder",
    "coins",
    "language-comparison",
    "notice-bar",
    "pane-edge",
    "read-again",
  ]);
  await openDigest(page);
  await firstPaper(page).click();
  await expect(duidu(page).heading("Abstract")).toBeVisible();
  await page.reload();
  await expect(duidu(page).heading("Abstract")).toBeVisible();
  await expect(firstPaper(page)).toBeVisible();
  release();
});

test("a paper that was shown before its languages could be compared is paired afterwards", async ({
  page,
}) => {
  const release = await holdBack(page, ["language-comparison"]);
  await openDigest(page);
  await firstPaper(page).click();
  await expect(duidu(page).heading("Abstract")).toBeVisible();
  const sources = duidu(page).article().getByRole("button", { name: "Source" });
  await expect(sources).toHaveCount(0);
  release();
  await expect(sources.first()).toBeVisible();
});
