import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { hasUnfolded } from "../../core/library/fold-papers.ts";
import { paperLink, useOpenKey } from "../../state/address.ts";
import { afterFrame } from "../../state/after-frame.ts";
import { unfoldPlace, useFolded } from "../../state/folds.ts";
import { latePart } from "../../state/lazy-part.ts";
import {
  keysOf,
  PAGE_ROWS,
  useRows,
  type ListAnswer,
  type HighlightedRow,
} from "../../state/list.ts";
import { useSelectedKeys } from "../../state/selection.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Folds } from "./folds.tsx";
import { GroupHeading } from "./group-heading.tsx";
import { useGroupProgress } from "./group-progress.ts";
import { ByMeaningHeading } from "./by-meaning-heading.tsx";
import { PaperRow } from "./paper-row.tsx";
import { heightOfRow, observeRect, scrollPane } from "./row-heights.ts";
import { useKeptInSight, useScrolledToPaper } from "./scroll-to-paper.ts";
import { StickyHeadings } from "./sticky-headings.tsx";

/** Nobody prints a page that is still being loaded. */
const PrintedList = latePart(async () => (await import("./printed-list.tsx")).PrintedList);

/** In pixels, until it is measured. */
const ROW_HEIGHT = 108;
const HEADING_HEIGHT = 32;
/** How many rows are rendered above and below those in sight. */
const OVERSCAN = 6;
/** Two rows stay in sight below the open one, where they take no more than this share of the pane. */
const LOOK_AHEAD = 2 * 124;
const AHEAD_SHARE = 0.35;

type Props = {
  answer: ListAnswer;
};

/** The papers found, as many rows in the page as fit the pane. */
export const PaperList = memo(function PaperList({ answer }: Props) {
  const words = useWords();
  const paper = useOpenKey();
  const scroller = useRef<HTMLDivElement>(null);
  /** The paper whose row has the focus: rows above it may come and go. */
  const [focused, setFocused] = useState<string | null>(null);
  /** The line that had the focus last. */
  const [left, setLeft] = useState(0);
  /** Of the pane, in pixels. */
  const [height, setHeight] = useState(window.innerHeight);
  const { count, placeAt, lineOf, folds } = useFolded(answer);
  const keys = keysOf(answer);
  const chosen = useSelectedKeys();
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const groups = useMemo(
    () => new Map(answer.groups.map((group) => [group.at, group])),
    [answer.groups],
  );
  /** The place of the first paper that is only close in meaning. */
  const firstNear = answer.near > 0 ? answer.total - answer.near : -1;
  const open = useMemo(
    () => (paper === null ? -1 : lineOf(keys.placeOf(paper))),
    [keys, lineOf, paper],
  );
  const keyAt = useCallback((line: number) => keys.at(placeAt(line) ?? -1), [keys, placeAt]);
  useUnfolded(answer, paper, open);
  const onFocused = useCallback((key: string | null, line: number) => {
    setFocused(key);
    if (key !== null) setLeft(line);
  }, []);
  const focusedLine = useMemo(
    () => (focused === null ? -1 : lineOf(keys.placeOf(focused))),
    [keys, lineOf, focused],
  );
  // The list is one stop of Tab, which stays in the page when it is scrolled out of sight.
  const stop = [focusedLine, open].find((line) => line >= 0) ?? Math.min(left, count - 1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (stop < 0 || stop >= count || shown.includes(stop)) return shown;
      return [...shown, stop].sort((a, b) => a - b);
    },
    [stop, count],
  );
  // After a letter, the rows in sight are painted before those around them.
  const { question } = answer;
  const isPainted = useDeferredValue(question.question) === question.question;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => {
      const place = placeAt(line) ?? -1;
      return ROW_HEIGHT + (groups.has(place) || place === firstNear ? HEADING_HEIGHT : 0);
    },
    // The same function while the list is the same: another one has every row measured anew.
    getItemKey: useCallback((line: number) => keyAt(line) ?? line, [keyAt]),
    rangeExtractor,
    overscan: isPainted ? OVERSCAN : 0,
    scrollPaddingStart: HEADING_HEIGHT,
    // The pane is low where the filters are open: rows ahead must not push out the open one.
    scrollPaddingEnd: Math.min(LOOK_AHEAD, AHEAD_SHARE * height),
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: useCallback<typeof observeRect>(
      (list, report) =>
        observeRect(list, (rect) => {
          setHeight(rect.height);
          report(rect);
        }),
      [],
    ),
    measureElement: heightOfRow,
    scrollToFn: scrollPane,
  });

  useScrolledToPaper(virtualizer, answer.question, paper, open);
  useKeptInSight(virtualizer, open, height);
  useFocusOnOpen(scroller, paper, open, focused);
  const items = virtualizer.getVirtualItems();
  const rowAt = useRowAt(
    answer,
    keyAt,
    items.map(({ index }) => index),
    stop,
  );
  const progressOf = useGroupProgress();
  // The links lead to what was asked for these rows, whatever has been typed since.
  const dims = question.view === "all" || question.view === "unscreened";

  return (
    <div ref={scroller} data-papers className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
      <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
        <ul aria-label={words.papers} className="h-full">
          {items.map(({ key, index, start }) => {
            const place = placeAt(index) ?? -1;
            const group = groups.get(place);
            const row = rowAt(index);
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={answer.total}
                aria-posinset={place + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {index === 0 ? <Folds folds={folds.get(-1)} next={place} /> : null}
                {group === undefined || !hasUnfolded(group) ? null : (
                  <GroupHeading group={group} progress={progressOf(group)} />
                )}
                {place === firstNear ? <ByMeaningHeading /> : null}
                {row === undefined ? (
                  <div style={{ height: ROW_HEIGHT }} />
                ) : (
                  <Boundary room="line" subject={row}>
                    <PaperRow
                      row={row}
                      link={paperLink(question, row.key)}
                      open={row.key === paper}
                      place={index}
                      tabStop={index === stop}
                      dims={dims}
                      selected={selected.has(row.key)}
                      terms={answer.marks}
                      nearBy={answer.nearBy[row.key]}
                      onFocused={onFocused}
                    />
                  </Boundary>
                )}
                <Folds folds={folds.get(index)} next={placeAt(index + 1)} />
              </li>
            );
          })}
        </ul>
        {folds.has(-1) ? null : (
          <StickyHeadings
            groups={answer.groups}
            lineOf={lineOf}
            spans={virtualizer.measurementsCache}
            shown={[items[0]?.index ?? 0, items.at(-1)?.index ?? 0]}
          />
        )}
      </div>
      <Boundary room="quiet">
        <PrintedList answer={answer} />
      </Boundary>
    </div>
  );
});

/** A paper that is opened is unfolded; it may be folded again while it is open. */
function useUnfolded(answer: ListAnswer, paper: string | null, open: number): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (last.current === paper) return;
    const place = paper === null || open >= 0 ? -1 : keysOf(answer).placeOf(paper);
    if (place >= 0) unfoldPlace(answer, place);
    if (place >= 0 || open >= 0 || paper === null) last.current = paper;
  }, [answer, paper, open]);
}

/** Walking by keys from a row that has the focus takes the focus along. */
function useFocusOnOpen(
  scroller: { readonly current: HTMLElement | null },
  paper: string | null,
  open: number,
  focused: string | null,
): void {
  const last = useRef(paper);
  useEffect(() => {
    if (last.current === paper || (paper !== null && open < 0)) return;
    last.current = paper;
    if (focused === null || paper === null || paper === focused) return;
    // Giving the focus has the page laid out on the spot, so the next paper is shown first.
    void afterFrame().then(() => {
      const list = scroller.current;
      if (list?.contains(document.activeElement) !== true) return;
      list.querySelector<HTMLElement>("[data-open] a")?.focus({ preventScroll: true });
    });
  }, [paper, open, focused, scroller]);
}

/**
 * Finds rows by their line: those that came with the answer, those of the first and the
 * last page in sight, and of the page that Tab goes to. What is in sight is never more than two pages.
 */
function useRowAt(
  answer: ListAnswer,
  keyAt: (line: number) => string | undefined,
  lines: readonly number[],
  stop: number,
) {
  const came = useMemo(() => new Map(answer.rows.map((row) => [row.key, row])), [answer.rows]);
  /** The keys of the page that a line is on; none where all its rows came with the answer. */
  const pageOf = (line = 0) => {
    const start = line - (line % PAGE_ROWS);
    const keys = Array.from({ length: PAGE_ROWS }, (_, n) => keyAt(start + n) ?? []).flat();
    return keys.every((key) => came.has(key)) ? [] : keys;
  };
  const first = lines.find((line) => line !== stop);
  const last = lines.findLast((line) => line !== stop);
  const top = useRows(answer, pageOf(first));
  const bottom = useRows(answer, pageOf(last));
  const away = useRows(answer, pageOf(stop));
  return (line: number): HighlightedRow | undefined => {
    const key = keyAt(line);
    const find = (rows: HighlightedRow[] | undefined) => rows?.find((row) => row.key === key);
    return came.get(key ?? "") ?? find(top) ?? find(bottom) ?? find(away);
  };
}
