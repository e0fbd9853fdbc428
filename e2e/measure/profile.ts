import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type BrowserContext, type Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { familyOf } from "./processes.ts";

type Opened<T> = (open: () => Promise<Page>, kill: () => Promise<void>) => Promise<T>;

/** A browser's profile of its own, in which the site is opened, killed (SIGKILL) and opened again. */
export async function inProfile<T>(
  address: string,
  browser: { executablePath: string; args: string[] },
  run: Opened<T>,
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "duidu-profile-"));
  let context: BrowserContext | null = null;
  const kill = async () => {
    for (const pid of familyOf(profile)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself in between.
      }
    }
    await context?.close().catch(() => undefined);
  };
  try {
    return await run(async () => {
      context = await chromium.launchPersistentContext(profile, { ...browser, locale: "en-US" });
      await context.addInitScript("globalThis.__name = (named) => named");
      await prepare(context);
      const page = await context.newPage();
      await page.goto(address);
      await duidu(page).openFiles.first().waitFor();
      return page;
    }, kill);
  } finally {
    await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
