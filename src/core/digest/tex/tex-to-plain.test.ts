import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPieces, texToPlain } from "./tex-to-plain.ts";

describe("texToPlain", () => {
  it.each([
    ["$E^{3}$Gen at 5$\\times$ speed", "E³Gen at 5× speed"],
    ["$\\alpha$-NeRF with $x_i^2$ and mm$^3$", "α-NeRF with xᵢ² and mm³"],
    ["$10^{-5}$ at $360^\\circ$", "10⁻⁵ at 360°"],
    ["$\\sim\\!30$ FPS, $42\\,\\%$ $\\pm$ 3", "∼30 FPS, 42 % ± 3"],
    ["$\\mathcal{O}(n \\log n)$ in $\\mathbb{R}^d$", "O(n log n) in ℝ^d"],
    [
      "$O(n\\log n)$, $2\\sin x$, $\\log_2 k$ and $x_{\\max}$",
      "O(n log n), 2 sin x, log₂ k and xₘₐₓ",
    ],
    ["$\\frac{a}{b+c}$ and $\\sqrt{2}$", "a/(b+c) and √2"],
    ["$4.98\\ \\mu\\text{g}/\\text{m}^3$", "4.98 μg/m³"],
    ["$x_{\\text{max}}$ and $x_{\\text{big}}$", "xₘₐₓ and x_big"],
    ["\\textbf{Fast} \\emph{and} \\href{https://a.example}{good}", "Fast and good"],
    ["word\\footnote{a note}", "word (a note)"],
    ["H\\textsubscript{2}O", "H₂O"],
    ["Just add $100 more", "Just add $100 more"],
    ["unbalanced $x and \\ours", "unbalanced $x and \\ours"],
    ["\\ensuremath{\\alpha}-Net and $\\ensuremath{x^2}$", "α-Net and x²"],
    ["$\\it{words}$, $\\rm RAG$ and ${\\bf X}$", "words, RAG and X"],
    ["{\\it{a}} {\\em b} \\textsc{c} \\mbox{d} $\\mbox{e}_2$", "a b c d e₂"],
    ["1\\unicode{x2013}2 and $1\\unicode{x2013}2$", "1–2 and 1–2"],
    ["Foo\\xspace bar $\\xspace$", "Foo bar"],
    ["$\\hat{y}$, $\\bar x$, $\\vec{v}$ and $\\overline{ab}$", "ŷ, x̄, v⃗ and \\overline{ab}"],
    ["$\\left\\{x\\right.$.", "{x."],
    ["$\\textcolor{red}{x}$ and $\\color{red} y$", "x and y"],
    ['na\\"{\\i}ve, Erd\\H{o}s, Ho\\v{c}evar, Fran\\c{c}ois', "naïve, Erdős, Hočevar, François"],
    [
      '\\aa ngstr\\"om, S\\o ren, Stra\\ss e, {\\L}ukasz, \\DJ or\\dj e',
      "ångström, Søren, Straße, Łukasz, Đorđe",
    ],
    ["\\textbf{R}etrieval \\textbf{A}ugmentation", "Retrieval Augmentation"],
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

describe("plainPieces", () => {
  it("maps each piece back to its source", () => {
    expect(plainPieces("a $x^2$ \\emph{b}\\%")).toEqual([
      { text: "a ", start: 0, end: 2 },
      { text: "x²", start: 2, end: 7 },
      { text: " ", start: 7, end: 8 },
      { text: "b", start: 14, end: 15 },
      { text: "%", start: 16, end: 18 },
    ]);
  });

  it("stand in order within the source, and hold the plain text", () => {
    const part = fc.constantFrom(
      "a",
      " ",
      "\\%",
      "$x^2$",
      "$\\frac{a}{b}$",
      "\\emph{b c}",
      "\\footnote{d}",
      "H\\textsubscript{2}O",
      '\\"o',
      "``e''",
      "{",
      "}",
      "$",
      "\\",
      "中",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const source = parts.join("");
        const pieces = plainPieces(source);
        const bounds = pieces.flatMap(({ start, end }) => [start, end]);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(bounds.every((at) => at >= 0 && at <= source.length)).toBe(true);
        const joined = pieces.map(({ text }) => text).join("");
        expect(joined.replace(/\s+/g, " ").trim()).toBe(texToPlain(source));
      }),
    );
  });
});
