import { createContext, useEffect, useRef, useState, type ReactNode } from "react";

/**
 * From so many rem of text on, two languages stand side by side: the width that reading.css
 * asks for, and room for a scroll bar.
 */
const TWO_COLUMNS = 33;

/** In a window so low the abstract has one half of the text; reading.css says the same. */
const LOW = "(max-height: 32rem)";

/** Before it is measured: on a phone there is no room. */
const hasRoomAtStart = () => window.matchMedia("(min-width: 48rem)").matches;

/** Whether the reader is wide enough for two languages side by side. */
export const RoomForTwo = createContext(true);

/** Measures the room of the open paper's text, whatever paper is open. */
export function MeasuredRoom({ children }: { children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  const [hasRoom, setHasRoom] = useState(hasRoomAtStart);
  useEffect(() => {
    const { current } = line;
    if (current === null) return undefined;
    const low = window.matchMedia(LOW);
    let width = 0;
    const measure = () => {
      // A reader that is out of sight has no width; it keeps the one it had.
      if (width === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHasRoom(width / (low.matches ? 2 : 1) >= TWO_COLUMNS * rem);
    };
    const observer = new ResizeObserver((entries) => {
      width = entries.at(-1)?.contentRect.width ?? 0;
      measure();
    });
    observer.observe(current);
    low.addEventListener("change", measure);
    return () => {
      observer.disconnect();
      low.removeEventListener("change", measure);
    };
  }, []);
  return (
    <RoomForTwo value={hasRoom}>
      <div ref={line} className={SIDES} />
      {children}
    </RoomForTwo>
  );
}

/** What a paper's text leaves free at its sides. */
export const SIDES = "px-5 tablet:px-6 wide:px-8";
