import { folderEn, type FolderWords } from "../words/en/folder.ts";
import { folderZh } from "../words/zh/folder.ts";
import { useLanguage } from "./words.ts";

/** The words of the home folder, loaded with its parts and not with the first page. */
export function useFolderWords(): FolderWords {
  return useLanguage() === "zh" ? folderZh : folderEn;
}
