import { isPartMissing } from "./load-part.ts";

type Listeners = {
  /** An import failed; it may be tried again. */
  onFailedImport: () => void;
  /** A part is missing, and the code that imported it does not handle that. */
  onUnhandled: () => void;
};

/** Watches the page for parts of the app that cannot be fetched. */
export function watchMissingParts({ onFailedImport, onUnhandled }: Listeners): void {
  window.addEventListener("vite:preloadError", onFailedImport);
  window.addEventListener("unhandledrejection", (event) => {
    if (!isPartMissing(event.reason)) return;
    event.preventDefault();
    onUnhandled();
  });
  document.addEventListener("error", onFailedStyle, { capture: true });

  // Vite's helper counts a failed style sheet as loaded when its part is retried.
  function onFailedStyle({ target }: Event): void {
    if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
    if ("again" in target.dataset) {
      onUnhandled();
      return;
    }
    const again = document.createElement("link");
    again.rel = "stylesheet";
    again.href = target.href;
    again.dataset["again"] = "";
    target.replaceWith(again);
  }
}
