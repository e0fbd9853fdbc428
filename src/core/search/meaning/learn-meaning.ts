import type { Entry } from "../index/entry.ts";
import { Meaning, type TermDirections } from "./meaning.ts";
import { termsOfEntry } from "./meaning-terms.ts";
import { type Directions, truncatedSvd } from "./truncated-svd.ts";
import { weighTerms } from "./weigh-terms.ts";
import { sparseVector, type SparseVector } from "./weighted-terms.ts";

/**
 * [Note: Finding by meaning]
 *
 * Latent semantic analysis of the reader's own papers (Deerwester and others, 1990): terms
 * that stand in the same papers share directions, so that a question finds papers
 * without its words. As most papers have both languages, a Chinese term and what it is
 * called in English share theirs (Dumais and others, 1997).
 */

/** Directions that are kept: more find a few papers more, and take as much more time and memory. */
const MOST_DIRECTIONS = 200;
/** Papers learned from, spread over all; more take longer and change little. */
const MOST_PAPERS = 6000;
/** Papers read between two yields. */
const PAPERS_AT_ONCE = 4;
const LARGEST = 127;

/** Papers with both languages, if they are most; others say nothing of how the two go together. */
function teachers(entries: readonly Entry[]): readonly Entry[] {
  const bilingual = entries.filter(({ hasChinese, hasEnglish }) => hasChinese && hasEnglish);
  const taught = 2 * bilingual.length >= entries.length ? bilingual : entries;
  const step = Math.max(1, taught.length / MOST_PAPERS);
  return Array.from(
    { length: Math.floor(taught.length / step) },
    (_, at) => taught[Math.floor(at * step)],
  ).filter((entry) => entry !== undefined);
}

/** Each term's numbers in steps of 1/127 of the largest of them. */
function* quantise({ vectors, width }: Directions): Generator<void, QuantisedTerms> {
  const count = vectors.length / width;
  const scales = new Float32Array(count);
  const directions = new Int8Array(vectors.length);
  for (let term = 0; term < count; term++) {
    const from = term * width;
    let largest = 1e-12;
    for (let d = 0; d < width; d++) largest = Math.max(largest, Math.abs(vectors[from + d] ?? 0));
    scales[term] = largest / LARGEST;
    for (let d = 0; d < width; d++)
      directions[from + d] = Math.round((LARGEST * (vectors[from + d] ?? 0)) / largest);
    if (term % 2000 === 1999) yield;
  }
  return { directions, scales, width };
}

type QuantisedTerms = Pick<TermDirections, "directions" | "scales" | "width">;

/** Learns from papers what goes with what, and gives each a point; yields between slices of work. */
export function* learnMeaning(entries: readonly Entry[]): Generator<void, Meaning> {
  const taught = teachers(entries);
  const { terms, weights } = yield* weighTerms(taught);
  const known = { numbers: new Map(terms.map((term, number) => [term, number])), weights };
  yield;
  const rows: SparseVector[] = [];
  for (const entry of taught) {
    rows.push(sparseVector(termsOfEntry(entry), known));
    if (rows.length % PAPERS_AT_ONCE === 0) yield;
  }
  const directions = yield* truncatedSvd(rows, terms.length, MOST_DIRECTIONS);
  const quantised = yield* quantise(directions);
  return new Meaning({ terms, weights, ...quantised, papers: entries.length });
}
