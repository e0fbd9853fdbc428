import { type Language, rangeOf, type TermVector } from "./term-vector.ts";

/** How little what is learned may lean on chance: the ridge of the regression. */
const RIDGE: Record<Language, number> = { han: 0.5, words: 1.5 };
/** Steps of conjugate gradients; more change the words of a translation no more. */
const STEPS = 3;

/** The sum of the products of two rows of numbers. */
export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The papers learned from, as rows of a matrix, with what it is multiplied by. */
export class TrainingPapers {
  readonly rows: readonly TermVector[];
  readonly keys: ReadonlySet<string>;
  readonly #termCount: number;
  /** Where the rows that have a term begin in the two below. */
  readonly #starts: Uint32Array;
  readonly #holders: Uint16Array;
  readonly #weights: Float32Array;
  /** The same by rows, one after the other: a question is multiplied by all of them many times. */
  readonly #rows: SparseRows;

  constructor(papers: ReadonlyMap<string, TermVector>, termCount: number) {
    const rows = [...papers.values()];
    this.rows = rows;
    this.keys = new Set(papers.keys());
    this.#termCount = termCount;
    this.#rows = sparseRows(rows);
    this.#starts = new Uint32Array(termCount + 1);
    for (const { terms } of rows)
      for (const term of terms) this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < termCount; term++)
      this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + (this.#starts[term] ?? 0);
    const total = this.#starts[termCount] ?? 0;
    this.#holders = new Uint16Array(total);
    this.#weights = new Float32Array(total);
    const next = this.#starts.slice();
    for (const [row, { terms, values, scale }] of rows.entries())
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        this.#holders[place] = row;
        this.#weights[place] = scale * (values[at] ?? 0);
      }
  }

  /** How much a text shares with each of them, in one of its languages or in both. */
  profileOf(text: TermVector, language?: Language): Float64Array<ArrayBuffer> {
    const profile = new Float64Array(this.rows.length);
    const [from, to] = language ? rangeOf(text, language) : [0, text.terms.length];
    for (let at = from; at < to; at++) {
      const term = text.terms[at] ?? 0;
      const value = text.scale * (text.values[at] ?? 0);
      const end = this.#starts[term + 1] ?? 0;
      for (let place = this.#starts[term] ?? 0; place < end; place++) {
        const row = this.#holders[place] ?? 0;
        profile[row] = (profile[row] ?? 0) + value * (this.#weights[place] ?? 0);
      }
    }
    return profile;
  }

  /** The sum of the rows, each so many times, in one language or in both. */
  termsOf(shares: Float64Array, language?: Language): Float64Array<ArrayBuffer> {
    const { terms, values, places } = this.#rows;
    const sum = new Float64Array(this.#termCount);
    const [first, last] = COLUMNS[language ?? "both"];
    for (let row = 0; row < shares.length; row++) {
      const share = shares[row] ?? 0;
      if (share === 0) continue;
      const end = places[2 * row + last] ?? 0;
      for (let place = places[2 * row + first] ?? 0; place < end; place++) {
        const term = terms[place] ?? 0;
        sum[term] = (sum[term] ?? 0) + share * (values[place] ?? 0);
      }
    }
    return sum;
  }

  /** How much each row has of the terms in one language. */
  productsWith(weights: Float64Array, language: Language): Float64Array {
    const { terms, values, places } = this.#rows;
    const products = new Float64Array(this.rows.length);
    const [first, last] = COLUMNS[language];
    for (let row = 0; row < products.length; row++) {
      let sum = 0;
      const end = places[2 * row + last] ?? 0;
      for (let place = places[2 * row + first] ?? 0; place < end; place++)
        sum += (values[place] ?? 0) * (weights[terms[place] ?? 0] ?? 0);
      products[row] = sum;
    }
    return products;
  }

  /**
   * The shares of the rows whose sum comes closest to a text with this profile in one language
   * (kernel ridge regression, solved by conjugate gradients): what goes with the text in
   * the other language is then the same sum there.
   */
  explain(
    profile: Float64Array,
    language: Language,
    steps: number = STEPS,
  ): Float64Array<ArrayBuffer> {
    const shares = new Float64Array(this.rows.length);
    const rest = profile.slice();
    const way = profile.slice();
    let left = product(rest, rest);
    for (let step = 0; step < steps && left > 1e-9; step++) {
      const image = this.productsWith(this.termsOf(way, language), language);
      for (let row = 0; row < image.length; row++)
        image[row] = (image[row] ?? 0) + RIDGE[language] * (way[row] ?? 0);
      const pace = left / product(way, image);
      for (let row = 0; row < image.length; row++) {
        shares[row] = (shares[row] ?? 0) + pace * (way[row] ?? 0);
        rest[row] = (rest[row] ?? 0) - pace * (image[row] ?? 0);
      }
      const before = left;
      left = product(rest, rest);
      for (let row = 0; row < way.length; row++)
        way[row] = (rest[row] ?? 0) + (left / before) * (way[row] ?? 0);
    }
    return shares;
  }
}

/**
 * Vectors in compressed rows: their terms and weights end to end. `places` has two numbers a
 * row, where its Chinese terms begin and where its words do; the next row begins where it ends.
 */
type SparseRows = { terms: Uint16Array; values: Float32Array; places: Uint32Array };

/** From which to which of the places of a row, or the next one, its terms stand. */
const COLUMNS: Record<Language | "both", readonly [number, number]> = {
  han: [0, 1],
  words: [1, 2],
  both: [0, 2],
};

function sparseRows(rows: readonly TermVector[]): SparseRows {
  const total = rows.reduce((sum, { terms }) => sum + terms.length, 0);
  const terms = new Uint16Array(total);
  const values = new Float32Array(total);
  const places = new Uint32Array(2 * rows.length + 1);
  let place = 0;
  for (const [row, vector] of rows.entries()) {
    places.set([place, place + vector.han], 2 * row);
    terms.set(vector.terms, place);
    values.set(
      Float32Array.from(vector.values, (value) => vector.scale * value),
      place,
    );
    place += vector.terms.length;
  }
  places[2 * rows.length] = place;
  return { terms, values, places };
}

/** How much a text has of some terms, in steps of its scale. */
export function sumOf({ terms, values }: TermVector, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at++)
    sum += (values[at] ?? 0) * (weights[terms[at] ?? 0] ?? 0);
  return sum;
}
