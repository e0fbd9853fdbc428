import type { Entry } from "../index/entry.ts";
import { authorSign, type TermWeights, termWeights, tfIdfVector } from "./tf-idf.ts";

/** How similar a paper is to the saved ones, and the words that explain it, strongest first. */
export type Likeness = { score: number; reasons: string[] };

/** Scores papers by what the reader saved and dismissed. */
export type LikenessModel = (entry: Entry) => Likeness;

/** Minimum number of saved papers: fewer say more about chance than about the reader. */
export const fewestSaved = 5;

/** The weight of an undecided paper as a negative example. */
const untouchedWeight = 0.3;
/** How many undecided papers are used. */
const mostUntouched = 400;
const mostReasons = 4;
/** A reason is shown if it has at least this share of the strongest. */
const leastReason = 0.15;

export type LearnFrom = {
  saved: readonly Entry[];
  dismissed: readonly Entry[];
  untouched: readonly Entry[];
  /** The number of papers that have a feature, and of all papers. */
  papersWith: (feature: string) => number;
  size: number;
};

function everyNth<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, index) => index % step === 0);
}

function addAll(sum: TermWeights, vector: TermWeights, weight: number): void {
  for (const [feature, value] of vector) sum.set(feature, (sum.get(feature) ?? 0) + value * weight);
}

/** The centroid of the saved papers minus that of the others. */
function direction(from: LearnFrom): TermWeights {
  const weights: TermWeights = new Map();
  const add = (entries: readonly Entry[], weight: number): void => {
    for (const entry of entries)
      addAll(weights, tfIdfVector(termWeights(entry), from.papersWith, from.size), weight);
  };
  const untouched = everyNth(from.untouched, mostUntouched);
  const against = from.dismissed.length + untouchedWeight * untouched.length;
  add(from.saved, 1 / from.saved.length);
  add(from.dismissed, -1 / against);
  add(untouched, -untouchedWeight / against);
  return weights;
}

/**
 * Learns what the reader saves: a linear model over words and authors (TF-IDF;
 * Rocchio's method: the difference of the two centroids). On simulated readers it beat
 * logistic regression on the same features, and it has nothing to tune. Null until five
 * papers are saved.
 */
export function learnLikeness(from: LearnFrom): LikenessModel | null {
  if (from.saved.length < fewestSaved) return null;
  const weights = direction(from);
  return (entry) => {
    const vector = tfIdfVector(termWeights(entry), from.papersWith, from.size);
    const shares = Array.from(vector, ([feature, value]) => ({
      feature,
      share: value * (weights.get(feature) ?? 0),
    }));
    return {
      score: shares.reduce((sum, { share }) => sum + share, 0),
      reasons: strongest(shares),
    };
  };
}

function strongest(shares: { feature: string; share: number }[]): string[] {
  const ranked = shares
    .filter(({ feature, share }) => share > 0 && !feature.startsWith(authorSign))
    .sort((a, b) => b.share - a.share);
  const least = leastReason * (ranked[0]?.share ?? 0);
  return ranked
    .slice(0, mostReasons)
    .filter(({ share }) => share >= least)
    .map(({ feature }) => feature);
}
