import { describe, expect, it } from "vitest";
import { foldSeenPapers, groupAt, type FoldedList } from "./fold-seen-papers.ts";

const closed = () => false;
const placesOf = ({ count, placeAt }: FoldedList<unknown>) =>
  Array.from({ length: count }, (_, line) => placeAt(line));

describe("foldSeen", () => {
  it("folds the papers of each group that were seen before, and says where they are", () => {
    const [saturday, friday] = [
      { at: 0, papers: 5, seen: 2 },
      { at: 5, papers: 3, seen: 1 },
    ];
    const folded = foldSeenPapers(8, [saturday, friday], closed);
    expect(placesOf(folded)).toEqual([0, 1, 2, 5, 6]);
    expect([...folded.folds]).toEqual([
      [2, [saturday]],
      [4, [friday]],
    ]);
  });

  it("shows them in place when their group is open", () => {
    const saturday = { at: 0, papers: 3, seen: 2 };
    const friday = { at: 3, papers: 1, seen: 0 };
    const folded = foldSeenPapers(4, [saturday, friday], (group) => group === saturday);
    expect(placesOf(folded)).toEqual([0, 1, 2, 3]);
    expect([...folded.folds]).toEqual([[0, [saturday]]]);
  });

  it("attaches a group of only seen papers to the paper before it, or to the start of the list", () => {
    const [first, second, third] = [
      { at: 0, papers: 2, seen: 2 },
      { at: 2, papers: 1, seen: 0 },
      { at: 3, papers: 4, seen: 4 },
    ];
    const folded = foldSeenPapers(7, [first, second, third], closed);
    expect(placesOf(folded)).toEqual([2]);
    expect([...folded.folds]).toEqual([
      [-1, [first]],
      [0, [third]],
    ]);
  });

  it("shows all of a list without groups", () => {
    const folded = foldSeenPapers(3, [], closed);
    expect(placesOf(folded)).toEqual([0, 1, 2]);
    expect(folded.folds.size).toBe(0);
  });

  it("finds the line of each visible paper, and none for folded ones", () => {
    const groups = [
      { at: 0, papers: 3, seen: 1 },
      { at: 3, papers: 2, seen: 0 },
    ];
    const { lineOf, placeAt } = foldSeenPapers(5, groups, closed);
    expect([0, 1, 2, 3, 4, 5].map(lineOf)).toEqual([0, 1, -1, 2, 3, -1]);
    expect([-1, 4].map(placeAt)).toEqual([undefined, undefined]);
  });
});

describe("groupAt", () => {
  it("finds the group of a position", () => {
    const groups = [
      { at: 0, papers: 3, seen: 0 },
      { at: 3, papers: 9, seen: 1 },
    ];
    expect([0, 2, 3, 9].map((place) => groupAt(groups, place)?.at)).toEqual([0, 0, 3, 3]);
    expect(groupAt([], 0)).toBeUndefined();
  });
});
