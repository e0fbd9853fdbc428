import type { LibraryIndex } from "../core/search/library-index.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { PaperSource } from "./paper-source.ts";

/** Papers fetched from disk at a time. */
export const BATCH_PAPERS = 50;

type Parts = {
  index: LibraryIndex;
  papers: PaperSource;
  holdings: Pick<LibraryMemory, "named">;
  /** Papers that the index does not hold yet. */
  unindexed: Set<string>;
};

/**
 * Indexes one batch of the papers that have waited longest, letting questions in between;
 * returns how many.
 */
export async function indexBatch(
  { index, papers, holdings, unindexed }: Parts,
  pause: () => Promise<void>,
): Promise<number> {
  const wanted: string[] = [];
  for (const key of unindexed) if (wanted.push(key) === BATCH_PAPERS) break;
  const batch = await Promise.all(wanted.map((key) => papers.paper(key)));
  await index.add(batch.filter((paper) => paper !== null).map(holdings.named), { pause });
  for (const key of wanted) unindexed.delete(key);
  return wanted.length;
}
