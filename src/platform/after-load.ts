/** How long a busy page may keep what can wait waiting, in milliseconds. */
const LONGEST_WAIT = 2000;

/** Resolves when the browser has time to spare, at the latest when so many milliseconds have passed. */
export function whenIdle(longest = LONGEST_WAIT): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window) {
      requestIdleCallback(() => resolve(), { timeout: longest });
    } else setTimeout(resolve, LONGEST_WAIT / 10);
  });
}

/** Resolves when all that the page itself names has been loaded and the browser has time to spare. */
export async function afterLoad(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await whenIdle();
}
