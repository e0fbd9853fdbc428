import { isComposingKey, isTyping } from "../../state/keys.ts";
import { leaveTo } from "./keep-focus.ts";

/** What Space does something else on, or what has its own text to scroll. */
const KEEPS_SPACE = "button, summary, input, select, textarea, [role=separator], dialog";

/** Scrolling by a page leaves this much of it visible, so that the last line read stays in view. */
const OVERLAP = 48;

/** Scrolls the open paper by a page, wherever the focus is; false when Space means something else. */
export function scrollPaper(event: KeyboardEvent): boolean {
  const { target, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || isTyping(event) || isComposingKey(event)) return false;
  if (target instanceof Element && target.closest(KEEPS_SPACE) !== null) return false;
  const pane = scrollerOf(document.querySelector('article[data-key]:not([data-ahead="true"])'));
  if (pane === null) return false;
  pane.scrollBy({ top: (shiftKey ? -1 : 1) * Math.max(OVERLAP, pane.clientHeight - OVERLAP) });
  return true;
}

function scrollerOf(element: Element | null): Element | null {
  for (let at = element; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return null;
}

/** Leaves a field for what had the focus before; false where there is no field to leave. */
export function leaveField(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !isTyping(event) || isComposingKey(event)) return false;
  // A dialog closes by itself.
  if (target.closest("dialog") !== null) return false;
  target.blur();
  leaveTo((element) => isTyping({ target: element }));
  return true;
}
