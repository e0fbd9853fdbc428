import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useAddress } from "../../state/address.ts";
import { PAGE_ROWS, useRows, type ListAnswer } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { PaperRow } from "./paper-row.tsx";

const ROW_HEIGHT = 84;

/** The papers found, as many rows in the page as fit the pane. */
export function PaperList({ answer }: { answer: ListAnswer }) {
  const words = useWords();
  const { paper } = useAddress();
  const scroller = useRef<HTMLDivElement>(null);
  const { keys } = answer;
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
  });
  const open = paper === null ? -1 : keys.indexOf(paper);

  useEffect(() => {
    if (open < 0) return;
    virtualizer.scrollToIndex(open, { align: "auto" });
  }, [open, virtualizer]);

  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul
        aria-label={words.papers}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map((item) => (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={keys.length}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <RowAt answer={answer} index={item.index} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The row of one place; it keeps its height until the page of rows that it is on is there. */
function RowAt({ answer, index }: { answer: ListAnswer; index: number }) {
  const rows = useRows(answer, Math.floor(index / PAGE_ROWS));
  const key = answer.keys[index];
  const row = rows?.find((candidate) => candidate.key === key);
  return row === undefined ? <div style={{ height: ROW_HEIGHT }} /> : <PaperRow row={row} />;
}
