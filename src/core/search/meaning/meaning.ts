import type { Entry } from "../index/entry.ts";
import { countTerms, isHanTerm, type TermCounts, termsOfEntry } from "./meaning-terms.ts";
import { product, sumOf, TrainingPapers } from "./training-papers.ts";
import { type Language, type TermVector, termVector, type WeightedTerms } from "./term-vector.ts";

/** A paper, how near it is in meaning, at most 1. */
export type Near = { key: string; nearness: number };

/** What was learned apart from papers. */
export type LearnedTerms = {
  /** The terms, in the order of their numbers. */
  terms: string[];
  weights: Float32Array<ArrayBuffer>;
  /** How many papers there were when this was learned. */
  papers: number;
};

/** A paper: its terms, and how far it lies from the middle of all. */
export type PaperPoint = { vector: TermVector; length: number };

/** Papers that are near something, and which terms of theirs make them so. */
export type Nearness = {
  /** All papers, in no order. */
  all: Near[];
  /** What share of the likeliest English words for the same a paper has, at most 1. */
  coverage: (key: string) => number;
  /** The terms that bring a paper near, those that do most first. */
  reasons: (key: string) => string[];
};

/** English words that say what a Chinese text does, with how surely, strongest first. */
export type Translation = readonly { word: string; strength: number }[];

const none: Nearness = { all: [], coverage: () => 0, reasons: () => [] };

/** Words given as what a text is in English. */
const MOST_WORDS = 12;
/** Words that a paper is looked through for; more are of the field and not of the question. */
const MOST_COVERED = 16;
/** Terms told as what makes a paper near. */
const MOST_REASONS = 4;

/**
 * Steps of conjugate gradients for a question. The first goes mostly to what all papers share:
 * with fewer after it a short question is left with its field alone.
 */
const QUESTION_STEPS = 4;

const languages: readonly Language[] = ["han", "words"];

function lengthOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value ** 2;
  return Math.sqrt(sum);
}

/** Takes the mean of the numbers from each. */
function centre(vector: Float64Array): void {
  let sum = 0;
  for (const value of vector) sum += value;
  const mean = sum / (vector.length || 1);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) - mean;
}

function addTo(sum: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + times * (other[at] ?? 0);
}

/** See [Note: Finding by meaning]. */
export class Meaning {
  readonly learned: LearnedTerms;
  readonly training: TrainingPapers;
  readonly #known: WeightedTerms;
  /** The profile of the middle of all papers, by language: what any text shares with any other. */
  readonly #middles: Record<Language, Float64Array>;
  /** What the weight of an English word is divided by, for how common it is; infinite for Chinese. */
  readonly #commonness: Float64Array;
  readonly #points = new Map<string, PaperPoint>();

  constructor(learned: LearnedTerms, rows: ReadonlyMap<string, TermVector>) {
    this.learned = learned;
    const numbers = new Map(learned.terms.map((term, number) => [term, number]));
    this.#known = { numbers, weights: learned.weights };
    this.training = new TrainingPapers(rows, learned.terms.length);
    const shares = new Float64Array(rows.size).fill(1 / (rows.size || 1));
    const middleOf = (language: Language): Float64Array =>
      this.training.productsWith(this.training.termsOf(shares, language), language);
    this.#commonness = this.training
      .termsOf(new Float64Array(rows.size).fill(1))
      .map((usual, term) =>
        isHanTerm(learned.terms[term] ?? "") ? Infinity : Math.sqrt(Math.sqrt(usual) || 1),
      );
    this.#middles = { han: middleOf("han"), words: middleOf("words") };
  }

  /** Papers that have a point. */
  get size(): number {
    return this.#points.size;
  }

  get points(): ReadonlyMap<string, PaperPoint> {
    return this.#points;
  }

  has(key: string): boolean {
    return this.#points.has(key);
  }

  put(entry: Entry): void {
    const vector = termVector(termsOfEntry(entry), this.#known);
    this.place(entry.key, { vector, length: lengthOf(this.#pointOf(vector)) });
  }

  place(key: string, point: PaperPoint): void {
    this.#points.set(key, point);
  }

  remove(key: string): void {
    this.#points.delete(key);
  }

  /** Forgets papers that are not there any more. */
  retain(isThere: (key: string) => boolean): void {
    for (const key of this.#points.keys()) if (!isThere(key)) this.#points.delete(key);
  }

  /** How a text differs in its profile from the middle of all in its languages. */
  #pointOf(vector: TermVector): Float64Array {
    const point = this.training.profileOf(vector);
    if (vector.han > 0) addTo(point, this.#middles.han, -1);
    if (vector.han < vector.terms.length) addTo(point, this.#middles.words, -1);
    centre(point);
    return point;
  }

  /** How near every paper is to a normalised text. */
  nearness(text: string): Nearness {
    const counts: TermCounts = new Map();
    countTerms(text, counts);
    const vector = termVector(counts, this.#known);
    const shares = new Float64Array(this.training.rows.length);
    const amount = { han: vector.han / 2, words: vector.terms.length - vector.han };
    for (const language of languages) {
      if (amount[language] === 0) continue;
      const profile = this.training.profileOf(vector, language);
      const own = this.training.explain(profile, language, QUESTION_STEPS);
      addTo(shares, own, amount[language] / (lengthOf(own) || 1));
    }
    centre(shares);
    return this.#nearTo(shares);
  }

  /**
   * What a normalised Chinese term is in English words, by the papers that say it in both
   * languages; nothing if it has a character that none has.
   */
  translate(text: string): Translation {
    if (Array.from(text).some((character) => !this.#known.numbers.has(character))) return [];
    const counts: TermCounts = new Map();
    countTerms(text, counts);
    const vector = termVector(counts, this.#known);
    const profile = this.training.profileOf(vector, "han");
    const words = this.training.termsOf(this.training.explain(profile, "han"), "words");
    return this.#strongest(words, MOST_WORDS).map(({ term, strength }) => ({
      word: this.learned.terms[term] ?? "",
      strength,
    }));
  }

  /** The English words with most weight for how common they are: a common one has some in everything. */
  #strongest(words: Float64Array, most: number): { term: number; strength: number }[] {
    const strongest: { term: number; strength: number }[] = [];
    let least = 0;
    for (let term = 0; term < words.length; term++) {
      const strength = (words[term] ?? 0) / (this.#commonness[term] ?? Infinity);
      if (strength <= least) continue;
      strongest.push({ term, strength });
      strongest.sort((a, b) => b.strength - a.strength);
      if (strongest.length <= most) continue;
      strongest.pop();
      least = strongest.at(-1)?.strength ?? 0;
    }
    return strongest;
  }

  /** How near every other paper is to a paper. */
  nearnessTo(key: string): Nearness {
    const point = this.#points.get(key);
    if (!point) return none;
    const near = this.#nearTo(this.#pointOf(point.vector));
    return { ...near, all: near.all.filter((other) => other.key !== key) };
  }

  /** The papers by the angle between their points and one whose numbers have a mean of zero. */
  #nearTo(point: Float64Array): Nearness {
    const length = lengthOf(point);
    if (length < 1e-9) return none;
    const terms = this.training.termsOf(point);
    const middles = languages.map((language) => product(point, this.#middles[language]));
    const [han = 0, words = 0] = middles;
    const all: Near[] = [];
    for (const [key, { vector, length: own }] of this.#points) {
      const isHan = vector.han > 0 ? han : 0;
      const isWords = vector.han < vector.terms.length ? words : 0;
      const shared = vector.scale * sumOf(vector, terms) - isHan - isWords;
      all.push({ key, nearness: own === 0 ? 0 : shared / (length * own) });
    }
    let shares: Float64Array | undefined;
    return {
      all,
      coverage: (key) => this.#coverage(key, (shares ??= this.#sharesOfWords(terms))),
      reasons: (key) => this.#reasons(key, terms),
    };
  }

  /** The strongest English words among weights of all terms, each with its share of their strength. */
  #sharesOfWords(weights: Float64Array): Float64Array {
    const shares = new Float64Array(weights.length);
    const words = this.#strongest(weights, MOST_COVERED);
    const whole = words.reduce((sum, { strength }) => sum + strength, 0);
    for (const { term, strength } of words) shares[term] = strength / whole;
    return shares;
  }

  #coverage(key: string, shares: Float64Array): number {
    let covered = 0;
    for (const term of this.#points.get(key)?.vector.terms ?? []) covered += shares[term] ?? 0;
    return covered;
  }

  #reasons(key: string, weights: Float64Array): string[] {
    const vector = this.#points.get(key)?.vector;
    if (!vector) return [];
    const found = Array.from(vector.terms, (term, at) => ({
      term: this.learned.terms[term] ?? "",
      weight: (vector.values[at] ?? 0) * (weights[term] ?? 0),
    }));
    return found
      .filter(({ term, weight }) => weight > 0 && !(isHanTerm(term) && term.length === 1))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_REASONS)
      .map(({ term }) => term);
  }
}
