import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { isPartMissing, loadPart } from "../load-part.ts";
import type { LanguageComparison } from "../../library/shown-paper.ts";

let maker: Promise<(paper: LibraryPaper) => LanguageComparison> | null = null;
let reported = false;

/**
 * What the two languages of a paper say of each other. The code that pairs them is
 * large and is fetched with the first paper that is opened.
 *
 * @param onMissing called the first time that this code cannot be fetched
 */
export async function makeReading(
  paper: LibraryPaper,
  onMissing: () => void,
): Promise<LanguageComparison> {
  maker ??= fetchMaker();
  try {
    return (await maker)(paper);
  } catch (error) {
    // A paper is to be read also where its sentences cannot be paired.
    maker = null;
    if (isPartMissing(error) && !reported) {
      reported = true;
      onMissing();
    }
    return { alignment: null, checks: [], supports: [] };
  }
}

async function fetchMaker() {
  const { createComparisons } = await loadPart(() => import("../../library/shown-paper.ts"));
  return createComparisons();
}
