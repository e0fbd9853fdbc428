import { isPartMissing } from "./load-part.ts";

type Listeners = {
  /** An import failed; it may be tried again. */
  onFailedImport: () => void;
  /** A part is missing, and the code that asked for it does not handle that. */
  onUnhandled: () => void;
};

/** Watches the whole page for parts of the app that cannot be fetched. */
export function watchMissingParts({ onFailedImport, onUnhandled }: Listeners): void {
  window.addEventListener("vite:preloadError", onFailedImport);
  window.addEventListener("unhandledrejection", (event) => {
    if (!isPartMissing(event.reason)) return;
    event.preventDefault();
    onUnhandled();
  });
  // A style sheet that failed to load would count as loaded at the next attempt.
  const onError = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) target.remove();
  };
  document.addEventListener("error", onError, { capture: true });
}
