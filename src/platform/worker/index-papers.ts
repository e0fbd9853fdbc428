import type { LibraryIndex } from "../../core/search/library-index.ts";
import { breathe } from "./breathe.ts";
import type { PaperStore } from "./paper-store.ts";

/** Papers fetched from disk at a time. */
const BATCH = 50;

type Parts = {
  index: LibraryIndex;
  papers: PaperStore;
  /** Papers that the index does not hold yet. */
  unindexed: Set<string>;
};

/** Adds papers to the index, newest first as given, and lets questions in between. */
export async function indexPapers(
  { index, papers, unindexed }: Parts,
  keys: readonly string[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  for (const key of keys) unindexed.add(key);
  for (let first = 0; first < keys.length; first += BATCH) {
    const wanted = keys.slice(first, first + BATCH);
    const batch = await Promise.all(wanted.map((key) => papers.paper(key)));
    await index.add(
      batch.filter((paper) => paper !== null),
      { pause: breathe },
    );
    for (const key of wanted) unindexed.delete(key);
    onProgress(Math.min(first + BATCH, keys.length));
  }
}
