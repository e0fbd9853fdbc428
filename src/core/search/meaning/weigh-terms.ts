import type { Entry } from "../index/entry.ts";
import { termsOfEntry } from "./meaning-terms.ts";

/** In how many papers a term must stand to lead from one to another. */
const FEWEST_PAPERS = 4;
/** What stands in more than this share of the papers tells none from the others. */
const MOST_SHARE = 0.3;
/** The most common terms are kept; more take memory and lead to few papers. */
const MOST_TERMS = 20_000;
/** Papers read between two yields. */
const PAPERS_AT_ONCE = 4;

/** The terms that papers share, each weighed by how few of them have it. */
export function* weighTerms(
  entries: readonly Entry[],
): Generator<void, { terms: string[]; weights: Float32Array<ArrayBuffer> }> {
  const holders = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    for (const term of termsOfEntry(entry).keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
    if (at % PAPERS_AT_ONCE === PAPERS_AT_ONCE - 1) yield;
  }
  const chosen = [...holders]
    .filter(([, count]) => count >= FEWEST_PAPERS && count <= MOST_SHARE * entries.length)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TERMS);
  return {
    terms: chosen.map(([term]) => term),
    weights: Float32Array.from(chosen, ([, count]) => Math.log((1 + entries.length) / (1 + count))),
  };
}
