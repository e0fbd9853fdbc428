import { describe, expect, it } from "vitest";
import { foldAt, foldPapers, hasUnfolded, type FoldedList } from "./fold-papers.ts";

const closed = () => false;
const group = (at: number, papers: number, seen: number, muted = 0) => ({
  at,
  papers,
  muted,
  seen,
});
const placesOf = ({ count, placeAt }: FoldedList<unknown>) =>
  Array.from({ length: count }, (_, line) => placeAt(line));
const foldsOf = ({ folds }: FoldedList<{ at: number }>) =>
  Array.from(folds, ([line, all]) => [line, all.map(({ why, at, papers }) => [why, at, papers])]);

describe("foldPapers", () => {
  it("leaves out the papers of each group that were seen before, and says where they are", () => {
    const folded = foldPapers(8, [group(0, 5, 2), group(5, 3, 1)], closed);
    expect(placesOf(folded)).toEqual([0, 1, 2, 5, 6]);
    expect(foldsOf(folded)).toEqual([
      [2, [["seen", 3, 2]]],
      [4, [["seen", 7, 1]]],
    ]);
  });

  it("folds muted papers apart from those seen before, which stand after them", () => {
    const groups = [group(0, 7, 2, 3), group(7, 2, 0, 1)];
    expect(placesOf(foldPapers(9, groups, closed))).toEqual([0, 1, 7]);
    expect(foldsOf(foldPapers(9, groups, closed))).toEqual([
      [
        1,
        [
          ["muted", 2, 3],
          ["seen", 5, 2],
        ],
      ],
      [2, [["muted", 8, 1]]],
    ]);
    const open = foldPapers(9, groups, (_, why) => why === "muted");
    expect(placesOf(open)).toEqual([0, 1, 2, 3, 4, 7, 8]);
    expect(foldsOf(open)).toEqual([
      [1, [["muted", 2, 3]]],
      [4, [["seen", 5, 2]]],
      [5, [["muted", 8, 1]]],
    ]);
  });

  it("shows them in their places when their group is open", () => {
    const saturday = group(0, 3, 2);
    const folded = foldPapers(4, [saturday, group(3, 1, 0)], (one) => one === saturday);
    expect(placesOf(folded)).toEqual([0, 1, 2, 3]);
    expect(foldsOf(folded)).toEqual([[0, [["seen", 1, 2]]]]);
  });

  it("puts a group of nothing else beside the paper before it, the first one before all", () => {
    const folded = foldPapers(7, [group(0, 2, 2), group(2, 1, 0), group(3, 4, 4)], closed);
    expect(placesOf(folded)).toEqual([2]);
    expect(foldsOf(folded)).toEqual([
      [-1, [["seen", 0, 2]]],
      [0, [["seen", 3, 4]]],
    ]);
  });

  it("shows a list without groups whole", () => {
    const folded = foldPapers(3, [], closed);
    expect(placesOf(folded)).toEqual([0, 1, 2]);
    expect(folded.folds.size).toBe(0);
  });

  it("finds the line of each place, and none of what is folded away", () => {
    const { lineOf, placeAt } = foldPapers(5, [group(0, 3, 1), group(3, 2, 0)], closed);
    expect([0, 1, 2, 3, 4, 5].map(lineOf)).toEqual([0, 1, -1, 2, 3, -1]);
    expect([-1, 4].map(placeAt)).toEqual([undefined, undefined]);
  });
});

describe("foldAt", () => {
  it("finds the fold of a place, and none where papers are always in sight", () => {
    const groups = [group(0, 5, 1, 2), group(5, 9, 1)];
    expect([0, 1, 2, 3, 4, 5, 13].map((place) => foldAt(groups, place)?.why)).toEqual([
      undefined,
      undefined,
      "muted",
      "muted",
      "seen",
      undefined,
      "seen",
    ]);
    expect(foldAt([], 0)).toBeUndefined();
  });
});

describe("hasUnfolded", () => {
  it("is false for a group in which everything is folded", () => {
    expect(hasUnfolded(group(0, 3, 1, 1))).toBe(true);
    expect(hasUnfolded(group(0, 3, 1, 2))).toBe(false);
  });
});
