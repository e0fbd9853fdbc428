/**
 * Sizes as the browser reports them, once it has laid the page out. Asking an
 * element for its size instead makes the browser lay out everything there and
 * then, for every row anew: on the first list that was half of a long task.
 */
import { elementScroll, type Rect, type Virtualizer } from "@tanstack/react-virtual";

type List = Virtualizer<HTMLDivElement, Element>;

/** Tells the size of the pane that scrolls, in pixels, now and whenever it changes. */
export function observeRect(list: List, tell: (rect: Rect) => void): (() => void) | undefined {
  const pane = list.scrollElement;
  if (pane === null) return undefined;
  const observer = new ResizeObserver((entries) => {
    const size = entries.at(-1)?.borderBoxSize[0];
    // A list that is hidden, or not to be printed, has no size; it keeps the one it had.
    if (size === undefined || size.blockSize === 0) return;
    tell({ width: Math.round(size.inlineSize), height: Math.round(size.blockSize) });
  });
  observer.observe(pane);
  return () => observer.disconnect();
}

/** Height of a row in pixels: as reported, else as it was last, else as estimated. */
export function heightOfRow(
  row: Element,
  entry: ResizeObserverEntry | undefined,
  list: List,
): number {
  const size = entry?.borderBoxSize[0];
  if (size !== undefined && size.blockSize > 0) return Math.round(size.blockSize);
  const index = list.indexFromElement(row);
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}

/** Scrolls the pane; not to where it is, which would lay it out for nothing. */
export function scrollPane(
  offset: number,
  options: { adjustments?: number; behavior?: ScrollBehavior },
  list: List,
): void {
  if (offset + (options.adjustments ?? 0) === (list.scrollOffset ?? 0)) return;
  elementScroll(offset, options, list);
}
