import { createContext, useEffect, useRef, useState, type ReactNode } from "react";

/**
 * From so many rem of text on, two languages stand side by side: the width that reading.css
 * asks for, and room for a scroll bar.
 */
const TWO_COLUMNS = 33;

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
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      // A reader that is out of sight has no width; it keeps the one it had.
      if (width === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHasRoom(width >= TWO_COLUMNS * rem);
    });
    observer.observe(current);
    return () => observer.disconnect();
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
