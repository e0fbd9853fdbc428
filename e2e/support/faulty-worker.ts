import { expect, type BrowserContext, type Page, type Worker } from "@playwright/test";

/** Prepends code to the script of the library's worker. */
export async function prefixWorker(
  context: BrowserContext,
  prefix: string,
  when: () => boolean = () => true,
): Promise<void> {
  await context.route(/library\.worker-[\w-]+\.js$/, async (route) => {
    if (!when()) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: `${prefix};\n${await response.text()}` });
  });
}

export async function libraryWorker(page: Page): Promise<Worker> {
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const worker = page.workers().find((one) => one.url().includes("library.worker"));
  if (worker === undefined) throw new Error("The page has no library.");
  return worker;
}

/** Errors injected by a test are to be survived by the page, and don't count as complaints. */
export function forgive(complaints: string[], planted: RegExp): void {
  const others = complaints.filter((complaint) => !planted.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}
