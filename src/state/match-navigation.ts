import { useEffect } from "react";
import { keyAction } from "./keys.ts";

/**
 * Calls back with 1 on the "next match" key and with -1 if Shift is held; the callback
 * returns whether there was a match, otherwise the key is not handled.
 */
export function useMatchKeys(step: (by: 1 | -1) => boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = keyAction(event);
      if (pressed?.action === "nextMatch" && step(pressed.shifted ? -1 : 1)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step]);
}
