import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";

import { stayAfterDecisions } from "./after-decision.ts";
import { duidu, type Duidu } from "./duidu.ts";

export { expect } from "@playwright/test";

/**
 * Playwright's `test` for a page that makes no outside requests: those to any host but the
 * local one are blocked, and a test fails at its end if there was one, or if the page
 * complained (a console error, a violation of the Content-Security-Policy, an uncaught
 * error). `app` is the page as a reader sees it.
 *
 * With `E2E_OFFLINE=1` every test runs offline, after one visit.
 */
export const test = base.extend<{
  app: Duidu;
  complaints: string[];
  afterDecision: "next" | "stay";
}>({
  // Most specs check the paper that they have decided about.
  afterDecision: ["stay", { option: true }],

  complaints: [
    async ({ context, serviceWorkers, afterDecision }, provide, info) => {
      const offline = process.env["E2E_OFFLINE"] === "1";
      info.skip(offline && serviceWorkers === "block", "nothing of the app is kept for offline");
      const complaints: string[] = [];
      await shutTheNetwork(context, complaints);
      if (afterDecision === "stay") await stayAfterDecisions(context);
      collectErrors(context, complaints);
      if (offline) await cutOffAfterOneVisit(context);
      await provide(complaints);
      expect(complaints, "what the page should not have done").toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, provide) => {
    await provide(duidu(page));
  },
});

/** Visits the site once, waits until the whole app is cached, and goes offline. */
async function cutOffAfterOneVisit(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("./");
  await afterFirstVisit(page);
  await page.close();
  await context.setOffline(true);
}

/** Resolves when the whole app is cached and serves the page's requests. */
export async function afterFirstVisit(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Addresses such as `data:` and `blob:` have no host and stay in the page. */
const isForeign = (url: URL): boolean => url.host !== "" && !localHosts.has(url.hostname);

async function shutTheNetwork(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.route(isForeign, async (route) => {
    complaints.push(`asked for ${route.request().url()}`);
    await route.abort();
  });
  await context.routeWebSocket(isForeign, async (socket) => {
    complaints.push(`opened a socket to ${socket.url()}`);
    await socket.close();
  });
}

function collectErrors(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${shortened(message.text())}`);
  });
  context.on("weberror", (error) => {
    // Errors thrown by the browser itself have no stack.
    const { stack, name, message } = error.error();
    complaints.push(`uncaught: ${stack ? stack : `${name}: ${message}`}`);
  });
}

/** A violation is reported with all of its data; the start and end are enough. */
function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 300)} … ${text.slice(-300)}` : text;
}
