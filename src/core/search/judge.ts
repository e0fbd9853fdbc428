import { bestOf } from "./best-scores.ts";
import { evidenceFor } from "./evidence.ts";
import type { Shelf } from "./shelf.ts";
import type { Scores } from "./term-index.ts";
import type { Unit } from "./units.ts";

/** Judging a whole text is slow; papers further down keep the order of their words' scores. */
const mostJudged = 300;

/** Multiplies the best scores by what each paper as a whole speaks for; gives the same map. */
export function judge(shelf: Shelf, scores: Scores, units: readonly Unit[]): Scores {
  const evidence = evidenceFor(units);
  for (const [key, score] of bestOf(scores, mostJudged)) {
    const entry = shelf.get(key);
    if (entry) scores.set(key, score * evidence(entry));
  }
  return scores;
}
