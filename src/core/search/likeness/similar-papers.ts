import type { Entry } from "../index/entry.ts";
import { authorSign, termWeights, tfIdfVector } from "./tf-idf.ts";
import { createPaperCounts } from "../index/paper-counts.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { TermQuery } from "../index/term-index.ts";

/** The features of a paper that are asked for, rarest and most frequent first. */
const mostFeatures = 30;

function termsFor(feature: string): string[] {
  return feature.startsWith(authorSign) ? [] : [feature, `${feature}s`];
}

/**
 * The papers most like one paper, best first, without itself: those that share
 * its telling words, and its authors by the way.
 */
export function papersLike(shelf: SearchStore, entry: Entry, most: number): string[] {
  const counts = createPaperCounts(shelf.inOrder(), shelf.terms.vocabulary);
  const vector = tfIdfVector(termWeights(entry), counts, shelf.size);
  const strongest = [...vector].sort(([, a], [, b]) => b - a).slice(0, mostFeatures);
  const queries = strongest.flatMap(([feature, value]): TermQuery[] =>
    termsFor(feature).map((term) => ({ queries: [term], boostTerm: () => value })),
  );
  const scores = shelf.terms.find({ combineWith: "OR", queries });
  scores.delete(entry.key);
  const authors = new Set(entry.authors.split("\n"));
  const shared = (key: string): number =>
    (shelf.get(key)?.authors.split("\n") ?? []).filter((name) => authors.has(name)).length;
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4 * most)
    .map(([key, score]) => ({ key, score: score * (1 + 0.15 * shared(key)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ key }) => key);
}
