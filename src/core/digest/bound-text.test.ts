import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundText } from "./bound-text.ts";

const repeated = (piece: string) => piece.repeat(100_000);

describe("boundText", () => {
  it.each([
    "。",
    "，：（",
    "「」",
    "…",
    "$",
    "\\",
    "\u0301",
    "\u200d",
    "🏽",
    "a",
    "ำ",
    "中",
    "{}",
    " \u3000",
  ])("shortens an endless run of %j to a hundred characters", (piece) => {
    const bound = boundText(`Before ${repeated(piece)} after`, 1_000_000);
    expect(bound.length).toBeLessThanOrEqual("Before ".length + 100 + " after".length);
    expect(bound).toMatch(/^Before .{49,100} ?after$/su);
  });

  it("shortens every run of a text, and only those", () => {
    const run = "-".repeat(150);
    const short = `${"-".repeat(99)}…`;
    expect(boundText(`${run} a ${run}`, 1000)).toBe(`${short} a ${short}`);
  });

  it.each([
    ["words", "one of many words, ".repeat(50)],
    ["Chinese", "深度学习方法。".repeat(140)],
    ["marks between letters", "a。".repeat(499)],
    ["a run of a hundred", "=".repeat(100)],
    ["empty lines", "\n".repeat(500)],
  ])("leaves %s as they are", (_, text) => {
    expect(boundText(text, 1000)).toBe(text);
  });

  it("cuts longer texts, with an ellipsis", () => {
    expect(boundText("abcdef ghi", 7)).toBe("abcdef…");
    expect(boundText("ab😀😀", 4)).toBe("ab…");
  });

  it("respects the limit, leaves no half characters, and is idempotent", () => {
    const piece = fc.constantFrom("a", "。", "😀", "\u0301", " ", "x-", "🏽");
    const text = fc
      .array(fc.tuple(piece, fc.integer({ min: 1, max: 250 })), { maxLength: 8 })
      .map((pieces) => pieces.map(([one, times]) => one.repeat(times)).join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 600 }), (given, most) => {
        const bound = boundText(given, most);
        expect(bound.length).toBeLessThanOrEqual(most);
        expect(bound).not.toMatch(/\p{Surrogate}/u);
        expect(bound).not.toMatch(/(.)\1{100}/su);
        expect(bound).not.toMatch(/(?:。|\u{1f3fd}|\u{1f600}|\u{301}|-){101}/u);
        expect(boundText(bound, most)).toBe(bound);
      }),
    );
  });
});
