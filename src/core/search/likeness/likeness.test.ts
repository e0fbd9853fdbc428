import { describe, expect, it } from "vitest";
import { entryOf } from "../index/entry.ts";
import { learnLikeness } from "./likeness.ts";
import { paperOf } from "../papers.fixture.ts";

const paper = (serial: number, title: string, author: string) =>
  entryOf([paperOf({ key: `p${serial}`, title, authors: [author] })], serial);

const liked = Array.from({ length: 6 }, (_, n) => paper(n, `Robots that swim ${n}`, "Ada Fin"));
const others = Array.from({ length: 20 }, (_, n) =>
  paper(100 + n, `Proofs of sums ${n}`, "Bo Sum"),
);
const learn = (saved: typeof liked) =>
  learnLikeness({
    saved,
    dismissed: others.slice(0, 3),
    untouched: others.slice(3),
    papersWith: () => 6,
    size: 26,
  });

describe("learnLikeness", () => {
  it("learns nothing from fewer than five saved papers", () => {
    expect(learn(liked.slice(0, 4))).toBe(null);
  });

  it("prefers papers similar to the saved ones, and says why", () => {
    const likeness = learn(liked.slice(0, 5));
    const unseen = likeness?.(liked[5]!);
    expect(unseen?.score).toBeGreaterThan(likeness?.(others[9]!).score ?? 0);
    expect(unseen?.reasons).toEqual(expect.arrayContaining(["robot", "swim"]));
  });

  it("never gives an author as a reason", () => {
    expect(learn(liked)?.(liked[0]!).reasons).not.toContain("ada fin");
  });

  it("gives no reasons if there are none", () => {
    expect(learn(liked)?.(others[0]!).reasons).toEqual([]);
  });
});
