import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { isPartMissing, loadPart } from "../load-part.ts";
import type { LanguageComparison } from "../../library/language-comparison.ts";

let comparison: Promise<(paper: LibraryPaper) => LanguageComparison> | null = null;
let reported = false;

/**
 * Compares the two languages of a paper. The code for that is large and is loaded with the
 * first paper that is opened.
 *
 * @param onMissing called the first time that this code cannot be loaded
 */
export async function comparePaper(
  paper: LibraryPaper,
  onMissing: () => void,
): Promise<LanguageComparison> {
  comparison ??= loadComparison();
  try {
    return (await comparison)(paper);
  } catch (error) {
    // A paper can be read even if its sentences cannot be paired.
    comparison = null;
    if (isPartMissing(error) && !reported) {
      reported = true;
      onMissing();
    }
    return { alignment: null, checks: [], supports: [] };
  }
}

async function loadComparison() {
  const { createComparisons } = await loadPart(
    () => import("../../library/language-comparison.ts"),
  );
  return createComparisons();
}
