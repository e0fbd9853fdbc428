import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex } from "../../../src/core/search/library-index.ts";
import { randomCut } from "./chinese-queries.ts";
import { createDice } from "./dice.ts";
import { sourcesOf, Truth } from "./literal-truth.ts";

const phrases = 200;
const absentPhrases = 100;
const seed = 4242;

/** Two joined pieces of Chinese that occur nowhere, though every pair of characters does. */
function absentPhrase(truth: Truth, cut: () => string | null): string | null {
  const [left, right] = [cut(), cut()];
  if (!left || !right) return null;
  const phrase = left + right.slice(1);
  const joint = left.slice(-1) + right.charAt(1);
  return truth.all(phrase).size === 0 && truth.all(joint).size > 0 ? phrase : null;
}

function collect(count: number, make: () => string | null): string[] {
  const found = new Set<string>();
  for (let draw = 0; draw < 100 * count && found.size < count; draw++) {
    const phrase = make();
    if (phrase) found.add(phrase);
  }
  return [...found];
}

/**
 * Chinese phrases of any frequency: which papers have them, and which are shown without
 * having them.
 */
export async function benchPhrases(papers: readonly IndexedPaper[]): Promise<void> {
  const sources = sourcesOf(papers);
  const truth = new Truth(sources);
  const index = createLibraryIndex();
  await index.add(papers);
  const dice = createDice(seed);
  const cut = (): string | null => randomCut(dice.pick(sources), dice, 2, 8);
  let [right, shown, wanted] = [0, 0, 0];
  for (const phrase of collect(phrases, cut)) {
    const holders = truth.all(phrase);
    const { ids, how } = index.search(phrase, { bridge: false });
    right += ids.filter((id) => holders.has(id)).length;
    shown += how === "exact" ? ids.length : 0;
    wanted += holders.size;
  }
  const absent = collect(absentPhrases, () => absentPhrase(truth, cut));
  const asExact = absent.filter((phrase) => {
    const { how, ids } = index.search(phrase);
    return how === "exact" && ids.length > 0;
  });
  console.log(
    `\nexact Chinese phrases: precision ${(right / shown).toFixed(4)}, recall ${(right / wanted).toFixed(4)}; ` +
      `${absent.length} absent phrases: ${asExact.length} shown as exact`,
  );
}
