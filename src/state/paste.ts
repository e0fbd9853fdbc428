import { useEffect } from "react";
import { pastedFiles } from "../platform/paste.ts";
import { openFiles } from "./open-files.ts";

/** Accepts pastes anywhere except in a text field. */
export function useWindowPaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest("input, textarea, [contenteditable]")) return;
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      void openFiles(files);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);
}
