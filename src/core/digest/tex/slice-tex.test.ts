import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TexNode } from "./tex-node.ts";
import { sliceTex } from "./slice-tex.ts";
import { parseTex } from "./parse-tex.ts";

const words = (nodes: readonly TexNode[]): string =>
  nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      return node.kind === "math" ? `$${node.tex}$` : words(node.children);
    })
    .join("");

describe("sliceTex", () => {
  it("cuts a style that reaches over two sentences", () => {
    const source = "\\emph{One. Two.} Three.";
    const [first] = sliceTex(parseTex(source), 0, 10);
    const [second] = sliceTex(parseTex(source), 11, 23);
    expect(first).toMatchObject({ kind: "emphasis", start: 0, end: 10 });
    expect(words(sliceTex(parseTex(source), 0, 10))).toBe("One.");
    expect(second).toMatchObject({ kind: "emphasis", start: 11, end: 16 });
    expect(words(sliceTex(parseTex(source), 11, 23))).toBe("Two. Three.");
  });

  it("puts what cannot be divided into the slice in which it begins", () => {
    const nodes = parseTex("a $x^2$ b\\%");
    expect(words(sliceTex(nodes, 0, 4))).toBe("a $x^2$");
    expect(words(sliceTex(nodes, 4, 8))).toBe(" ");
    expect(words(sliceTex(nodes, 8, 10))).toBe("b%");
    expect(words(sliceTex(nodes, 10, 11))).toBe("");
  });

  it("keeps the address of a link in each of its parts", () => {
    const nodes = parseTex("\\href{https://a.example}{one two}");
    expect(sliceTex(nodes, 0, 28)).toMatchObject([{ kind: "link", url: "https://a.example" }]);
    expect(words(sliceTex(nodes, 28, 40))).toBe(" two");
  });

  it("loses nothing when a text is sliced into parts", () => {
    const source = fc
      .array(
        fc.constantFrom(
          "a",
          "中",
          "\\%",
          "$x$",
          "\\emph{b c}",
          "``d''",
          " ",
          "https://a.example/e",
        ),
        {
          maxLength: 12,
        },
      )
      .map((some) => some.join(""));
    const cut = source.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(fc.nat({ max: text.length }), { maxLength: 4 })),
    );
    fc.assert(
      fc.property(cut, ([text, places]) => {
        const nodes = parseTex(text);
        const bounds = [0, ...places.sort((a, b) => a - b), text.length];
        const parts = bounds
          .slice(1)
          .map((end, at) => words(sliceTex(nodes, bounds[at] ?? 0, end)));
        expect(parts.join("")).toBe(words(nodes));
      }),
    );
  });
});
