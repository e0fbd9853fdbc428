import { isHanTerm, type TermCounts } from "./meaning-terms.ts";

/** The terms that are known, each with its number and how much it tells. */
export type WeightedTerms = {
  numbers: ReadonlyMap<string, number>;
  weights: Float32Array;
};

/**
 * The weights of the terms of one text, in steps of `scale`: those of Chinese come first,
 * `han` of them, then words.
 */
export type TermVector = {
  terms: Uint16Array<ArrayBuffer>;
  values: Uint8Array<ArrayBuffer>;
  han: number;
  scale: number;
};

/** One of the languages of a text: from where on its terms stand, and up to where. */
export type Language = "han" | "words";

export function rangeOf({ terms, han }: TermVector, language: Language): [number, number] {
  return language === "han" ? [0, han] : [han, terms.length];
}

const LARGEST = 255;
/** What Chinese counts against English, which says the same with fewer chance terms. */
const HAN_LENGTH = 0.7;
/** With fewer terms there is not much of a language: names in a text of the other. */
const ENOUGH_TERMS = 40;

type Weighed = { number: number; value: number };

function ofLength(terms: readonly Weighed[], full: number): Weighed[] {
  const own = Math.sqrt(terms.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  const length = full * Math.sqrt(Math.min(1, terms.length / ENOUGH_TERMS));
  return terms.map(({ number, value }) => ({ number, value: (length * value) / own }));
}

/**
 * A text as a vector: the logarithm of each count times the weight of its term. Each
 * language has its fixed share where a text has both, whichever has more words.
 */
export function termVector(counts: TermCounts, { numbers, weights }: WeightedTerms): TermVector {
  const [han, words]: [Weighed[], Weighed[]] = [[], []];
  for (const [term, times] of counts) {
    const number = numbers.get(term);
    if (number === undefined) continue;
    const value = Math.log2(1 + times) * (weights[number] ?? 0);
    (isHanTerm(term) ? han : words).push({ number, value });
  }
  const all = [...ofLength(han, HAN_LENGTH), ...ofLength(words, 1)];
  const scale = all.reduce((most, { value }) => Math.max(most, value), 1e-12) / LARGEST;
  return {
    terms: Uint16Array.from(all, ({ number }) => number),
    values: Uint8Array.from(all, ({ value }) => Math.round(value / scale)),
    han: han.length,
    scale,
  };
}
