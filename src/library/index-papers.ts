import type { LibraryIndex } from "../core/search/library-index.ts";
import type { PaperSource } from "./paper-source.ts";

/** Papers fetched from disk at a time. */
export const BATCH_PAPERS = 50;

type Parts = {
  index: LibraryIndex;
  papers: PaperSource;
  /** Papers that are not indexed yet. */
  unindexed: Set<string>;
};

/**
 * Indexes one batch of the papers that have waited longest, letting questions in between;
 * returns how many.
 */
export async function indexBatch(
  { index, papers, unindexed }: Parts,
  pause: () => Promise<void>,
): Promise<number> {
  const wanted: string[] = [];
  for (const key of unindexed) if (wanted.push(key) === BATCH_PAPERS) break;
  const batch = await Promise.all(wanted.map((key) => papers.paper(key)));
  await index.add(
    batch.filter((paper) => paper !== null),
    { pause },
  );
  for (const key of wanted) unindexed.delete(key);
  return wanted.length;
}
