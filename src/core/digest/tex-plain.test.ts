import { describe, expect, it } from "vitest";
import { texToPlain } from "./tex-plain.ts";

describe("texToPlain", () => {
  it.each([
    ["$E^{3}$Gen at 5$\\times$ speed", "E³Gen at 5× speed"],
    ["$\\alpha$-NeRF with $x_i^2$ and mm$^3$", "α-NeRF with xᵢ² and mm³"],
    ["$10^{-5}$ at $360^\\circ$", "10⁻⁵ at 360°"],
    ["$\\sim\\!30$ FPS, $42\\,\\%$ $\\pm$ 3", "∼30 FPS, 42 % ± 3"],
    ["$\\mathcal{O}(n \\log n)$ in $\\mathbb{R}^d$", "O(n log n) in ℝ^d"],
    ["$\\frac{a}{b+c}$ and $\\sqrt{2}$", "a/(b+c) and √2"],
    ["$4.98\\ \\mu\\text{g}/\\text{m}^3$", "4.98 μg/m³"],
    ["$x_{\\text{max}}$ and $x_{\\text{big}}$", "xₘₐₓ and x_big"],
    ["\\textbf{Fast} \\emph{and} \\href{https://a.example}{good}", "Fast and good"],
    ["word\\footnote{a note}", "word (a note)"],
    ["H\\textsubscript{2}O", "H₂O"],
    ["Just add $100 more", "Just add $100 more"],
    ["unbalanced $x and \\ours", "unbalanced $x and \\ours"],
    ["plain", "plain"],
    ["", ""],
  ])("reads %j as %j", (source, expected) => {
    expect(texToPlain(source)).toBe(expected);
  });

  it("keeps a formula that takes more than a line as source without dollar signs", () => {
    expect(texToPlain("$\\sum_{i=1}^{n} \\overbrace{x}$ here")).toBe(
      "\\sum_{i=1}^{n} \\overbrace{x} here",
    );
    expect(texToPlain("\\(\\ours\\)")).toBe("\\ours");
  });
});
