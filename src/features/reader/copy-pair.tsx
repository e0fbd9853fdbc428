import { useEffect, useState, type KeyboardEvent } from "react";
import { useWords } from "../../state/words.ts";
import { bringIntoSight } from "./bring-into-sight.ts";

/** How long the confirmation is shown. */
const SHOWN_MS = 2500;

type Props = {
  /** Whether this pair is the tab stop. */
  active: boolean;
  onActive: () => void;
  text: () => string;
};

/** Copies both languages of a pair and confirms it; arrow keys move to the next pair. */
export function CopyPair({ active, onActive, text }: Props) {
  const { reader } = useWords();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (outcome !== "copied") return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <span className="pair-copy" data-outcome={outcome ?? undefined}>
      <button
        type="button"
        data-pair-stop
        tabIndex={active ? 0 : -1}
        onFocus={onActive}
        onKeyDown={goOn}
        onClick={() => void copy()}
        className="min-h-6 rounded-small border border-edge/60 bg-sheet px-2 text-tiny text-quiet select-none hover-able:border-ink hover-able:text-ink"
      >
        {reader.copyPair}
      </button>
      <span aria-live="polite" className="px-1 text-tiny text-green select-none empty:hidden">
        {outcome === "copied" ? reader.copied : null}
      </span>
      {outcome === "refused" ? (
        <span role="alert" className="px-1 text-tiny text-amber">
          {reader.copyFailed}
        </span>
      ) : null}
    </span>
  );
}

/** Moves the focus to another pair, scrolled into view and highlighted on both sides. */
function goOn(event: KeyboardEvent<HTMLButtonElement>): void {
  const stops = [
    ...(event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>("[data-pair-stop]") ?? []),
  ];
  const to = stops[goal(event.key, stops.indexOf(event.currentTarget), stops.length) ?? -1];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  to.focus({ preventScroll: true });
  const pair = to.closest("li");
  if (pair !== null) bringIntoSight(pair, "nearest");
}

/** Where a key moves from one of `count` pairs; null if nowhere. */
function goal(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
