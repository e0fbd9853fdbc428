import { overviewEn, type OverviewWords } from "../words/en/overview.ts";
import { overviewZh } from "../words/zh/overview.ts";
import { useLanguage } from "./words.ts";

export type { OverviewWords };

/** The words of the overview, loaded with it and not with the first page. */
export function useOverviewWords(): OverviewWords {
  return useLanguage() === "zh" ? overviewZh : overviewEn;
}
