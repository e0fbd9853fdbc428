import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { BrowserContext, Page } from "@playwright/test";

import { stayAfterDecisions } from "../support/after-decision.ts";
import { duidu } from "../support/duidu.ts";
import type { Bench } from "./bench.ts";
import { familyOf } from "./processes.ts";

type Opened<T> = (open: () => Promise<Page>, kill: () => Promise<void>) => Promise<T>;

/** Opens, kills (SIGKILL) and reopens a browser in a fresh profile. */
export async function inProfile<T>(
  bench: Bench,
  run: Opened<T>,
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "duidu-profile-"));
  let context: BrowserContext | null = null;
  const killAll = async () => {
    for (const pid of familyOf(profile)) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has already ended.
      }
    }
    await context?.close().catch(() => undefined);
  };
  try {
    return await run(async () => {
      context = await bench.launch(profile);
      await stayAfterDecisions(context);
      await prepare(context);
      const page = await context.newPage();
      // All rows of a small digest are on the page.
      await page.setViewportSize({ width: 1280, height: 1800 });
      await page.goto("./");
      await duidu(page).openFiles.first().waitFor();
      return page;
    }, killAll);
  } finally {
    await killAll();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
