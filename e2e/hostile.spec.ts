import type { Page } from "@playwright/test";

import type { Duidu } from "./support/duidu.ts";
import { dropFiles } from "./support/files.ts";
import { harmIn, harmInPapers, watchForHarm } from "./support/hostile-census.ts";
import { HOSTILE_INPUTS, hostileInputs } from "./support/hostile-inputs.ts";
import { expect, test } from "./support/test.ts";

// Tall enough for the list to show all papers of a batch at once.
test.use({ viewport: { width: 1280, height: 4000 } });

const inputs = hostileInputs();
/** How many inputs are opened together on one page. */
const BATCH = 30;
/** How long a digest designed to be slow may take to be read, and its papers to be shown. */
const PATIENCE = 30_000;

test(`there are ${HOSTILE_INPUTS} hostile inputs, no two alike`, () => {
  expect(inputs).toHaveLength(HOSTILE_INPUTS);
  expect(new Set(inputs.map(({ file }) => Buffer.from(file.bytes).toString("base64"))).size).toBe(
    HOSTILE_INPUTS,
  );
});

for (let first = 0; first < inputs.length; first += BATCH) {
  const batch = inputs.slice(first, first + BATCH);
  const last = first + batch.length - 1;
  test(`hostile inputs ${first} to ${last} (${batch[0]?.what} …) are harmless`, async ({
    page,
    app,
  }) => {
    test.setTimeout(400_000);
    const { dialogs } = await watchForHarm(page);
    await page.goto("./");
    await app.openFiles.first().waitFor();
    await dropFiles(
      page,
      batch.map(({ file }) => file),
    );
    await app.importReport.waitFor();
    await expect(page.getByRole("button", { name: "Cancel" })).toBeHidden({ timeout: 120_000 });
    await expect(app.paperLinks.first()).toBeVisible({ timeout: PATIENCE });
    expect(await harmIn(page), "after the drop").toEqual([]);

    const keys = await app.paperLinks.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(keys.length, "papers that can be opened").toBeGreaterThan(batch.length / 2);
    for (const view of ["Side by side", "Sentences"] as const) {
      await page.evaluate((hash) => (location.hash = hash), keys[0] ?? "");
      await app.view(view).check({ force: true });
      expect(await harmInPapers(page, keys, PATIENCE), view).toEqual([]);
    }
    await expectUsable(page, app);
    expect(dialogs).toEqual([]);
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  });
}

/** After all that, a reader can still save, search and see the digests. */
async function expectUsable(page: Page, app: Duidu): Promise<void> {
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.search.fill("harmless");
  await expect(app.status).toHaveText(/^[1-9]\d* papers?\b/, { timeout: PATIENCE });
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Show source" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await harmIn(page), "in the view of the digests").toEqual([]);
}
