import type { Page } from "@playwright/test";

import { localFile, longSequences, textOf, type LocalFile } from "./files.ts";

/** How much more a site may store in these tests: enough for small digests, not for a large one. */
const SMALL_DISK = 500_000;

/** Limits the site's disk to little more than what it has stored, including the offline cache. */
export async function giveSmallDisk(
  page: Page,
): Promise<{ fill: () => Promise<void>; free: () => Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await page.goto("./");
  const { origin } = new URL(page.url());
  const allow = async (quota: { quotaSize?: number }) => {
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, ...quota });
  };
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await allow({ quotaSize: used + SMALL_DISK });
  return {
    /** From the next write that is too large, nothing fits. */
    fill: () => allow({ quotaSize: 1 }),
    free: () => allow({}),
  };
}

/** A digest of 900 papers, larger than the small disk. */
export async function largeDigest(): Promise<LocalFile> {
  const text = textOf(await longSequences());
  const papers = text.slice(text.indexOf("## "));
  const parts = Array.from({ length: 300 }, (_, part) =>
    papers
      .replaceAll(/^## /gm, `## Part ${part}. `)
      .replaceAll(/(\d{4})\.\d{5}/g, (_whole, month: string) => `${month}.${10_000 + part}`),
  );
  return localFile("large.md", text.slice(0, text.indexOf("## ")) + parts.join("\n"));
}
