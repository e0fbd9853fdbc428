import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["gaussian", "gaussian", 0],
    ["gausian", "gaussian", 1],
    ["guassian", "gaussian", 1],
    ["gaussiam", "gaussian", 1],
    ["gausiam", "gaussian", 2],
    ["splatting", "gaussian", 3],
  ])("finds %s and %s %i apart, at most one more than asked", (typed, target, expected) => {
    expect(editDistance(typed, target, 2, false)).toBe(expected);
  });

  it("uses the nearest prefix for a word still being typed", () => {
    expect(editDistance("segmnt", "segmentation", 1, true)).toBe(1);
    expect(editDistance("segmnt", "segmentation", 1, false)).toBe(2);
  });

  it("treats words that are too long for its table as too far", () => {
    expect(editDistance("a".repeat(100), "a".repeat(100), 1, false)).toBe(2);
  });
});
