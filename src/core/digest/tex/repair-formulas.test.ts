import { renderToString } from "katex";
import { describe, expect, it } from "vitest";
import { repairFormulas } from "./repair-formulas.ts";
import { prepareForKatex, retryWithUnknownMacros } from "./prepare-katex.ts";

describe("mendFormulas", () => {
  it.each([
    ["a gain of $52%$ over it", "a gain of $52\\%$ over it"],
    ["$$x = 5%$$, \\(20%\\) and \\[y < 3%\\]", "$$x = 5\\%$$, \\(20\\%\\) and \\[y < 3\\%\\]"],
    ["$\\sim 5%$ to $10 \\%$", "$\\sim 5\\%$ to $10 \\%$"],
    ["\\emph{up to $5%$} in all", "\\emph{up to $5\\%$} in all"],
    ["提升了$3.5%$，达到50%", "提升了$3.5\\%$，达到50%"],
  ])("escapes the per cent signs of formulas in %j", (text, mended) => {
    expect(repairFormulas(text)).toBe(mended);
  });

  it.each(["5% of $100 and 7% of $200", "95\\% of $x$ and 5%", "no formula at 5%", "5% (10%)"])(
    "leaves %j as it is",
    (text) => expect(repairFormulas(text)).toBe(text),
  );
});

describe("forTypesetter", () => {
  it.each([
    "\\mbox{a b} \\text{c}",
    "\\mathds{1} \\mathbbm{1}",
    "\\nicefrac{1}{2}",
    "x\\xspace y\\-z",
    "\\unicode{x2013} \\unicode{8211} \\unicode{U+2013}",
    "x \\label{eq:a}",
    "\\begin{align}a&=b\\end{align}",
    "\\begin{eqnarray*}a&=&b\\end{eqnarray*}",
    "H_\\textsubscript{2}".replace("_", ""),
    "52%",
  ])("makes of %s what KaTeX takes", (tex) => {
    expect(() => renderToString(prepareForKatex(tex, false), { throwOnError: true })).not.toThrow();
  });
});

describe("setWithUnknownMacros", () => {
  const set = (tex: string) => (macros: Record<string, string>) =>
    void renderToString(tex, { throwOnError: true, macros });

  it("sets macros that authors defined as words", () => {
    expect(() => retryWithUnknownMacros(set("\\ours^k \\to \\Loss_n"))).not.toThrow();
  });

  it("throws any other error", () => {
    expect(() => retryWithUnknownMacros(set("x^{"))).toThrow("KaTeX parse error");
  });
});
