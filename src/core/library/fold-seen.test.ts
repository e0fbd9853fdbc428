import { describe, expect, it } from "vitest";
import { foldSeen, groupAt } from "./fold-seen.ts";

const closed = () => false;

describe("foldSeen", () => {
  it("leaves out the papers of each group that were seen before, and says where they are", () => {
    const [saturday, friday] = [
      { at: 0, papers: 5, seen: 2 },
      { at: 5, papers: 3, seen: 1 },
    ];
    const { places, folds } = foldSeen(8, [saturday, friday], closed);
    expect(places).toEqual([0, 1, 2, 5, 6]);
    expect([...folds]).toEqual([
      [2, [saturday]],
      [4, [friday]],
    ]);
  });

  it("shows them in their places when their group is open", () => {
    const saturday = { at: 0, papers: 3, seen: 2 };
    const friday = { at: 3, papers: 1, seen: 0 };
    const { places, folds } = foldSeen(4, [saturday, friday], (group) => group === saturday);
    expect(places).toEqual([0, 1, 2, 3]);
    expect([...folds]).toEqual([[0, [saturday]]]);
  });

  it("puts a group of nothing else beside the paper before it, the first one before all", () => {
    const [first, second, third] = [
      { at: 0, papers: 2, seen: 2 },
      { at: 2, papers: 1, seen: 0 },
      { at: 3, papers: 4, seen: 4 },
    ];
    const { places, folds } = foldSeen(7, [first, second, third], closed);
    expect(places).toEqual([2]);
    expect([...folds]).toEqual([
      [-1, [first]],
      [0, [third]],
    ]);
  });

  it("shows a list without groups whole", () => {
    expect(foldSeen(3, [], closed)).toEqual({ places: [0, 1, 2], folds: new Map() });
  });
});

describe("groupAt", () => {
  it("finds the group of a place", () => {
    const groups = [
      { at: 0, papers: 3, seen: 0 },
      { at: 3, papers: 9, seen: 1 },
    ];
    expect([0, 2, 3, 9].map((place) => groupAt(groups, place)?.at)).toEqual([0, 0, 3, 3]);
    expect(groupAt([], 0)).toBeUndefined();
  });
});
