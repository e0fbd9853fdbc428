import { useSettings } from "./settings.ts";
import { en, type Words } from "./words-en.ts";
import { zh } from "./words-zh.ts";

export type Language = "en" | "zh";

/** The language of the interface: the reader's choice, else the browser's. */
export function useLanguage(): Language {
  const chosen = useSettings((settings) => settings.language);
  if (chosen !== "system") return chosen;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function useWords(): Words {
  return useLanguage() === "zh" ? zh : en;
}
