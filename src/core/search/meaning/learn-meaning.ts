import type { Entry } from "../index/entry.ts";
import { Meaning } from "./meaning.ts";
import { termsOfEntry } from "./meaning-terms.ts";
import { type TermVector, termVector } from "./term-vector.ts";
import { weighTerms } from "./weigh-terms.ts";

/**
 * [Note: Finding by meaning]
 *
 * Papers of the library are the axes of a space: the point of a text is how much it
 * shares with each of them, in whichever language. As most papers have both languages,
 * a text in English and one in Chinese that share something with the same papers lie
 * close, without a word in common (explicit semantic analysis across languages, Potthast
 * and others, 2008). A question is short: the papers that together say what it says are
 * found by regression, so that no chance word of theirs leads astray. Nothing has to be
 * decomposed: learning is counting.
 */

/** Papers that are axes, spread over all; more take longer and change little. */
const MOST_TRAINING_PAPERS = 3000;
/** Papers read between two yields. */
const PAPERS_AT_ONCE = 4;

/** Papers with both languages, if they are most; others say nothing of how the two go together. */
function trainingEntries(entries: readonly Entry[]): readonly Entry[] {
  const bilingual = entries.filter(({ hasChinese, hasEnglish }) => hasChinese && hasEnglish);
  const taught = 2 * bilingual.length >= entries.length ? bilingual : entries;
  const step = Math.max(1, taught.length / MOST_TRAINING_PAPERS);
  return Array.from(
    { length: Math.floor(taught.length / step) },
    (_, at) => taught[Math.floor(at * step)],
  ).filter((entry) => entry !== undefined);
}

/** Learns from papers what goes with what; yields between slices of work. */
export function* learnMeaning(entries: readonly Entry[]): Generator<void, Meaning> {
  const taught = trainingEntries(entries);
  const { terms, weights } = yield* weighTerms(taught);
  const known = { numbers: new Map(terms.map((term, number) => [term, number])), weights };
  yield;
  const rows = new Map<string, TermVector>();
  for (const entry of taught) {
    rows.set(entry.key, termVector(termsOfEntry(entry), known));
    if (rows.size % PAPERS_AT_ONCE === 0) yield;
  }
  return new Meaning({ terms, weights, papers: entries.length }, rows);
}
