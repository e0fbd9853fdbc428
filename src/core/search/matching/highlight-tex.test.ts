import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlightTex } from "./highlight-tex.ts";
import { highlight } from "./highlight.ts";

const marked = (source: string, text: string) =>
  highlightTex(source, [{ kind: "word", text }]).map(([start, end]) => source.slice(start, end));

describe("highlightTex", () => {
  it.each([
    ['a na\\"ive way', "naive", 'na\\"ive'],
    ['a na\\"{\\i}ve way', "naive", 'na\\"{\\i}ve'],
    ["of Erd\\H{o}s and", "erdos", "Erd\\H{o}s"],
    ["an $\\alpha$-stable law", "alpha", "$\\alpha$"],
    ["the $x^{2}$ norm", "x2", "$x^{2}$"],
    ["\\emph{two words} here", "words here", "words} here"],
    ["50\\% of data", "of data", "of data"],
  ])("marks in %j what %j finds", (source, text, expected) => {
    expect(marked(source, text)).toEqual([expected]);
  });

  it("highlights words with initials in bold as one", () => {
    const source = "\\textbf{R}etrieval \\textbf{A}ugmentation";
    expect(marked(source, "retrieval augmentation")).toEqual(["R}etrieval \\textbf{A}ugmentation"]);
  });

  it("highlights a text without TeX as highlight does, and stays in order in any text", () => {
    const part = fc.constantFrom("a", "b ", "\\%", "$a^2$", "\\emph{a b}", '\\"a', "中", "{", "$");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const source = parts.join("");
        const places = highlightTex(source, [
          { kind: "inside", text: "a" },
          { kind: "han", text: "中" },
        ]).flat();
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at <= source.length)).toBe(true);
      }),
    );
    const terms = [{ kind: "word", text: "nerf" }] as const;
    expect(highlightTex("用 NeRF 重建", terms)).toEqual(highlight("用 NeRF 重建", terms));
  });
});
