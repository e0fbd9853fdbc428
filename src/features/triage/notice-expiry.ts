import { useEffect, useRef } from "react";
import { dismissNotice, type Notice } from "../../state/notice.ts";

/** How long a passing notice stays, in milliseconds; its step can be undone by key for longer. */
const SHOWN_MS = 12_000;

/**
 * Takes a passing notice away after a while, or a while later when the pointer or the
 * focus is on the element then whose ref it gives.
 */
export function useNoticeExpiry(notice: Notice | null, passing: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice === null || !passing) return undefined;
    const timer = setInterval(() => {
      if (element.current?.matches(":hover, :focus-within") !== true) dismissNotice();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [notice, passing]);
  return element;
}
