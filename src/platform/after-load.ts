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

/** How long a page that paints nothing, such as a hidden one, delays what follows a frame. */
const LONGEST_FRAME = 100;

/** Resolves when the next frame is painted: for work that must not delay what it shows. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves when the page has loaded and the browser is idle. */
export async function afterLoad(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }
  await whenIdle();
}
