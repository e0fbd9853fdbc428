import type { Entry } from "../index/entry.ts";
import { stopWords } from "../text/stop-words.ts";
import { bigrams } from "../text/tokens.ts";
import { toSingular } from "../text/word-chains.ts";

/** Words of two letters and more, without what is only digits. */
const word = /[a-z0-9]*[a-z][a-z0-9]+/g;
const hanRun = /\p{Script=Han}{2,}/gu;

/** The weight of a word in the title, relative to the abstract. */
const titleWeight = 3;
/** An author is strong evidence: as much as a word four times. */
const authorWeight = 4;

/** This prefix distinguishes authors from words. */
export const authorSign = "@";

/** How often a paper has each feature; also a vector by feature. */
export type TermWeights = Map<string, number>;

function count(features: TermWeights, term: string, weight: number): void {
  features.set(term, (features.get(term) ?? 0) + weight);
}

/**
 * What a paper is about, as counted words and authors (`@name`): English words
 * in the singular, Chinese pairs only if there is no English.
 */
export function termWeights({ title, english, chinese, authors }: Entry): TermWeights {
  const features: TermWeights = new Map();
  const add = (text: string, weight: number): void => {
    for (const [term] of text.matchAll(word))
      if (!stopWords.has(term)) count(features, toSingular(term), weight);
  };
  add(title, titleWeight);
  add(english, 1);
  if (english === "")
    for (const [run] of chinese.matchAll(hanRun))
      for (const pair of bigrams(run)) count(features, pair, 1);
  for (const name of authors.split("\n"))
    if (name !== "") count(features, authorSign + name, authorWeight);
  return features;
}

/**
 * The unit vector of a paper: the logarithm of each count times the rarity of
 * the feature. `papersWith` gives the number of papers, out of `size`, that have a term.
 */
export function tfIdfVector(
  features: TermWeights,
  papersWith: (term: string) => number,
  size: number,
): TermWeights {
  const vector: TermWeights = new Map();
  let length = 0;
  for (const [feature, times] of features) {
    const papers = papersWith(feature);
    // A feature of a single paper says nothing about others.
    if (papers < 2) continue;
    const rarity = Math.log((1 + size) / (1 + papers));
    const value = (1 + Math.log(times)) * rarity;
    if (value <= 0) continue;
    vector.set(feature, value);
    length += value * value;
  }
  const scale = 1 / Math.sqrt(length || 1);
  for (const [feature, value] of vector) vector.set(feature, value * scale);
  return vector;
}
