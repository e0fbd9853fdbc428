import { keepEn, type KeepWords } from "../words/en/saved.ts";
import { keepZh } from "../words/zh/saved.ts";
import { useLanguage } from "./words.ts";

export type { KeepWords };

/** The words of export and backup, loaded with their sheets and not with the first page. */
export function useKeepWords(): KeepWords {
  return useLanguage() === "zh" ? keepZh : keepEn;
}
