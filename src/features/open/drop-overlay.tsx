import { useWindowDrop } from "../../state/drop.ts";
import { useWords } from "../../state/words.ts";

/** Covers everything while files are dragged over the window. */
export function DropOverlay() {
  const words = useWords();
  const dragging = useWindowDrop();
  if (!dragging) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 flex items-center justify-center bg-paper/85 p-6">
      <p className="rounded-large border-2 border-dashed border-accent px-12 py-10 text-title text-accent">
        {words.dropToOpen}
      </p>
    </div>
  );
}
