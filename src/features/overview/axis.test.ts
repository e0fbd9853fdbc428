import { describe, expect, it } from "vitest";
import { labelledPlaces, ticksUpTo } from "./axis.ts";

describe("ticksUpTo", () => {
  it("counts in ones, twos and fives of a power of ten", () => {
    expect(ticksUpTo(3)).toEqual([0, 1, 2, 3]);
    expect(ticksUpTo(20)).toEqual([0, 5, 10, 15, 20]);
    expect(ticksUpTo(713)).toEqual([0, 200, 400, 600, 800]);
  });

  it("has a top even without values", () => {
    expect(ticksUpTo(0)).toEqual([0]);
    expect(ticksUpTo(1)).toEqual([0, 1]);
  });
});

describe("labelledPlaces", () => {
  it("labels all positions that fit", () => {
    expect(labelledPlaces(3, 6)).toEqual([0, 1, 2]);
  });

  it("labels both ends and spreads the others evenly", () => {
    expect(labelledPlaces(42, 6)).toEqual([0, 8, 16, 25, 33, 41]);
  });
});
