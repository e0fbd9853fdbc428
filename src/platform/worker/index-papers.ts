import type { LibraryIndex } from "../../core/search/library-index.ts";
import { breathe } from "./breathe.ts";
import type { PaperStore } from "./paper-store.ts";

/** Papers fetched from disk at a time. */
const BATCH = 50;

/** Adds papers to the index, newest first as given, and lets questions in between. */
export async function indexPapers(
  index: LibraryIndex,
  papers: PaperStore,
  keys: readonly string[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  for (let first = 0; first < keys.length; first += BATCH) {
    const batch = await Promise.all(
      keys.slice(first, first + BATCH).map((key) => papers.paper(key)),
    );
    await index.add(
      batch.filter((paper) => paper !== null),
      { pause: breathe },
    );
    onProgress(Math.min(first + BATCH, keys.length));
  }
}
