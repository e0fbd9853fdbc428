import { useMemo } from "react";
import type { HighlightWords } from "../library/list-answer.ts";
import { useSettings } from "./settings.ts";

/** The words that the reader highlights and mutes. */
export function useHighlightWords(): HighlightWords {
  const want = useSettings((settings) => settings.want);
  const avoid = useSettings((settings) => settings.avoid);
  return useMemo(() => ({ want, avoid }), [want, avoid]);
}

/** The current words, for code outside components. */
export function highlightWords(): HighlightWords {
  const { want, avoid } = useSettings.getState();
  return { want, avoid };
}
