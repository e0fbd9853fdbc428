import { describe, expect, it } from "vitest";
import { boundHighlightWords, parseHighlightWords } from "./highlight-words.ts";

describe("readOwnWords", () => {
  it("splits at commas of both scripts and keeps each word once", () => {
    expect(parseHighlightWords(" nerf, 高斯，3d gs、nerf；a;b\nc,,")).toEqual({
      words: ["nerf", "高斯", "3d gs", "a", "b", "c"],
      leftOut: 0,
    });
  });

  it("leaves out a text of 4,000 letters without a comma", () => {
    expect(parseHighlightWords(`nerf, ${"x".repeat(4000)}`)).toEqual({
      words: ["nerf"],
      leftOut: 1,
    });
  });

  it("keeps the first 200 words", () => {
    const { words, leftOut } = parseHighlightWords(
      Array.from({ length: 1000 }, (_, n) => `w${n}`).join(),
    );
    expect(words).toHaveLength(200);
    expect(words.at(-1)).toBe("w199");
    expect(leftOut).toBe(800);
  });
});

describe("fitOwnWords", () => {
  it("keeps only strings", () => {
    expect(boundHighlightWords([1, null, "a", ["b"], {}, " a "]).words).toEqual(["a"]);
  });
});
