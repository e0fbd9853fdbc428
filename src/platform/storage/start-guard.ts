import { hasSettings } from "./set-settings-aside.ts";

/**
 * Notes whether the page got as far as to show something. A note that is still there at
 * the next load of the same tab says that the last one died before.
 */
const STARTING = "duidu.starting";

/** Someone who leaves the page earlier than this, in milliseconds, has not waited for it. */
const PATIENCE_MS = 10_000;

/** Whether the last start of this tab failed, and there are settings that it may have failed on. */
export function failedOnSettings(): boolean {
  try {
    return sessionStorage.getItem(STARTING) !== null && hasSettings();
  } catch {
    return false;
  }
}

/** To be called before anything that may fail. */
export function noteStart(): void {
  try {
    sessionStorage.setItem(STARTING, "1");
  } catch {
    // Where the browser refuses, a failed start is not noticed at the next one.
  }
  let broken = false;
  const note = () => (broken = true);
  window.addEventListener("error", note);
  window.addEventListener("unhandledrejection", note);
  window.addEventListener("pagehide", () => {
    if (!broken && performance.now() < PATIENCE_MS) noteStarted();
  });
}

/** To be called when the reader sees something: the start has not failed. */
export function noteStarted(): void {
  try {
    sessionStorage.removeItem(STARTING);
  } catch {
    // See above.
  }
}
