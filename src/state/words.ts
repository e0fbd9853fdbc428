import { create } from "zustand";
import { loadPart } from "../platform/load-part.ts";
import { useSettings } from "./settings.ts";
import type { Words } from "../words/en/app.ts";

export type { Words };
export type Language = "en" | "zh";

const books: Record<Language, () => Promise<Words>> = {
  en: async () => (await import("../words/en/app.ts")).en,
  zh: async () => (await import("../words/zh/app.ts")).zh,
};

/** The words in use. Only one language is loaded; the page waits for the first. */
const useBook = create<{ language: Language; words: Words | null }>()(() => ({
  language: wantedLanguage(),
  words: null,
}));

/** The language of the interface: the reader's choice, else the browser's. */
function wantedLanguage(): Language {
  const { language } = useSettings.getState();
  if (language !== "system") return language;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Loads the words of the selected language, now and whenever another one is selected. */
export async function startWords(): Promise<void> {
  useSettings.subscribe((now, before) => {
    if (now.language !== before.language) void loadWords();
  });
  await loadWords();
}

async function loadWords(): Promise<void> {
  const language = wantedLanguage();
  const words = await loadPart(books[language]);
  // Two quick changes may arrive in the wrong order.
  if (language === wantedLanguage()) useBook.setState({ language, words });
}

export function useLanguage(): Language {
  return useBook(({ language }) => language);
}

/** @throws Error before `startWords` is done */
export function useWords(): Words {
  const words = useBook((book) => book.words);
  if (words === null) throw new Error("The words are not loaded yet");
  return words;
}
