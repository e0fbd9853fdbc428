import { expect, type Page } from "@playwright/test";

import { duidu } from "./duidu.ts";
import { dropFiles, landmarks, type LocalFile } from "./files.ts";

/**
 * Opens the site and drops a digest on it (by default the site's own): the beginning of
 * most specs. Waits until papers are listed, and goes from the first unscreened paper,
 * where an import leads, to the list of all.
 */
export async function openDigest(
  page: Page,
  digest?: LocalFile,
  stands: "before all papers" | "at the first paper" = "before all papers",
): Promise<void> {
  await page.goto("./");
  await duidu(page).openFiles.first().waitFor();
  await dropFiles(page, [digest ?? (await landmarks())]);
  await duidu(page).paperLinks.first().waitFor();
  if (stands === "before all papers") await goToAll(page);
}

/** Goes from the first unscreened paper, where an import leads, to the list of all. */
export async function goToAll(page: Page): Promise<void> {
  const unscreened = page.locator("#view").filter({ hasText: /^(Unscreened|未筛选)/ });
  await unscreened.waitFor({ state: "attached" });
  await page.goto("./#/all");
  // The rows of the previous list are gone then.
  await unscreened.waitFor({ state: "detached" });
  await page.locator('section[aria-labelledby="view"][aria-busy="false"]').waitFor();
  await duidu(page).paperLinks.first().waitFor();
}

/** Closes the import report, which also closes by itself if nothing went wrong. */
export async function closeReport(page: Page): Promise<void> {
  const close = page.getByRole("button", { name: /^(Close|关闭)$/ });
  // The list may be there before the report, whose code is loaded meanwhile.
  await expect(async () => {
    await close.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await close.waitFor({ state: "detached", timeout: 1000 });
  }).toPass();
}
