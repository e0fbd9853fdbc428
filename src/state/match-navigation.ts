import { useEffect } from "react";
import { keyAction } from "./keys.ts";

/**
 * Calls back with 1 on the key of "next match" and with -1 when Shift is held; it
 * answers whether there was a match to go to, else the key goes on.
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
