import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

type Props = {
  label: string;
  /** What a drag, the arrow keys and a double click do; the tooltip. */
  hint: string;
  /** The CSS variable on the grid that the pane's width follows. */
  variable: `--${string}`;
  /** The maximum share of the window, so that the reader keeps room. */
  share: number;
  /** In rem, as set by the reader; null for a width that suits the screen. */
  onResize: (width: number | null) => void;
};

/** For both panes, in rem. */
const NARROWEST = 10;
const WIDEST = 48;

/**
 * The edge at the end of a pane (its parent): drag it, or move it with the arrow
 * keys; a double click or Enter resets the width. While it is dragged only the grid's
 * variable changes; the result is reported once.
 */
export function PaneEdge({ label, hint, variable, share, onResize }: Props) {
  const edge = useRef<HTMLDivElement>(null);
  const dragged = useRef<{ from: string; moved: boolean } | null>(null);
  const [room, setRoom] = useState({ now: 0, most: 0 });

  useLayoutEffect(() => {
    const pane = edge.current?.parentElement;
    if (!pane) return;
    const watcher = new ResizeObserver(() => {
      setRoom({ now: Math.round(pane.offsetWidth), most: Math.round(mostOf(share)) });
    });
    watcher.observe(pane);
    return () => watcher.disconnect();
  }, [share]);

  const grid = () => edge.current?.closest<HTMLElement>("[data-panes]") ?? null;
  const limited = (px: number) => Math.min(Math.max(px, NARROWEST * rem()), mostOf(share)) / rem();

  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const left = edge.current?.parentElement?.getBoundingClientRect().left;
    if (dragged.current === null || left === undefined) return;
    dragged.current.moved = true;
    grid()?.style.setProperty(variable, `${limited(event.clientX - left)}rem`);
  };
  const onEnd = (event: PointerEvent<HTMLDivElement>) => {
    const drag = dragged.current;
    dragged.current = null;
    if (drag === null || !drag.moved) return;
    const width = Number.parseFloat(grid()?.style.getPropertyValue(variable) ?? "");
    // The browser took over the pointer, for example to scroll: cancel the drag.
    if (event.type === "pointercancel") grid()?.style.setProperty(variable, drag.from);
    else onResize(Number(width.toFixed(2)));
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = (event.shiftKey ? 4 : 1) * rem();
    const widths: Record<string, number> = {
      ArrowLeft: room.now - step,
      ArrowRight: room.now + step,
      Home: 0,
      End: room.most,
    };
    const width = widths[event.key];
    if (width === undefined && event.key !== "Enter") return;
    event.preventDefault();
    onResize(width === undefined ? null : Number(limited(width).toFixed(2)));
  };

  return (
    <div
      ref={edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={Math.round(NARROWEST * rem())}
      aria-valuemax={room.most}
      aria-valuenow={room.now}
      title={hint}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { from: grid()?.style.getPropertyValue(variable) ?? "", moved: false };
      }}
      // Otherwise the browser selects or drags the text beneath.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onDoubleClick={() => onResize(null)}
      onKeyDown={onKey}
      className="absolute inset-y-0 hidden desktop:block -end-3 z-10 w-3 cursor-col-resize touch-none border-s-2 border-transparent hover:border-accent focus-visible:border-accent focus-visible:outline-offset-0 active:border-accent pointer-coarse:-end-6 pointer-coarse:w-6"
    />
  );
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const mostOf = (share: number): number =>
  Math.max(NARROWEST * rem(), Math.min(WIDEST * rem(), share * window.innerWidth));
