import { describe, expect, it } from "vitest";
import { packKeys, unpackKeys } from "./packed-keys.ts";

const keys = ["1706.03762", "t-9f2c", "2312.00752", "2312.0075"];
const list = unpackKeys(packKeys(keys));

describe("unpackKeys", () => {
  it("gives each key at its position, and nothing beyond the last one", () => {
    expect(list.count).toBe(4);
    expect([0, 1, 2, 3, 4, -1].map(list.at)).toEqual([...keys, undefined, undefined]);
    expect(list.all()).toEqual(keys);
    expect(list.slice(1, 3)).toEqual(["t-9f2c", "2312.00752"]);
    expect(list.slice(3, 9)).toEqual(["2312.0075"]);
  });

  it("finds the position of a key, even one that is the prefix of another", () => {
    expect(keys.map(list.placeOf)).toEqual([0, 1, 2, 3]);
  });

  it("does not find a mere part of a key", () => {
    expect(["2312", "00752", "", "\n"].map(list.placeOf)).toEqual([-1, -1, -1, -1]);
  });

  it("reads an empty list", () => {
    const none = unpackKeys(packKeys([]));
    expect([none.count, none.at(0), none.placeOf("1706.03762"), none.all()]).toEqual([
      0,
      undefined,
      -1,
      [],
    ]);
  });

  it("finds every one of many keys", () => {
    const many = Array.from({ length: 3000 }, (_, n) => `2501.${n}`);
    const found = unpackKeys(packKeys(many));
    expect(many.every((key, place) => found.placeOf(key) === place)).toBe(true);
  });
});
