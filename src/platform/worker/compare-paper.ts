import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { isPartMissing, loadPart } from "../load-part.ts";
import type { LanguageComparison } from "../../library/language-comparison.ts";

type Compare = (paper: LibraryPaper) => LanguageComparison;

/** How long a paper waits for that code, in milliseconds; only a slow network takes longer. */
const LONGEST_WAIT_MS = 250;

const NOT_COMPARED: LanguageComparison = { alignment: null, checks: [], supports: [] };

/**
 * Compares the two languages of a paper. The code for that is large and is loaded with the
 * first paper that is opened. A paper can be read without: if the code is late, the paper
 * comes uncompared, and is requested again when `onLate` is called.
 *
 * @param load imports the code
 * @param onLate called when the code has arrived for which a paper did not wait
 * @param onMissing called the first time that the code cannot be loaded
 */
export function createPaperComparison(
  load: () => Promise<{ createComparisons: () => Compare }>,
  onLate: () => void,
  onMissing: () => void,
) {
  let loading: Promise<Compare> | null = null;
  let isAwaited = false;
  let isReported = false;

  async function loadComparison(): Promise<Compare> {
    const { createComparisons } = await loadPart(load);
    return createComparisons();
  }

  /** The next paper tries to load the code again. */
  function fail(error: unknown): void {
    loading = null;
    if (!isPartMissing(error) || isReported) return;
    isReported = true;
    onMissing();
  }

  /** One call for all papers that did not wait. */
  function callWhenLoaded(late: Promise<Compare>): void {
    if (isAwaited) return;
    isAwaited = true;
    const done = () => (isAwaited = false);
    void late.then(onLate, fail).finally(done);
  }

  return async (paper: LibraryPaper): Promise<LanguageComparison> => {
    loading ??= loadComparison();
    const begun = loading;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS);
    });
    try {
      const compare = await Promise.race([begun, waited]);
      if (compare === null) callWhenLoaded(begun);
      return compare?.(paper) ?? NOT_COMPARED;
    } catch (error) {
      // A paper can be read even if its sentences cannot be paired.
      fail(error);
      return NOT_COMPARED;
    } finally {
      clearTimeout(timer);
    }
  };
}
