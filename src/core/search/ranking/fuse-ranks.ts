import type { Scores } from "../index/term-index.ts";

/** Of the first few ranks none decides alone (Cormack, Clarke and Büttcher, 2009). */
const SMOOTHING = 60;

/** The papers of the first scores, by their ranks in both (reciprocal rank fusion). */
export function fuseRanks(scores: Scores, others: Scores): Scores {
  const fused: Scores = new Map();
  const keys = [...scores.keys()];
  for (const from of [scores, others]) {
    const ranked = keys.toSorted((a, b) => (from.get(b) ?? 0) - (from.get(a) ?? 0));
    for (const [rank, key] of ranked.entries())
      fused.set(key, (fused.get(key) ?? 0) + 1 / (SMOOTHING + rank + 1));
  }
  return fused;
}
