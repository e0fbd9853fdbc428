/**
 * Calls back when the page is hidden or left, as it may not come back. Returns a function
 * to unsubscribe.
 */
export function onPageLeft(listener: () => void): () => void {
  const onChange = () => {
    if (document.visibilityState === "hidden") listener();
  };
  document.addEventListener("visibilitychange", onChange);
  window.addEventListener("pagehide", listener);
  return () => {
    document.removeEventListener("visibilitychange", onChange);
    window.removeEventListener("pagehide", listener);
  };
}

/** Calls back when the reader or the network comes back. Returns a function to unsubscribe. */
export function onPageResumed(listener: () => void): () => void {
  for (const name of RESUMED) window.addEventListener(name, listener);
  return () => {
    for (const name of RESUMED) window.removeEventListener(name, listener);
  };
}

const RESUMED = ["focus", "online", "pageshow"] as const;
