import type { LibraryPaper } from "../core/library/library-paper.ts";

/** Where the texts of papers come from: the disk, or what was read of it last. */
export type PaperSource = {
  /** The whole paper; null when it is not in the library. */
  paper(key: string): Promise<LibraryPaper | null>;
};
