/**
 * Sizes as reported by the browser after layout. Measuring an element instead would force a
 * layout for every row: on the first list that was half of a long task.
 */
import { elementScroll, type Rect, type Virtualizer } from "@tanstack/react-virtual";

type List = Virtualizer<HTMLDivElement, Element>;

/** Reports the size of the scrolling pane, in pixels, now and whenever it changes. */
export function observeRect(list: List, report: (rect: Rect) => void): (() => void) | undefined {
  const pane = list.scrollElement;
  if (pane === null) return undefined;
  const observer = new ResizeObserver((entries) => {
    const size = entries.at(-1)?.borderBoxSize[0];
    // A hidden list has no size; it keeps the last one.
    if (size === undefined || size.blockSize === 0) return;
    report({ width: Math.round(size.inlineSize), height: Math.round(size.blockSize) });
  });
  observer.observe(pane);
  return () => observer.disconnect();
}

/** Height of a row in pixels: as reported, else the last one, else an estimate. */
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

/** Scrolls the pane, unless it is already there, which would force a layout for nothing. */
export function scrollPane(
  offset: number,
  options: { adjustments?: number; behavior?: ScrollBehavior },
  list: List,
): void {
  if (offset + (options.adjustments ?? 0) === (list.scrollOffset ?? 0)) return;
  elementScroll(offset, options, list);
}
