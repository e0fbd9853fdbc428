import { describe, expect, it } from "vitest";
import { looseFinder, phraseFinder } from "./phrase-finder.ts";
import { queryUnits } from "./query-units.ts";

describe("phraseFinder", () => {
  const find = phraseFinder(queryUnits("text to 3d", false));

  it.each(["a text-to-3d model", "a text to 3d model", "a textto3d model"])(
    "finds it in %j",
    (text) => {
      expect(find(text)).toEqual([2, text.length - 6]);
    },
  );

  it.each(["context to 3d", "text to 3ds", "text or to 3d", "text\nto 3d"])(
    "does not find it in %j",
    (text) => {
      expect(find(text)).toBe(null);
    },
  );

  it("lets a growing word continue", () => {
    expect(phraseFinder(queryUnits("radiance fie", true))("the radiance fields")).toEqual([4, 16]);
  });

  it("finds Chinese inside any text, and Latin next to it", () => {
    expect(phraseFinder(queryUnits("nerf方法", false))("基于nerf 方法的")).toEqual([2, 9]);
  });

  it("treats operators of regular expressions as letters", () => {
    expect(phraseFinder(queryUnits("c (a|b)*", false))("in c (a|b)*")).toEqual([3, 9]);
  });
});

describe("looseFinder", () => {
  it("finds a compound typed as one word", () => {
    expect(looseFinder(queryUnits("texttoimage", false))("new text-to-image models")).toEqual([
      4, 17,
    ]);
  });
});

/** Texts from one letter to far beyond the limit of a pattern. */
const endless: [string, string][] = [50, 1_000, 10_000, 100_000].flatMap((length) => [
  [`${length} times one letter`, "x".repeat(length)],
  [`${length} letters in compounds`, "a-".repeat(length / 2)],
  [`${length} letters in words`, "word ".repeat(length / 5)],
  [`${length} letters and brackets`, "c([{".repeat(length / 4)],
  [`${length} characters in both languages`, "nerf方法".repeat(length / 6)],
  [`${length} Chinese characters`, "法".repeat(length)],
]);

describe.each([
  ["phraseFinder", phraseFinder],
  ["looseFinder", looseFinder],
])("%s of anything that may be pasted", (_, finder) => {
  it.each(endless)("finds %s", (__, typed) => {
    const words = typed.trim();
    const find = finder(queryUnits(words, false));
    const inText = `begun: ${words}.`;
    const place = find(inText);
    expect(inText.slice(...(place ?? [0, 0])).replace(/[^\p{L}]/gu, "")).toBe(
      words.replace(/[^\p{L}]/gu, ""),
    );
    expect(find("nothing of it")).toBe(null);
  });
});
