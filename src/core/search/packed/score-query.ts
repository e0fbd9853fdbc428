import { countBits } from "../count-bits.ts";
import type { TermQuery } from "../index/term-index.ts";
import { fieldBoosts, type TermField, termFields } from "../index/term-fields.ts";
import type { PackedPart } from "./packed-part.ts";
import { scoredFields } from "./packed-part.ts";
import { type PartTerms, readCounts, readList } from "./part-terms.ts";
import { termBytes, termLength } from "./term-bytes.ts";
import { type SharedTerm, sharedTerm, sharedTerms } from "./term-cursors.ts";

/**
 * [Note: Two indexes, one score]
 *
 * Packed papers are scored like MiniSearch (BM25+ with its constants, its prefix weight,
 * and the sum multiplied by the number of distinct matching words), so that the papers of
 * both can be ranked together.
 */
const saturation = 1.2;
const lengthShare = 0.7;
const leastShare = 0.5;
const prefixWeight = 0.375;
const prefixFade = 0.3;

/** The current papers, numbered across all parts, with the statistics that scoring needs. */
export type ScoredParts = {
  parts: readonly PackedPart[];
  /** Number of the first paper of each part. */
  bases: readonly number[];
  /** One more than the last number. */
  end: number;
  live: number;
  /** Mean number of distinct terms, by scored field. */
  meanLengths: readonly number[];
};

/**
 * Matching papers by number, unordered, with the sum of their scores and a bit for each
 * matching word.
 */
export type Met = { papers: number[]; sums: Float64Array; words: Uint32Array };

type Settings = {
  combineWith: "AND" | "OR";
  prefix: boolean;
  fields: readonly TermField[];
  boost: number;
};

const atFirst: Settings = { combineWith: "OR", prefix: false, fields: termFields, boost: 1 };

/** The score of a paper from its matches. */
export const scoreOf = ({ sums, words }: Met, paper: number): number =>
  (sums[paper] ?? 0) * countBits(words[paper] ?? 0);

class Scoring {
  readonly #library: ScoredParts;
  readonly #terms: PartTerms[];
  readonly #bits = new Map<string, number>();

  constructor(library: ScoredParts) {
    this.#library = library;
    this.#terms = library.parts.map(({ papers }) => papers.terms);
  }

  answer(query: TermQuery, settings: Settings): Met {
    if (typeof query === "string") return this.#leaf(query, settings);
    const own: Settings = {
      combineWith: query.combineWith ?? settings.combineWith,
      prefix: query.prefix ?? settings.prefix,
      fields: query.fields ?? settings.fields,
      boost: query.boostTerm?.() ?? settings.boost,
    };
    const [first, ...others] = query.queries;
    if (first === undefined) return this.#nothing();
    let met = this.answer(first, own);
    for (const other of others) {
      if (own.combineWith === "AND" && met.papers.length === 0) return met;
      met =
        own.combineWith === "AND"
          ? both(met, this.answer(other, own))
          : either(met, this.answer(other, own));
    }
    return met;
  }

  #nothing(): Met {
    const { end } = this.#library;
    return { papers: [], sums: new Float64Array(end), words: new Uint32Array(end) };
  }

  #leaf(term: string, settings: Settings): Met {
    const met = this.#nothing();
    const bytes = termBytes(term);
    const bit = this.#bitOf(term);
    if (!settings.prefix) {
      const shared = sharedTerm(this.#terms, bytes);
      if (shared) this.#score(shared, settings, bit, settings.boost, met);
      return met;
    }
    for (const shared of sharedTerms(this.#terms, bytes)) {
      const length = termLength(shared.bytes, 0, shared.bytes.length);
      const longer = length - term.length;
      const weight = longer === 0 ? 1 : (prefixWeight * length) / (length + prefixFade * longer);
      this.#score(shared, settings, bit, settings.boost * weight, met);
    }
    return met;
  }

  #bitOf(term: string): number {
    const bit = this.#bits.get(term) ?? 1 << Math.min(31, this.#bits.size);
    this.#bits.set(term, bit);
    return bit;
  }

  #score({ held }: SharedTerm, { fields }: Settings, bit: number, weight: number, met: Met): void {
    const lists = held.flatMap(({ part, term }) => {
      const terms = this.#terms[part];
      return terms ? [{ part, ...readCounts(terms, term) }] : [];
    });
    termFields.forEach((field, nth) => {
      const holders = lists.reduce((sum, { counts }) => sum + (counts[nth] ?? 0), 0);
      const asked = fields.includes(field);
      const { live } = this.#library;
      const rarity = Math.log(1 + (Math.max(0, live - holders) + 0.5) / (holders + 0.5));
      const worth = weight * fieldBoosts[field] * rarity;
      for (const { part, reader, counts } of lists)
        readList(reader, counts[nth] ?? 0, (paper, times) => {
          if (asked) this.#add(part, paper, nth, times, worth, bit, met);
        });
    });
  }

  #add(
    part: number,
    paper: number,
    field: number,
    times: number,
    worth: number,
    bit: number,
    { papers, sums, words }: Met,
  ): void {
    const { parts, bases, meanLengths } = this.#library;
    const held = parts[part];
    if (!held?.entries[paper]) return;
    const length = held.papers.lengths[scoredFields * paper + field] ?? 0;
    const long = 1 - lengthShare + (lengthShare * length) / (meanLengths[field] ?? 1);
    const often = (times * (saturation + 1)) / (times + saturation * long);
    const number = (bases[part] ?? 0) + paper;
    if (words[number] === 0) papers.push(number);
    sums[number] = (sums[number] ?? 0) + worth * (leastShare + often);
    words[number] = (words[number] ?? 0) | bit;
  }
}

function both(left: Met, right: Met): Met {
  const papers = left.papers.filter((paper) => right.words[paper] !== 0);
  for (const paper of left.papers) {
    const found = right.words[paper] !== 0;
    left.sums[paper] = found ? (left.sums[paper] ?? 0) + (right.sums[paper] ?? 0) : 0;
    left.words[paper] = found ? (left.words[paper] ?? 0) | (right.words[paper] ?? 0) : 0;
  }
  return { ...left, papers };
}

function either(left: Met, right: Met): Met {
  for (const paper of right.papers) {
    if (left.words[paper] === 0) left.papers.push(paper);
    left.sums[paper] = (left.sums[paper] ?? 0) + (right.sums[paper] ?? 0);
    left.words[paper] = (left.words[paper] ?? 0) | (right.words[paper] ?? 0);
  }
  return left;
}

/** The papers that match a query, scored; see [Note: Two indexes, one score]. */
export function scoreQuery(library: ScoredParts, query: TermQuery): Met {
  return new Scoring(library).answer(query, atFirst);
}
