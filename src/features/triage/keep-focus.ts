/**
 * Keeps the focus off the page's body: what had it may leave the page (a row that was
 * decided, a sheet, a field), and the keyboard would have to begin at the top again.
 */

/** How many places are remembered. */
const MOST = 12;

type Place = { element: HTMLElement; isRow: boolean };

/** What had the focus, the latest last. */
let places: Place[] = [];

/** Remembers what has the focus, until stopped; gives it back when that leaves the page. */
export function keepFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const others = places.filter(({ element }) => element !== target);
    places = [
      ...others,
      { element: target, isRow: target.closest("[data-papers]") !== null },
    ].slice(-MOST);
  };
  const observer = new MutationObserver(() => {
    const last = places.at(-1);
    if (last !== undefined && !last.element.isConnected && isLost()) giveBack();
  });
  window.addEventListener("focusin", onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    window.removeEventListener("focusin", onFocus);
    observer.disconnect();
    places = [];
  };
}

/** When list or reader take each other's place on a narrow screen, what had the focus may be hidden. */
export function leaveHidden(): void {
  const last = places.at(-1);
  if (last !== undefined && !last.element.checkVisibility()) giveBack();
}

/** After a key that acts on papers: the open paper's row where nothing has the focus. */
export function focusOpenPaper(): void {
  if (isLost()) focusOn(openPlace());
}

/** From a field back to where the focus was before. */
export function leaveTo(isField: (element: HTMLElement) => boolean): void {
  const before = places.findLast(({ element }) => isThere(element) && !isField(element));
  focusOn(before?.element ?? openPlace());
}

function giveBack(): void {
  const gone = places.at(-1);
  places = places.filter(({ element }) => element.isConnected);
  const before = places.findLast(({ element }) => isThere(element))?.element;
  // Where a row was, the row of the open paper comes first, not one of long before.
  focusOn(gone?.isRow ? (openPlace() ?? before) : (before ?? openPlace()));
}

/** The row of the open paper, else the paper itself; where none is open, the row that Tab reaches. */
function openPlace(): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-papers] a")].filter(isThere);
  const open = rows.find((row) => row.ariaCurrent === "true");
  if (open !== undefined) return open;
  const reader = document.querySelector<HTMLElement>("[data-reader]") ?? undefined;
  const isReading = document.querySelector("article[data-key]") !== null || rows.length === 0;
  return isReading ? reader : rows.find((row) => row.tabIndex === 0);
}

const focusOn = (element: HTMLElement | undefined) => element?.focus({ preventScroll: true });

const isThere = (element: HTMLElement) => element.isConnected && element.checkVisibility();

const isLost = () => document.activeElement === null || document.activeElement === document.body;
