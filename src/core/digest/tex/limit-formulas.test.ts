import { describe, expect, it } from "vitest";
import { limitFormulas, MOST_FORMULAS } from "./limit-formulas.ts";
import type { TexNode } from "./tex-node.ts";
import { parseTex } from "./parse-tex.ts";

const limited = (text: string) => limitFormulas(parseTex(text), text);

function count(nodes: readonly TexNode[], kind: TexNode["kind"]): number {
  return nodes.reduce(
    (sum, node) =>
      sum + (node.kind === kind ? 1 : 0) + ("children" in node ? count(node.children, kind) : 0),
    0,
  );
}

describe("limitFormulas", () => {
  it("leaves the formulas of an abstract as they are", () => {
    const text = `We need $O(n^2)$ steps. ${"Plain words. ".repeat(100)} Then \\emph{only $n$}.`;
    expect(limited(text)).toEqual(parseTex(text));
  });

  it("typesets a limited number of formulas per text and shows the others as source", () => {
    const text = `\\emph{${"$x_1$ and ".repeat(500)}} then ${"$y$, ".repeat(500)}`;
    const nodes = limited(text);
    expect(count(nodes, "math")).toBe(MOST_FORMULAS);
    expect(nodes.at(-1)?.end).toBe(text.length);
    expect(nodes.at(-2)).toMatchObject({ kind: "text", text: "$y$" });
  });

  it("shows an endless formula as its source", () => {
    const formula = `$${"x^{2}+".repeat(400)}1$`;
    expect(limited(`We prove ${formula}.`)).toMatchObject([
      { kind: "text", text: "We prove " },
      { kind: "text", text: formula },
      { kind: "text", text: "." },
    ]);
  });
});
