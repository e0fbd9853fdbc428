import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankOrder } from "./rank-order.ts";

describe("rankOrder", () => {
  it("puts the best first, and keeps the order of ties", () => {
    expect([...rankOrder([0.5, 2, 0.5, 0, -1, 0])]).toEqual([1, 0, 2, 3, 5, 4]);
    expect([...rankOrder([-0, 0, 1e-12, 2e-12, 1000])]).toEqual([4, 3, 2, 0, 1]);
    expect([...rankOrder([])]).toEqual([]);
  });

  it("equals the order of a comparison sort", () => {
    const scores = fc.array(fc.integer({ min: -1000, max: 100_000 }).map((n) => n / 8));
    fc.assert(
      fc.property(scores, (given) => {
        const compared = Array.from(given.keys()).sort(
          (a, b) => (given[b] ?? 0) - (given[a] ?? 0) || a - b,
        );
        expect([...rankOrder(given)]).toEqual(compared);
      }),
    );
  });
});
