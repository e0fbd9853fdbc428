import type { Entry } from "./entry.ts";
import { authorSign, termWeights } from "../likeness/tf-idf.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The number of papers that have a feature (see tf-idf.ts): words from the vocabulary,
 * authors and features of papers without English from a separate count.
 */
export function createPaperCounts(
  entries: readonly Entry[],
  vocabulary: Vocabulary,
): (feature: string) => number {
  const counts = new Map<string, number>();
  const count = (feature: string): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const entry of entries) {
    for (const name of entry.authors.split("\n")) count(authorSign + name);
    if (entry.english === "") for (const feature of termWeights(entry).keys()) count(feature);
  }
  return (feature) =>
    Math.max(
      counts.get(feature) ?? 0,
      vocabulary.papers(feature) + vocabulary.papers(`${feature}s`),
    );
}
