import { hasSettings } from "./set-settings-aside.ts";

/**
 * Records whether the page got as far as showing something. A record that is still there at
 * the next load of the same tab means that the last start died before that.
 */
const STARTING = "duidu.starting";

/** A page left sooner than this, in milliseconds, does not count as failed. */
const PATIENCE_MS = 10_000;

/** Whether the last start of this tab failed, and there are settings that may have caused it. */
export function failedOnSettings(): boolean {
  try {
    return sessionStorage.getItem(STARTING) !== null && hasSettings();
  } catch {
    return false;
  }
}

/** Call before anything that may fail. */
export function noteStart(): void {
  try {
    sessionStorage.setItem(STARTING, "1");
  } catch {
    // If the browser refuses, a failed start is not noticed at the next one.
  }
  let broken = false;
  const note = () => (broken = true);
  window.addEventListener("error", note);
  window.addEventListener("unhandledrejection", note);
  window.addEventListener("pagehide", () => {
    if (!broken && performance.now() < PATIENCE_MS) noteStarted();
  });
}

/** Call when the reader sees something: the start has not failed. */
export function noteStarted(): void {
  try {
    sessionStorage.removeItem(STARTING);
  } catch {
    // See above.
  }
}
