import { hanPieces } from "../../../src/core/search/text/han-pieces.ts";
import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex } from "../../../src/core/search/library-index.ts";
import { learnBridge } from "../../../src/core/search/bridge/learn-bridge.ts";
import { entryOf } from "../../../src/core/search/index/entry.ts";
import { wordChains } from "../../../src/core/search/text/word-chains.ts";
import { createDice } from "./dice.ts";
import { mean } from "./quality.ts";

type Way = "zh asked of English only" | "en asked of Chinese only";

const terms = 100;
const seed = 99;

const chineseOf = ({ abstract, summary, takeaways }: IndexedPaper): string =>
  [abstract.zh ?? "", summary ?? "", ...takeaways].join("\n").toLowerCase();
const englishOf = ({ title, abstract }: IndexedPaper): string =>
  `${title}\n${abstract.en}`.toLowerCase();

function strip(paper: IndexedPaper, way: Way): IndexedPaper {
  return way === "zh asked of English only"
    ? {
        ...paper,
        abstract: { ...paper.abstract, zh: null },
        summary: null,
        takeaways: [],
        details: [],
      }
    : { ...paper, title: "", abstract: { ...paper.abstract, en: "" }, details: [] };
}

const textFor: Record<Way, (paper: IndexedPaper) => string> = {
  "zh asked of English only": chineseOf,
  "en asked of Chinese only": englishOf,
};

/** Terms that occur in three to thirty papers, half of which will lose the language. */
function commonTerms(papers: readonly IndexedPaper[], way: Way): string[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const text = textFor[way](paper);
    const found = way === "zh asked of English only" ? hanPieces(text) : wordChains(text);
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const fit = [...counts].filter(
    ([term, count]) => count >= 6 && count <= 60 && term.length >= (way.startsWith("zh") ? 2 : 5),
  );
  const dice = createDice(seed);
  const everything = papers.map((paper, serial) => entryOf([paper], serial));
  const chosen: string[] = [];
  for (let draw = 0; draw < 600 && chosen.length < terms; draw++) {
    const [term] = dice.pick(fit);
    if (chosen.includes(term)) continue;
    // A term is worth a question across languages only if the other language has a term for it.
    const holders = everything.filter((entry) =>
      `${entry.english}\n${entry.chinese}`.includes(term),
    );
    const known = learnBridge(term, way.startsWith("zh") ? "toWords" : "toHan", holders, {
      papers: everything,
      tables: null,
    });
    if (known.some(({ trust }) => trust >= 0.6)) chosen.push(term);
  }
  return chosen;
}

async function measure(papers: readonly IndexedPaper[], way: Way): Promise<void> {
  const bilingual = papers.filter((paper) => chineseOf(paper).trim() !== "");
  const stripped = new Set(bilingual.filter((_, at) => at % 2 === 1).map(({ key }) => key));
  const index = createLibraryIndex();
  await index.add(bilingual.map((paper) => (stripped.has(paper.key) ? strip(paper, way) : paper)));
  const recall: Record<"with" | "without", number[]> = { with: [], without: [] };
  for (const term of commonTerms(bilingual, way)) {
    const wanted = new Set(
      bilingual
        .filter((paper) => stripped.has(paper.key) && textFor[way](paper).includes(term))
        .map(({ key }) => key),
    );
    if (wanted.size === 0) continue;
    for (const bridge of [true, false]) {
      const { ids } = index.search(term, { bridge });
      const first = ids.filter((id) => stripped.has(id)).slice(0, 10);
      const found = first.filter((id) => wanted.has(id)).length;
      recall[bridge ? "with" : "without"].push(found / Math.min(10, wanted.size));
    }
  }
  console.log(
    `${way}: ${recall.with.length} terms, recall at 10 ${mean(recall.with).toFixed(3)} with the bridge, ` +
      `${mean(recall.without).toFixed(3)} without`,
  );
}

/** Questions to papers that have only the other language: every second paper loses one. */
export async function benchBridge(papers: readonly IndexedPaper[]): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  await measure(distinct, "zh asked of English only");
  await measure(distinct, "en asked of Chinese only");
}
