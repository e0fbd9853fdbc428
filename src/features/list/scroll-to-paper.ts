import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ListQuestion } from "../../library/list-question.ts";

type List = Virtualizer<HTMLDivElement, Element>;

/**
 * A list of something else begins at its beginning; in the same list the open paper is
 * brought into sight. Either asks the page for its layout, so neither is done for nothing.
 *
 * @param open line of the open paper; -1 where it is not in the list
 */
export function useScrolledToPaper(virtualizer: List, question: ListQuestion, open: number): void {
  const list = JSON.stringify(question);
  const last = useRef(list);
  useEffect(() => {
    if (last.current !== list) {
      last.current = list;
      if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollElement?.scrollTo({ top: 0 });
    } else if (open >= 0) virtualizer.scrollToIndex(open, { align: "auto" });
  }, [list, open, virtualizer]);
}

/**
 * The open paper stays in sight when the pane gets lower, as beside filters that open.
 *
 * @param height of the pane, in pixels
 */
export function useKeptInSight(virtualizer: List, open: number, height: number): void {
  const last = useRef(height);
  useEffect(() => {
    const before = last.current;
    last.current = height;
    const row = virtualizer.measurementsCache[open];
    if (height >= before || row === undefined) return;
    const top = virtualizer.scrollOffset ?? 0;
    const wasInSight = row.end > top && row.start < top + before;
    if (wasInSight) virtualizer.scrollToIndex(open, { align: "auto" });
  }, [virtualizer, open, height]);
}
