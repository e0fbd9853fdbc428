import type { LibraryPaper } from "../../core/library/library-paper.ts";
import type { PaperStore } from "./paper-store.ts";
import { yieldToMessages } from "./yield-to-messages.ts";

/** Papers that are put together at a time. */
const PAPERS_AT_ONCE = 50;

/** Whole papers by key, read in small steps; those that are not here are left out. */
export async function papersByKey(
  papers: PaperStore,
  keys: readonly string[],
): Promise<Map<string, LibraryPaper>> {
  const found = new Map<string, LibraryPaper>();
  for (let first = 0; first < keys.length; first += PAPERS_AT_ONCE) {
    const some = keys.slice(first, first + PAPERS_AT_ONCE);
    for (const paper of await Promise.all(some.map((key) => papers.paper(key))))
      if (paper !== null) found.set(paper.key, paper);
    await yieldToMessages();
  }
  return found;
}
