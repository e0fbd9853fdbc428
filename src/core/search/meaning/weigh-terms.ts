import type { Entry } from "../index/entry.ts";
import { isHanTerm, termsOfEntry } from "./meaning-terms.ts";

/** In how many papers a term must stand to lead from one to another. */
const FEWEST_PAPERS = 3;
/** A term in more than this share of the papers distinguishes none of them. */
const MOST_SHARE = 0.6;
/** The most common terms are kept; more take memory and lead to few papers. */
const MOST_TERMS = 20_000;
/** Terms looked at between two yields; most stand in one paper alone. */
const TERMS_AT_ONCE = 20_000;
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
  yield;
  const least = leastPapers(holders.values(), entries.length);
  const terms: string[] = [];
  const weights: number[] = [];
  let looked = 0;
  for (const [term, count] of holders) {
    if (count >= least && (count <= MOST_SHARE * entries.length || isCharacter(term))) {
      terms.push(term);
      weights.push(Math.log((1 + entries.length) / (1 + count)));
    }
    if (++looked % TERMS_AT_ONCE === 0) yield;
  }
  return { terms, weights: Float32Array.from(weights) };
}

/** A Chinese character is told apart from one that nobody has, however common it is. */
const isCharacter = (term: string): boolean => term.length === 1 && isHanTerm(term);

/** In how many papers a term must stand so that not too many do. */
function leastPapers(counts: Iterable<number>, papers: number): number {
  const terms = new Uint32Array(papers + 1);
  for (const count of counts) terms[count] = (terms[count] ?? 0) + 1;
  let kept = 0;
  for (let count = Math.floor(MOST_SHARE * papers); count >= FEWEST_PAPERS; count--) {
    kept += terms[count] ?? 0;
    if (kept > MOST_TERMS) return count + 1;
  }
  return FEWEST_PAPERS;
}
