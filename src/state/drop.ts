import { useEffect, useState } from "react";
import { bringsFiles, chosenFiles, droppedFiles } from "../platform/files.ts";
import { openFiles } from "./open-files.ts";

/** Accepts drops anywhere in the window; returns whether files are being dragged over it. */
export function useWindowDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    // Each element fires its own enter and leave events: the drag has left when all have
    // been left.
    let depth = 0;
    const move = (by: number) => {
      depth = Math.max(0, depth + by);
      setDragging(depth > 0);
    };
    const stop = new AbortController();
    const on = (name: "dragenter" | "dragover" | "dragleave" | "drop", act: () => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (!bringsFiles(event)) return;
          event.preventDefault();
          act();
        },
        { signal: stop.signal },
      );
    on("dragenter", () => move(1));
    on("dragover", () => undefined);
    on("dragleave", () => move(-1));
    on("drop", () => move(-depth));
    window.addEventListener("drop", (event) => void droppedFiles(event).then(openFiles), {
      signal: stop.signal,
    });
    return () => stop.abort();
  }, []);
  return dragging;
}

export function openChosen(files: FileList | null): Promise<void> {
  return openFiles(chosenFiles(files));
}
