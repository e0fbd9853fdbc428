import type { BrowserContext, Page } from "@playwright/test";

/** Records the tasks of the main thread that take longer than 50 ms, from the start of each page. */
export async function watchLongTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const longTasks: number[] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** Durations in milliseconds since the page started or this was last called. */
export function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    (window as unknown as { longTasks: number[] }).longTasks.splice(0).map(Math.round),
  );
}
