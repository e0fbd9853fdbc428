import { describe, expect, it } from "vitest";
import { encodeHan } from "./encode-han.ts";
import { bigrams, tokens } from "./tokens.ts";

describe("tokens", () => {
  it("makes pairs of Chinese characters and keeps the last one of a run", () => {
    expect(tokens("高斯泼溅")).toEqual(["高斯", "斯泼", "泼溅", "溅"].map(encodeHan));
  });

  it("gives compounds both in parts and joined", () => {
    expect(tokens("a text-to-3d model")).toEqual(["a", "text", "to", "3d", "textto3d", "model"]);
  });

  it("does not join what is longer than a compound", () => {
    expect(tokens("github.com/a/b/c")).toEqual(["github", "com", "a", "b", "c"]);
  });

  it("separates Chinese and Latin without a space between them", () => {
    expect(tokens("用nerf做")).toEqual([encodeHan("用"), "nerf", encodeHan("做")]);
  });
});

describe("bigrams", () => {
  it("gives none for a single character", () => {
    expect(bigrams("高")).toEqual([]);
  });
});

describe("encodeHan", () => {
  it("writes a character of the common block as two of Latin-1, each differently", () => {
    const codes = new Set<string>();
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const coded = encodeHan(String.fromCharCode(code));
      expect(coded).toMatch(/^[\u0080-\u00ff][\u0050-\u00ff]$/);
      codes.add(coded);
    }
    expect(codes.size).toBe(0x9fff - 0x4e00 + 1);
  });
});
