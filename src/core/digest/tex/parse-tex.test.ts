import * as fc from "fast-check";
import { renderToString } from "katex";
import { describe, expect, it } from "vitest";
import {
  hasRealDigests,
  realDigests,
  withoutRealDigests,
} from "../../../../scripts/real-digests.ts";
import type { TexNode } from "./tex-node.ts";
import { retryWithUnknownMacros } from "./prepare-katex.ts";
import { parseTex } from "./parse-tex.ts";

/** `text`, `$formula$`, `$$displayed$$`, `<strong>children</strong>`: the pieces in one line. */
function outline(nodes: readonly TexNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (node.kind === "math") return node.display ? `$$${node.tex}$$` : `$${node.tex}$`;
      const name = node.kind === "link" ? `link ${node.url}` : node.kind;
      return `<${name}>${outline(node.children)}</${node.kind}>`;
    })
    .join("");
}

const read = (source: string) => outline(parseTex(source));

function formulas(nodes: readonly TexNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "math") return [node.tex];
    return node.kind === "text" ? [] : formulas(node.children);
  });
}

const hasMath = (nodes: readonly TexNode[]): boolean =>
  nodes.some((node) => node.kind === "math" || (node.kind !== "text" && hasMath(node.children)));

describe("parseTex, distinguishing mathematics from money", () => {
  it.each([
    ["a $5\\times$ gain", "a $5\\times$ gain"],
    ["5$\\times$5 boxes", "5$\\times$5 boxes"],
    ["for $K$ classes and $n$-grams", "for $K$ classes and $n$-grams"],
    ["$ \\alpha $ is small", "$\\alpha$ is small"],
    ["with $p < 0.05$ and $R^2=0.95$", "with $p < 0.05$ and $R^2=0.95$"],
    ["[$^{18}$F]FDG", "[$^{18}$F]FDG"],
    ["over $10,000+$ people", "over $10,000+$ people"],
    ["$\\{a\\}$ and $x \\text{ if $y$}$", "$\\{a\\}$ and $x \\text{ if $y$}$"],
    ["$$E = mc^2$$", "$$E = mc^2$$"],
    ["\\(x_1\\) and \\[y^2\\]", "$x_1$ and $$y^2$$"],
    ["as \\begin{align}a&=b\\end{align} says", "as $$\\begin{align}a&=b\\end{align}$$ says"],
    ["达到 $3.5\\%$ 的提升", "达到 $3.5\\%$ 的提升"],
    ["$<$5, $-$0.019, $>$90 and $\\sim$5", "$<$5, $-$0.019, $>$90 and $\\sim$5"],
    ["$52%$ and \\(20%\\)", "$52\\%$ and $20\\%$"],
    ["pages 3$\\unicode{x2013}$5, $\\unicode{8211}$", "pages 3$\\text{–}$5, $\\text{–}$"],
    ["$x_{\\mbox{a}}\\ensuremath{y}$", "$x_{\\text{a}}{y}$"],
  ])("reads %j as holding a formula", (source, expected) => {
    const outlined = read(source);
    expect(outlined).toBe(expected);
    expect(hasMath(parseTex(source))).toBe(true);
  });

  it.each([
    "Just add $100 more",
    "from $100 to $5 million",
    "between $5-$10 and $5/$10",
    "US$ 100 and R$ 20",
    "$1B, $2B and $3B",
    "costs $100 million against US$",
    "价格从$100涨到200$以上",
    "an unbalanced $x is left",
    "$ and $",
    "$$",
    "$x{$ and }$",
    "a \\( and no more",
    "\\] before \\[",
  ])("reads %j as plain text", (source) => {
    expect(read(source)).toBe(source);
    expect(hasMath(parseTex(source))).toBe(false);
  });

  it("reads the formula after a sum of money", () => {
    expect(read("costs $100 per unit of $\\alpha$ or \\$5")).toBe(
      "costs $100 per unit of $\\alpha$ or $5",
    );
    expect(formulas(parseTex("costs $100 per unit of $\\alpha$"))).toEqual(["\\alpha"]);
  });

  it("reads a text macro between dollar signs as text", () => {
    expect(read("$\\textit{GTF}$ and $\\textbf{x} + 1$")).toBe(
      "<emphasis>GTF</emphasis> and $\\textbf{x} + 1$",
    );
    expect(parseTex("code $\\href{https://example.org/a}{\\text{here}}$")).toMatchObject([
      { kind: "text" },
      { kind: "link", url: "https://example.org/a" },
    ]);
  });

  it("shows as source what must not reach the typesetter", () => {
    const deep = `$${"{".repeat(100)}x${"}".repeat(100)}$`;
    const long = `$x^2${"+y".repeat(3000)}$`;
    expect(read(deep)).toBe(deep);
    expect(read(long)).toBe(long);
  });
});

describe("parseTex, reading text macros", () => {
  it.each([
    ["\\textbf{a \\emph{b} c}", "<strong>a <emphasis>b</emphasis> c</strong>"],
    ["\\texttt{x\\_y}", "<code>x_y</code>"],
    ["\\underline{a}\\uline{b}", "<underline>a</underline><underline>b</underline>"],
    [
      "H\\textsubscript{2}O\\textsuperscript{+}",
      "H<subscript>2</subscript>O<superscript>+</superscript>",
    ],
    ["\\textcolor{red}{hot}\\hspace{1em}.", "<plain>hot</plain>."],
    ["\\SI{5}{mm}", "<plain>5 mm</plain>"],
    ["{\\bf bold} {\\em leaning}", "<strong>bold</strong> <emphasis>leaning</emphasis>"],
    ["word\\footnote{See below.}", "word<footnote>See below.</footnote>"],
    ["95.4\\% of R\\&D, \\#1, a\\_b", "95.4% of R&D, #1, a_b"],
    ["360\\deg and 90^\\circ and 10^{\\circ}C", "360° and 90° and 10°C"],
    ["\\ie, \\eg. and \\etal.", "i.e., e.g. and et al."],
    ["5\\times, \\sim 3, \\pm1, \\alpha", "5×, ∼ 3, ±1, α"],
    ["part \\romannumeral 4, \\romannumeral{12}", "part iv, xii"],
    ["10\\unicode{xB5}m", "10µm"],
    ["a \\frac{1}{2} share", "a $\\frac{1}{2}$ share"],
    ["Fig.~3 in~general, ~5 and a~b", "Fig.\u00a03 in\u00a0general, ~5 and a\u00a0b"],
    ["``fast'' -- or `good' --- don't", "“fast” – or <plain>‘good’</plain> — don't"],
    ["the `run` button", "the <code>run</code> button"],
  ])("reads %j", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it.each([
    ["Poincar\\'e and M\\\"uller", "Poincaré and Müller"],
    ["Erd\\H{o}s, \\v{S}koda, Fran\\c{c}ois", "Erdős, Škoda, François"],
    ['Schr{\\"o}dinger, na\\"{\\i}ve, G{\\"{o}}del', "Schrödinger, naïve, Gödel"],
    ["S\\o ren, \\O{}re, Stra\\ss e, \\L ukasz", "Søren, Øre, Straße, Łukasz"],
    ['the model\\\'s \\"hot\\" start', 'the model\'s "hot" start'],
  ])("composes the letters of %j", (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it.each([
    ["\\foo{bar} baz", "<plain>bar</plain> baz"],
    ["our \\ours is best", "our \\ours is best"],
    ["\\ours的方法", "\\ours的方法"],
    ["{0, 1} and {a", "{0, 1} and {a"],
    ["\\textbf{cut off", "\\textbf{cut off"],
    ["a \\ b \\", "a  b \\"],
    ["x_1 and y^2", "x_1 and y^2"],
  ])("shows what it does not know in %j", (source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

describe("parseTex, finding links", () => {
  it.each([
    ["see https://a.example/b.", "see <link https://a.example/b>https://a.example/b</link>."],
    ["见https://a.example/b找到。", "见<link https://a.example/b>https://a.example/b</link>找到。"],
    [
      "https://a.example/b%E6%89%BE",
      "<link https://a.example/b>https://a.example/b</link>%E6%89%BE",
    ],
    ["https://a.example/b\\_c", "<link https://a.example/b_c>https://a.example/b_c</link>"],
    ["\\url{https://a.example/b_c}", "<link https://a.example/b_c>https://a.example/b_c</link>"],
    ["\\url{a.example/b}", "<link https://a.example/b>a.example/b</link>"],
    [
      "\\href{https://a.example}{our \\emph{page}}",
      "<link https://a.example>our <emphasis>page</emphasis></link>",
    ],
    [
      "\\href{https://a.example}{https://b.example}",
      "<link https://a.example><plain>https://b.example</plain></link>",
    ],
    ["\\href{javascript:alert(1)}{x}", "\\href{javascript:alert(1)}{x}"],
    ["\\url{data:text/html,x}", "<code>data:text/html,x</code>"],
    ["http:// is not an address", "http:// is not an address"],
  ])("reads %j", (source, expected) => {
    expect(read(source)).toBe(expected);
  });
});

const pieces = fc.constantFrom(
  ..."$ $$ { } \\ \\( \\) \\[ \\] ` `` '' -- --- ~ ^ _ % a 5 中 。 \\textbf{ \\emph{ \\href{ \\url{ \\foo \\foo{ \\' \\\" \\c \\i \\bf {\\em \\begin{align} \\end{align} \\frac{ \\SI{ \\romannumeral https://a.example/ http:// % \\circ \\unicode{ x2014}".split(
    " ",
  ),
  " ",
  "\n",
);
const sources = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(""));

function checkSpans(nodes: readonly TexNode[], start: number, end: number): void {
  let at = start;
  for (const node of nodes) {
    expect(node.start).toBeGreaterThanOrEqual(at);
    expect(node.end).toBeGreaterThanOrEqual(node.start);
    at = node.end;
    if (node.kind !== "text" && node.kind !== "math")
      checkSpans(node.children, node.start, node.end);
  }
  expect(at).toBeLessThanOrEqual(end);
}

describe("parseTex on any text", () => {
  it("gives the typesetter no formula without dollar signs that is longer than any real one", () => {
    const bomb = `${"\\frac{1}{".repeat(900)}x${"}".repeat(900)}`;
    const longest = Math.max(...formulas(parseTex(bomb)).map((tex) => tex.length));
    expect(longest).toBeLessThanOrEqual(4000);
    expect(formulas(parseTex("\\frac{1}{2}"))).toEqual(["\\frac{1}{2}"]);
  });

  it("covers the text by pieces in order, children within their parents", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const nodes = parseTex(source);
        checkSpans(nodes, 0, source.length);
        const ends = nodes.map((node) => node.end);
        expect(nodes.map((node) => node.start)).toEqual(
          nodes.length === 0 ? [] : [0, ...ends.slice(0, -1)],
        );
        expect(ends.at(-1) ?? 0).toBe(source.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows every Chinese character, whatever stands around it", () => {
    const shown = sources.filter((source) => !source.includes("\\href"));
    fc.assert(
      fc.property(shown, (source) => {
        expect(read(source).split("中")).toHaveLength(source.split("中").length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["dollar signs in braces", "${中", "}$"],
    ["macros without end", "\\textbf{", ""],
    ["nested macros", "\\textbf{", "}"],
    ["nested groups with macros", "{\\textbf{", "}}"],
    ["opening delimiters", "\\(", ""],
    ["addresses without host", "http://", ""],
    ["closing brackets after addresses", `http://a.example/${")".repeat(1900)} `, ""],
    ["environments", "\\begin{align}{", ""],
    ["backticks", "``a", ""],
    ["closing quotation marks", "''", ""],
  ])("answers for half a megabyte of %s", (_, opening, closing) => {
    const times = Math.floor(250_000 / opening.length);
    const source = opening.repeat(times) + closing.repeat(times);
    expect(parseTex(source).at(-1)?.end).toBe(source.length);
  });
});

const decode = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes).split("\n");

/** Titles, abstracts and summaries of the JSON Lines, and every line of the Markdown. */
function realTexts(): string[] {
  const records = realDigests("jsonl")
    .flatMap(decode)
    .filter((line) => line.startsWith("{"))
    .flatMap((line) => Object.values<unknown>(JSON.parse(line)))
    .filter((value) => typeof value === "string");
  const lines = realDigests("markdown").flatMap(decode);
  return [...records, ...lines].map((text) => text.replace(/\s+/g, " "));
}

function typesets(tex: string): boolean {
  try {
    retryWithUnknownMacros((macros) =>
      renderToString(tex, { throwOnError: true, strict: "ignore", macros }),
    );
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasRealDigests)(
  `parseTex on real digests (${withoutRealDigests} if skipped)`,
  () => {
    it("finds formulas that a typesetter takes, with macros that the authors defined as words", () => {
      const found = realTexts().flatMap((text) => formulas(parseTex(text)));
      expect(found.length).toBeGreaterThan(50);
      expect(found.filter((tex) => !typesets(tex))).toEqual([]);
    });
  },
);
