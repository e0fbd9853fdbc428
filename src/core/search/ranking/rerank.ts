import { bestOf } from "./best-scores.ts";
import { evidenceFor } from "./match-evidence.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import type { QueryUnit } from "../question/query-units.ts";

/** Rating a whole text is slow; papers further down keep the order of their word scores. */
const mostJudged = 300;

/** Multiplies the best scores by the evidence of each whole paper; returns the same map. */
export function rerank(shelf: SearchStore, scores: Scores, units: readonly QueryUnit[]): Scores {
  const evidence = evidenceFor(units);
  for (const [key, score] of bestOf(scores, mostJudged)) {
    const entry = shelf.get(key);
    if (entry) scores.set(key, score * evidence(entry));
  }
  return scores;
}
