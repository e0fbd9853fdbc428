import { savedEn, type SavedWords } from "../words/en/saved.ts";
import { savedZh } from "../words/zh/saved.ts";
import { useLanguage } from "./words.ts";

export type { SavedWords };

/** The words of export and backup, loaded with their sheets and not with the first page. */
export function useSavedWords(): SavedWords {
  return useLanguage() === "zh" ? savedZh : savedEn;
}
