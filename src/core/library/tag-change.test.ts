import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTagChange, renameAmongTags } from "./tag-change.ts";

describe("a change of tags", () => {
  it("adds at the end, removes, and leaves all others as they are", () => {
    expect(applyTagChange(["scan", "kernel"], { add: ["long", "scan"] })).toEqual([
      "scan",
      "kernel",
      "long",
    ]);
    expect(applyTagChange(["scan", "kernel"], { remove: ["scan", "gone"] })).toEqual(["kernel"]);
    expect(applyTagChange(["scan"], {})).toEqual(["scan"]);
  });

  it("gives the same tags whatever the order of changes to different tags", () => {
    const tag = fc.constantFrom<string>("a", "b", "c");
    const other = fc.constantFrom<string>("d", "e", "f");
    const changeOf = (of: typeof tag) =>
      fc.oneof(
        fc.array(of).map((add) => ({ add })),
        fc.array(of).map((remove) => ({ remove })),
      );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(tag, other)),
        changeOf(tag),
        changeOf(other),
        (tags, mine, theirs) => {
          const once = applyTagChange(applyTagChange(tags, mine), theirs);
          const otherwise = applyTagChange(applyTagChange(tags, theirs), mine);
          expect(once.toSorted()).toEqual(otherwise.toSorted());
        },
      ),
    );
  });

  it("renames in place, and merges two tags that become the same", () => {
    expect(renameAmongTags(["a", "b", "c"], "b", "x")).toEqual(["a", "x", "c"]);
    expect(renameAmongTags(["a", "b", "c"], "a", "c")).toEqual(["c", "b"]);
  });
});
