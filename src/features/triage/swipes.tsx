import { useEffect, useState } from "react";
import { decide, decideOpen } from "../../state/decisions.ts";
import { selectedKeys, toggleSelected } from "../../state/selection.ts";
import { useWords } from "../../state/words.ts";
import { followLongPresses } from "./long-press.ts";
import { beginningOf, mayBegin, readSwipe, type Point, type Swipe } from "./read-swipe.ts";

/** What is being swiped: a row of the list, which moves along, or the open paper. */
type Swiped = { element: HTMLElement; key: string; isRow: boolean; from: Point; pointer: number };

/** What is shown under the finger. */
type Drawn = Swipe & { box: DOMRect };

/**
 * Swiping papers by touch: right saves, left dismisses. Papers are identified by
 * `data-key`, whose `touch-action` leaves vertical movements to the browser; horizontal
 * ones are handled here. A finger that rests on a row selects it, and swipes no more. Hidden
 * from assistive technology: buttons and keys do the same.
 */
export function Swipes() {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    const fingers = followFingers(setDrawn);
    const select = (key: string) => {
      fingers.ignore();
      toggleSelected(key);
    };
    const stopPresses = followLongPresses(select, () => selectedKeys().length > 0);
    return () => {
      stopPresses();
      fingers.stop();
    };
  }, []);
  return drawn === null ? null : <Strip drawn={drawn} />;
}

/** Shows what releasing will do, on the strip that the swipe uncovers. */
function Strip({ drawn: { dx, decision, armed, box } }: { drawn: Drawn }) {
  const words = useWords();
  const saves = decision === "saved";
  const width = Math.min(Math.abs(dx), box.width);
  const look = saves
    ? armed
      ? "bg-green text-paper"
      : "bg-green-wash text-green"
    : armed
      ? "bg-ink text-paper"
      : "bg-wash text-quiet";
  return (
    <div
      aria-hidden="true"
      data-armed={armed}
      className={`pointer-events-none fixed z-20 flex items-center overflow-hidden px-3 text-small font-semibold whitespace-nowrap ${look} ${saves ? "justify-start" : "justify-end"}`}
      style={{
        top: box.top,
        height: box.height,
        left: saves ? box.left : box.right - width,
        width,
      }}
    >
      {saves ? `★ ${words.save}` : `${words.dismiss} ✕`}
    </div>
  );
}

/**
 * Listens to touches until stopped; calls `draw` with what to show, or null. A finger that
 * is ignored swipes nothing until it is lifted.
 */
function followFingers(draw: (drawn: Drawn | null) => void): {
  ignore: () => void;
  stop: () => void;
} {
  let touched: Swiped | null = null;
  let swipe: Swipe | null = null;
  const listening = new AbortController();
  const on = (
    type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    act: (event: PointerEvent) => void,
  ) => window.addEventListener(type, act, { passive: true, signal: listening.signal });

  function end(): void {
    if (touched !== null && swipe !== null) moveRow(touched, 0);
    touched = null;
    swipe = null;
    draw(null);
  }

  on("pointerdown", (event) => {
    // A second finger means something else.
    if (touched !== null) end();
    else touched = swipedBy(event);
  });
  on("pointermove", (event) => {
    if (touched === null || event.pointerId !== touched.pointer) return;
    const to = pointOf(event);
    const beginning = swipe === null ? beginningOf(touched.from, to) : "swipe";
    if (beginning === "other") touched = null;
    if (touched === null || beginning !== "swipe") return;
    const box = touched.element.getBoundingClientRect();
    swipe = readSwipe(touched.from, to, box.width);
    moveRow(touched, swipe.dx);
    draw({ ...swipe, box: restingBox(touched) });
  });
  on("pointerup", (event) => {
    if (touched === null || event.pointerId !== touched.pointer) return;
    const [done, how] = [touched, swipe];
    end();
    if (how?.armed !== true) return;
    void (done.isRow ? decide(done.key, how.decision) : decideOpen(how.decision));
  });
  on("pointercancel", end);
  return {
    ignore: end,
    stop() {
      end();
      listening.abort();
    },
  };
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

/** What a touch may start to swipe; null for the mouse, text fields and open dialogs. */
function swipedBy(event: PointerEvent): Swiped | null {
  const { target, pointerId, pointerType, isPrimary } = event;
  const from = pointOf(event);
  if (pointerType !== "touch" || !isPrimary || !mayBegin(from, window.innerWidth)) return null;
  if (!(target instanceof Element) || target.closest("input, textarea, select, dialog"))
    return null;
  const element = target.closest<HTMLElement>("[data-key]");
  const key = element?.dataset["key"];
  if (!element || key === undefined) return null;
  return { element, key, isRow: element.tagName !== "ARTICLE", from, pointer: pointerId };
}

/** The row follows the finger and glides back; with reduced motion it stays still. */
function moveRow({ element, isRow }: Swiped, dx: number): void {
  if (!isRow || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  element.style.transition = dx === 0 ? "transform 120ms" : "";
  element.style.transform = dx === 0 ? "" : `translateX(${dx}px)`;
}

/** The paper's resting position: its parent does not move. */
function restingBox({ element, isRow }: Swiped): DOMRect {
  const box = element.getBoundingClientRect();
  const left = isRow ? (element.parentElement ?? element).getBoundingClientRect().left : box.left;
  return new DOMRect(left, box.top, box.width, box.height);
}
