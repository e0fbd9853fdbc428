import type { LibraryPaper } from "../core/library/library-paper.ts";

/** Where the texts of papers come from: the disk, or recently read papers. */
export type PaperSource = {
  /** The whole paper; null if it is not in the library. */
  paper(key: string): Promise<LibraryPaper | null>;
};
