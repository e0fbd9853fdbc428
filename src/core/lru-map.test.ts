import { describe, expect, it } from "vitest";
import { createLruMap } from "./lru-map.ts";

describe("createLruMap", () => {
  it("drops the least recently used entries", () => {
    const recent = createLruMap<string, number>(2);
    recent.set("a", 1);
    recent.set("b", 2);
    expect(recent.get("a")).toBe(1);
    recent.set("c", 3);
    expect(recent.get("b")).toBeUndefined();
    expect(recent.get("a")).toBe(1);
    expect(recent.get("c")).toBe(3);
  });

  it("replaces an entry without dropping another", () => {
    const recent = createLruMap<string, number>(2);
    recent.set("a", 1);
    recent.set("b", 2);
    recent.set("a", 3);
    expect(recent.get("b")).toBe(2);
    expect(recent.get("a")).toBe(3);
  });
});
