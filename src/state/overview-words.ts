import { overviewEn, type OverviewWords } from "./overview-words-en.ts";
import { overviewZh } from "./overview-words-zh.ts";
import { useLanguage } from "./words.ts";

export type { OverviewWords };

/** The words of the overview, which come with it and not with the first page. */
export function useOverviewWords(): OverviewWords {
  return useLanguage() === "zh" ? overviewZh : overviewEn;
}
