import { isHanTerm, type TermCounts } from "./meaning-terms.ts";

/** The terms that are known, each with its number and its weight. */
export type WeightedTerms = {
  numbers: ReadonlyMap<string, number>;
  weights: Float32Array;
};

/** Numbers of terms and their weights in one text. */
export type SparseVector = { terms: Uint32Array; values: Float32Array };

/**
 * A text as a vector: the logarithm of each count times the weight of its term. The
 * languages weigh the same where a text has both, whichever has more words.
 */
export function sparseVector(
  counts: TermCounts,
  { numbers, weights }: WeightedTerms,
): SparseVector {
  const known = [...counts].flatMap(([term, times]) => {
    const number = numbers.get(term);
    return number === undefined
      ? []
      : [{ number, han: isHanTerm(term), value: Math.log2(1 + times) * (weights[number] ?? 0) }];
  });
  const length = (han: boolean): number =>
    Math.sqrt(known.reduce((sum, term) => sum + (term.han === han ? term.value ** 2 : 0), 0)) || 1;
  const lengths = { word: length(false), han: length(true) };
  return {
    terms: Uint32Array.from(known, ({ number }) => number),
    values: Float32Array.from(
      known,
      ({ value, han }) => value / (han ? lengths.han : lengths.word),
    ),
  };
}
