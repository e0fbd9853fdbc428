/** How long a busy page may keep what can wait waiting, in milliseconds. */
const LONGEST_WAIT = 2000;

/** Resolves when all that the page itself names has been loaded and the browser has time to spare. */
export async function afterLoad(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await new Promise<void>((resolve) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window) {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    } else setTimeout(resolve, LONGEST_WAIT / 10);
  });
}
