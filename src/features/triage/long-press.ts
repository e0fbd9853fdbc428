import { beginningOf, type Point } from "./read-swipe.ts";

/** How long a finger rests before it selects. */
const RESTS_MS = 500;

/**
 * A finger that rests on a row selects it; while rows are selected, a tap does. The tap that
 * follows from lifting that finger opens nothing, nor does the browser's own menu.
 */
export function followLongPresses(
  toggle: (key: string) => void,
  isSelecting: () => boolean,
): () => void {
  let from: Point | null = null;
  let timer: number | undefined;
  let byTouch = false;
  let pressed = false;
  const listening = new AbortController();
  const { signal } = listening;

  function stop(): void {
    window.clearTimeout(timer);
    from = null;
  }

  window.addEventListener(
    "pointerdown",
    (event) => {
      stop();
      [byTouch, pressed] = [event.pointerType === "touch", false];
      const key = rowOf(event);
      if (!byTouch || !event.isPrimary || key === null) return;
      from = { x: event.clientX, y: event.clientY };
      timer = window.setTimeout(() => {
        pressed = true;
        toggle(key);
      }, RESTS_MS);
    },
    { signal },
  );
  window.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      if (from !== null && beginningOf(from, { x: clientX, y: clientY }) !== null) stop();
    },
    { signal },
  );
  for (const type of ["pointerup", "pointercancel"])
    window.addEventListener(type, stop, { signal });
  window.addEventListener(
    "contextmenu",
    (event) => {
      if (byTouch && rowOf(event) !== null) event.preventDefault();
    },
    { signal },
  );
  window.addEventListener(
    "click",
    (event) => {
      const key = rowOf(event);
      if (!byTouch || key === null || !(pressed || isSelecting())) return;
      event.preventDefault();
      event.stopPropagation();
      if (!pressed) toggle(key);
      pressed = false;
    },
    { capture: true, signal },
  );
  return () => {
    stop();
    listening.abort();
  };
}

/** The key of the row that an event is about: the open paper itself is no row. */
function rowOf({ target }: Event): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("[data-key]:not(article)")?.dataset["key"] ?? null;
}
