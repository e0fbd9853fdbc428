import type { Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ListQuestion } from "../../library/list-question.ts";

type List = Virtualizer<HTMLDivElement, Element>;

/**
 * What is found with another letter begins at its beginning; any other list brings the open
 * paper into sight. Either asks the page for its layout, so neither is done for nothing.
 *
 * @param paper key of the open paper
 * @param open its line; -1 where it is not in the list
 */
export function useScrolledToPaper(
  virtualizer: List,
  question: ListQuestion,
  paper: string | null,
  open: number,
): void {
  const list = JSON.stringify(question);
  const hasWords = question.question !== "";
  const last = useRef({ list, paper });
  useEffect(() => {
    const before = last.current;
    last.current = { list, paper };
    const isOther = before.list !== list;
    const isTyped = isOther && hasWords && before.paper === paper;
    if (open >= 0 && !isTyped) virtualizer.scrollToIndex(open, { align: "auto" });
    else if (isOther && (virtualizer.scrollOffset ?? 0) > 0)
      virtualizer.scrollElement?.scrollTo({ top: 0 });
  }, [list, hasWords, paper, open, virtualizer]);
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
