import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAddress } from "../../state/address.ts";
import { PAGE_ROWS, useRows, type ListAnswer } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { GroupHeading } from "./group-heading.tsx";
import { PaperRow } from "./paper-row.tsx";

const ROW_HEIGHT = 84;
const HEADING_HEIGHT = 32;

/** The papers found, as many rows in the page as fit the pane. */
export function PaperList({ answer }: { answer: ListAnswer }) {
  const words = useWords();
  const { paper } = useAddress();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { keys } = answer;
  const groups = useMemo(() => new Map(answer.groups.map((group) => [group.at, group])), [answer]);
  const open = useMemo(() => (paper === null ? -1 : keys.indexOf(paper)), [keys, paper]);
  // The row with the focus stays in the page when it is scrolled out of sight.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (focused === null || focused >= keys.length || shown.includes(focused)) return shown;
      return [...shown, focused].sort((a, b) => a - b);
    },
    [focused, keys.length],
  );
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_HEIGHT + (groups.has(index) ? HEADING_HEIGHT : 0),
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor,
    overscan: 6,
  });

  useEffect(() => {
    if (open >= 0) virtualizer.scrollToIndex(open, { align: "auto" });
  }, [open, virtualizer]);
  useFocusOnOpen(scroller, open, focused);

  return (
    <div ref={scroller} data-papers className="min-h-0 flex-1 overflow-y-auto">
      <ul
        aria-label={words.papers}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const group = groups.get(index);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={keys.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {group === undefined ? null : <GroupHeading group={group} />}
              <RowAt answer={answer} index={index} onFocused={setFocused} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Walking by keys from a row that has the focus takes the focus along. */
function useFocusOnOpen(
  scroller: { readonly current: HTMLElement | null },
  open: number,
  focused: number | null,
): void {
  const last = useRef(open);
  useEffect(() => {
    if (last.current === open) return;
    last.current = open;
    if (focused === null || open < 0 || open === focused) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${open}"] a`);
    link?.focus({ preventScroll: true });
  }, [open, focused, scroller]);
}

type RowAtProps = {
  answer: ListAnswer;
  index: number;
  onFocused: (index: number | null) => void;
};

/** The row of one place; it keeps its height until the page of rows that it is on is there. */
function RowAt({ answer, index, onFocused }: RowAtProps) {
  const rows = useRows(answer, Math.floor(index / PAGE_ROWS));
  const key = answer.keys[index];
  const row = rows?.find((candidate) => candidate.key === key);
  return row === undefined ? (
    <div style={{ height: ROW_HEIGHT }} />
  ) : (
    <PaperRow
      row={row}
      terms={answer.marks}
      onFocused={(focused) => onFocused(focused ? index : null)}
    />
  );
}
