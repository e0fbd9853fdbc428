import { orthonormalise, symmetricEigen } from "./dense-matrix.ts";
import type { SparseVector } from "./weighted-terms.ts";

/**
 * [Note: Randomised subspace iteration]
 *
 * The strongest directions of a sparse matrix, after Halko, Martinsson and Tropp
 * (2011): a random block is multiplied by the matrix and its transpose a few times,
 * made orthonormal in between, and what is left is small enough for a dense
 * decomposition. A few columns more than are asked for make it exact enough.
 */

/** Rounds through the matrix and back; more change the ranking of papers no more. */
const ROUNDS = 2;
/** Columns beyond those that are kept. */
const SPARE = 10;
/** Of the strongest; what is weaker are errors of rounding. */
const NOISE = 1e-4;
/** Multiplications between two yields: a few milliseconds. */
const SLICE = 3_000_000;

/** Numbers that look random and are the same each time (mulberry32). */
function noise(length: number): Float32Array {
  const values = new Float32Array(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    values[at] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1;
  }
  return values;
}

/** `into` (terms by width) becomes the transpose of the rows times `from` (rows by width). */
function* timesTransposed(
  rows: readonly SparseVector[],
  from: Float32Array,
  into: Float32Array,
  width: number,
): Generator<void, void> {
  into.fill(0);
  let work = 0;
  for (const [row, { terms, values }] of rows.entries()) {
    const source = row * width;
    for (let at = 0; at < terms.length; at++) {
      const target = (terms[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (let c = 0; c < width; c++)
        into[target + c] = (into[target + c] ?? 0) + value * (from[source + c] ?? 0);
    }
    work += terms.length * width;
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
}

/** `into` (rows by width) becomes the rows times `from` (terms by width). */
function* timesRows(
  rows: readonly SparseVector[],
  from: Float32Array,
  into: Float32Array,
  width: number,
): Generator<void, void> {
  const sum = new Float64Array(width);
  let work = 0;
  for (const [row, { terms, values }] of rows.entries()) {
    sum.fill(0);
    for (let at = 0; at < terms.length; at++) {
      const source = (terms[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (let c = 0; c < width; c++) sum[c] = (sum[c] ?? 0) + value * (from[source + c] ?? 0);
    }
    into.set(sum, row * width);
    work += terms.length * width;
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
}

export type Directions = {
  /** The left singular vectors, terms by `width`. */
  vectors: Float32Array;
  /** The singular values, largest first. */
  strengths: Float64Array;
  width: number;
};

/** The `most` strongest directions among the terms of some texts; yields between slices of work. */
export function* truncatedSvd(
  rows: readonly SparseVector[],
  termCount: number,
  most: number,
): Generator<void, Directions> {
  const width = Math.min(most + SPARE, rows.length, termCount);
  const kept = Math.min(most, width);
  const block = noise(rows.length * width);
  const image = new Float32Array(termCount * width);
  for (let round = 0; round < ROUNDS; round++) {
    yield* orthonormalise(block, width);
    yield* timesTransposed(rows, block, image, width);
    yield* timesRows(rows, image, block, width);
  }
  yield* orthonormalise(block, width);
  yield* timesTransposed(rows, block, image, width);
  return yield* strongest(image, width, kept);
}

/** Turns the image of an orthonormal block into singular vectors, by way of its small square. */
function* strongest(image: Float32Array, width: number, kept: number): Generator<void, Directions> {
  const square = new Float64Array(width * width);
  const count = image.length / width;
  for (let row = 0; row < count; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const value = image[at + i] ?? 0;
      if (value === 0) continue;
      for (let j = i; j < width; j++)
        square[i * width + j] = (square[i * width + j] ?? 0) + value * (image[at + j] ?? 0);
    }
    if (row % 200 === 199) yield;
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) square[i * width + j] = square[j * width + i] ?? 0;
  const { values, vectors: turn } = yield* symmetricEigen(square, width);
  const order = Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const chosen = order.slice(0, kept);
  const strengths = Float64Array.from(chosen, (at) => Math.sqrt(Math.max(0, values[at] ?? 0)));
  const vectors = new Float32Array(count * kept);
  const sum = new Float64Array(kept);
  // Column by column of the turn, scaled so that every singular vector has length one.
  const scaled = Float64Array.from({ length: width * kept }, (_, at) => {
    const [row, column] = [Math.floor(at / kept), at % kept];
    const strength = strengths[column] ?? 0;
    return strength > NOISE * (strengths[0] ?? 0)
      ? (turn[row * width + (chosen[column] ?? 0)] ?? 0) / strength
      : 0;
  });
  for (let row = 0; row < count; row++) {
    sum.fill(0);
    for (let i = 0; i < width; i++) {
      const value = image[row * width + i] ?? 0;
      if (value === 0) continue;
      const at = i * kept;
      for (let c = 0; c < kept; c++) sum[c] = (sum[c] ?? 0) + value * (scaled[at + c] ?? 0);
    }
    vectors.set(sum, row * kept);
    if (row % 100 === 99) yield;
  }
  return { vectors, strengths, width: kept };
}
