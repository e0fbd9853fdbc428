import { expect, it } from "vitest";
import { type Directions, truncatedSvd } from "./truncated-svd.ts";
import type { SparseVector } from "./weighted-terms.ts";

function run(steps: Generator<void, Directions>): Directions {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function sparse(row: readonly number[]): SparseVector {
  const terms = row.flatMap((value, term) => (value === 0 ? [] : [term]));
  return {
    terms: Uint32Array.from(terms),
    values: Float32Array.from(terms, (term) => row[term] ?? 0),
  };
}

it("finds the directions of a matrix whose directions are known", () => {
  // Strengths 5, 3 and 1 along (.6, .8, 0, 0), (-.8, .6, 0, 0) and the third term.
  const rows = [
    [3, 4, 0, 0],
    [-2.4, 1.8, 0, 0],
    [0, 0, 1, 0],
  ].map(sparse);
  const { vectors, strengths, width } = run(truncatedSvd(rows, 4, 2));
  expect(width).toBe(2);
  expect([...strengths].map((strength) => strength.toFixed(4))).toEqual(["5.0000", "3.0000"]);
  const column = (at: number) => [0, 1, 2, 3].map((term) => Math.abs(vectors[term * 2 + at] ?? 0));
  for (const [at, wanted] of [
    [0.6, 0.8, 0, 0],
    [0.8, 0.6, 0, 0],
  ].entries())
    for (const [term, value] of column(at).entries())
      expect(value).toBeCloseTo(wanted[term] ?? 0, 4);
});

it("bears papers without terms, and papers that are all alike", () => {
  const { strengths } = run(
    truncatedSvd(
      [
        [1, 1],
        [1, 1],
        [0, 0],
      ].map(sparse),
      2,
      3,
    ),
  );
  expect(strengths[0]).toBeCloseTo(2, 5);
  expect(strengths[1] ?? 0).toBeCloseTo(0, 5);
  expect([...strengths].every(Number.isFinite)).toBe(true);
});
