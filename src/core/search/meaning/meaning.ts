import type { Entry } from "../index/entry.ts";
import { countTerms, type TermCounts, termsOfEntry } from "./meaning-terms.ts";
import { sparseVector, type WeightedTerms } from "./weighted-terms.ts";

/** A paper and how near it is in meaning, at most 1. */
export type Near = { key: string; nearness: number };

/** Terms and the direction of each, as plain data that can be stored as it is. */
export type TermDirections = {
  /** The terms, in the order of their numbers. */
  terms: string[];
  weights: Float32Array<ArrayBuffer>;
  /** `width` numbers a term, each divided by the scale of its term. */
  directions: Int8Array<ArrayBuffer>;
  scales: Float32Array<ArrayBuffer>;
  width: number;
  /** How many papers there were when this was learned. */
  papers: number;
};

/** What is stored: the terms, and the papers of that time with `width` numbers each. */
export type SavedMeaning = TermDirections & {
  version: number;
  keys: string[];
  vectors: Int8Array<ArrayBuffer>;
};

/** Rises with every change of terms or weights: what was stored before is then learned anew. */
const VERSION = 1;
const LARGEST = 127;
/** How much papers that have what a question says count against its own words. */
const GUIDED = 1;

/** The unit vector in steps of 1/127 of its largest number, which is enough to rank by. */
function quantised(vector: Float64Array): Int8Array<ArrayBuffer> {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
  return Int8Array.from(vector, (value) => Math.round((LARGEST * value) / largest));
}

function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/**
 * Papers as points in a space of a hundred or two directions, in which papers that
 * share what they are about lie close, whatever their words and language. A text
 * that was not learned from is folded in: its point is the sum of those of its terms.
 */
export class Meaning {
  readonly #learned: TermDirections;
  readonly #known: WeightedTerms;
  readonly #points = new Map<string, { vector: Int8Array<ArrayBuffer>; length: number }>();

  constructor(learned: TermDirections) {
    this.#learned = learned;
    const numbers = new Map(learned.terms.map((term, number) => [term, number]));
    this.#known = { numbers, weights: learned.weights };
  }

  /** Papers that have a point. */
  get size(): number {
    return this.#points.size;
  }

  /** How many papers there were when this was learned. */
  get learnedFrom(): number {
    return this.#learned.papers;
  }

  has(key: string): boolean {
    return this.#points.has(key);
  }

  put(entry: Entry): void {
    this.#place(entry.key, quantised(this.#pointOf(termsOfEntry(entry))));
  }

  remove(key: string): void {
    this.#points.delete(key);
  }

  /** Forgets papers that are not there any more. */
  retain(isThere: (key: string) => boolean): void {
    for (const key of this.#points.keys()) if (!isThere(key)) this.#points.delete(key);
  }

  #place(key: string, vector: Int8Array<ArrayBuffer>): void {
    this.#points.set(key, { vector, length: lengthOf(vector) || 1 });
  }

  #pointOf(counts: TermCounts): Float64Array {
    const { directions, scales, width } = this.#learned;
    const { terms, values } = sparseVector(counts, this.#known);
    const point = new Float64Array(width);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const weight = (values[at] ?? 0) * (scales[term] ?? 0);
      const from = term * width;
      for (let d = 0; d < width; d++)
        point[d] = (point[d] ?? 0) + weight * (directions[from + d] ?? 0);
    }
    return point;
  }

  /**
   * How near every paper is to a normalised text, in no order. `guides` are papers that have
   * what the text says: they draw its point towards theirs.
   */
  nearness(text: string, guides: readonly string[] = []): Near[] {
    const counts: TermCounts = new Map();
    countTerms(text, counts);
    const point = this.#pointOf(counts);
    const middle = this.#middleOf(guides);
    const [own, others] = [lengthOf(point) || 1, lengthOf(middle) || 1];
    return this.#nearTo(
      point.map((value, d) => value / own + (GUIDED * (middle[d] ?? 0)) / others),
    );
  }

  #middleOf(keys: readonly string[]): Float64Array {
    const middle = new Float64Array(this.#learned.width);
    for (const key of keys) {
      const { vector, length } = this.#points.get(key) ?? { vector: [], length: 1 };
      for (let d = 0; d < vector.length; d++)
        middle[d] = (middle[d] ?? 0) + (vector[d] ?? 0) / length;
    }
    return middle;
  }

  /** How near every other paper is to a paper, in no order. */
  nearnessTo(key: string): Near[] {
    const point = this.#points.get(key);
    if (!point) return [];
    return this.#nearTo(point.vector).filter((near) => near.key !== key);
  }

  #nearTo(point: Float64Array | Int8Array): Near[] {
    const length = lengthOf(point);
    if (length === 0) return [];
    const found: Near[] = [];
    for (const [key, other] of this.#points) {
      let product = 0;
      for (let d = 0; d < point.length; d++) product += (point[d] ?? 0) * (other.vector[d] ?? 0);
      found.push({ key, nearness: product / (length * other.length) });
    }
    return found;
  }

  save(): SavedMeaning {
    const { width } = this.#learned;
    const keys = [...this.#points.keys()];
    const vectors = new Int8Array(keys.length * width);
    for (const [at, { vector }] of [...this.#points.values()].entries())
      vectors.set(vector, at * width);
    return { ...this.#learned, version: VERSION, keys, vectors };
  }

  /** What `save` gave, or null for anything else. */
  static load(saved: unknown): Meaning | null {
    if (!isSavedMeaning(saved)) return null;
    const { version: _, keys, vectors, ...learned } = saved;
    const meaning = new Meaning(learned);
    for (const [at, key] of keys.entries())
      meaning.#place(key, vectors.slice(at * learned.width, (at + 1) * learned.width));
    return meaning;
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

/** Stored data is foreign: what is cut short or of another shape is not believed. */
function isSavedMeaning(value: unknown): value is SavedMeaning {
  if (typeof value !== "object" || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  const [terms, keys, width] = [field("terms"), field("keys"), field("width")];
  const [weights, scales] = [field("weights"), field("scales")];
  const [directions, vectors] = [field("directions"), field("vectors")];
  if (!isTexts(terms) || !isTexts(keys) || typeof width !== "number") return false;
  return (
    field("version") === VERSION &&
    Number.isInteger(width) &&
    width >= 0 &&
    Number.isFinite(field("papers")) &&
    weights instanceof Float32Array &&
    weights.length === terms.length &&
    scales instanceof Float32Array &&
    scales.length === terms.length &&
    directions instanceof Int8Array &&
    directions.length === terms.length * width &&
    vectors instanceof Int8Array &&
    vectors.length === keys.length * width
  );
}
