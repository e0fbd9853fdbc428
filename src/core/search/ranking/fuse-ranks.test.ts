import { expect, it } from "vitest";
import { fuseRanks } from "./fuse-ranks.ts";

const order = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort(([, a], [, b]) => b - a).map(([key]) => key);

it("puts first what both orders have before others, and adds no paper of the second", () => {
  const named = new Map([
    ["a", 3],
    ["b", 2],
    ["c", 1],
  ]);
  const near = new Map([
    ["b", 0.9],
    ["d", 0.8],
    ["a", 0.2],
    ["c", 0.1],
  ]);
  const fused = fuseRanks(named, near);
  expect(order(fused).at(-1)).toBe("c");
  expect(fused.has("d")).toBe(false);
  expect(order(fuseRanks(named, new Map([["c", 1]])))).toEqual(["a", "c", "b"]);
});
