/** How long a busy page may delay deferred work, in milliseconds. */
const LONGEST_WAIT = 2000;

/** Resolves when the browser is idle, or after this many milliseconds at the latest. */
export function whenIdle(longest = LONGEST_WAIT): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ("requestIdleCallback" in window) {
      requestIdleCallback(() => resolve(), { timeout: longest });
    } else setTimeout(resolve, LONGEST_WAIT / 10);
  });
}

/** Resolves when the page has loaded and the browser is idle. */
export async function afterLoad(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await whenIdle();
}
