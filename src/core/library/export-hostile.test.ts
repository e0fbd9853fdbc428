import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { Lexer, type Token } from "marked";
import { describe, expect, it } from "vitest";
import { citationOf } from "./export/citation.ts";
import { toSingleLine } from "./export/single-line.ts";
import { coins } from "./export/coins.ts";
import { exportBibtex } from "./export/export-bibtex.ts";
import { exportCsl } from "./export/export-csl.ts";
import { exportCsv } from "./export/export-csv.ts";
import { exportMarkdown } from "./export/export-markdown.ts";
import { exportRis } from "./export/export-ris.ts";
import { readBibtex } from "./fixtures/bibtex-reader.ts";
import { hostilePaper, hostileText } from "./fixtures/hostile-text.ts";
import { savedPaper } from "./fixtures/papers.ts";
import { isFormula, readSheet, separators } from "./fixtures/spreadsheets.ts";

const runs = { numRuns: 500 };
const papers = fc.array(hostilePaper, { minLength: 1, maxLength: 2 });

/** Control characters except line ends and tabs, and lone surrogates. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

const oneLine = (text: string) => toSingleLine(text).replace(/\s+/g, " ").trim();

describe("BibTeX of hostile papers", () => {
  it.each(["every brace", "bare braces"] as const)(
    "has its fields for parsers that count %s",
    (counts) => {
      fc.assert(
        fc.property(papers, (some) => {
          const text = exportBibtex(some);
          expect(text).not.toMatch(unwritable);
          const entries = readBibtex(text, counts);
          expect(entries).toHaveLength(some.length);
          const known =
            "title author booktitle journal year eprint archivePrefix primaryClass doi url abstract keywords note";
          for (const { fields } of entries)
            expect([...fields.keys()].filter((name) => !known.split(" ").includes(name))).toEqual(
              [],
            );
        }),
        runs,
      );
    },
  );

  it("has all entries and authors for citation-js", () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const [item, ...others] = new Cite(exportBibtex([paper]), { forceType: "@bibtex/text" })
          .data;
        expect(others).toEqual([]);
        expect(item?.author?.length ?? 0).toBe(citationOf(paper).people.length);
      }),
      runs,
    );
  });

  it("never starts a line of a note like an entry or a field", () => {
    const note = "One.\n@misc{x,\n title = {x}\n\nTwo.";
    const [entry] = readBibtex(exportBibtex([savedPaper({}, [], note)]), "every brace");
    expect(entry?.fields.get("note")?.split("\n")).toEqual([
      "One.",
      "{}@misc{\\textbraceleft}x,",
      " {}title = {\\textbraceleft}x{\\textbraceright}",
      "",
      "Two.",
    ]);
  });
});

describe("RIS of hostile papers", () => {
  it("has one tag per line and one record per paper, with title and authors", () => {
    fc.assert(
      fc.property(papers, (some) => {
        const text = exportRis(some);
        expect(text).not.toMatch(unwritable);
        const lines = text.split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/).filter((line) => line !== "");
        const fields = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line));
        const valuesOf = (tag: string) =>
          fields.filter((field) => field?.[1] === tag).map((field) => field?.[2]);
        expect(fields).not.toContain(null);
        expect(valuesOf("ER")).toHaveLength(some.length);
        expect(valuesOf("TY")).toHaveLength(some.length);
        const citations = some.map(citationOf);
        const titles = citations.map(({ title }) => oneLine(title)).filter(Boolean);
        expect(valuesOf("TI")).toEqual(titles);
        expect(valuesOf("AU")).toHaveLength(citations.flatMap(({ people }) => people).length);
      }),
      runs,
    );
  });
});

describe("CSL-JSON of hostile papers", () => {
  it("is JSON in valid Unicode without an empty part of a name", () => {
    fc.assert(
      fc.property(papers, (some) => {
        const text = exportCsl(some);
        expect(text).not.toMatch(/\\ud[89a-f]/i);
        const items: unknown = JSON.parse(text);
        expect(items).toHaveLength(some.length);
        expect(text).not.toMatch(/"(?:family|given|literal)": "\s*"/);
      }),
      runs,
    );
  });
});

describe("CSV of hostile papers", () => {
  it.each(Object.entries(separators))("gives %s no formula", (_, separator) => {
    fc.assert(
      fc.property(papers, (some) => {
        const cells = readSheet(exportCsv(some), separator).flat();
        expect(cells.filter(isFormula)).toEqual([]);
      }),
      runs,
    );
  });

  it.each(Object.values(separators))("begins no cell with a tab behind quotes: %j", (separator) => {
    const notes = ['a;"\tb', 'a\n""\tb', 'a;"""\t=1'].map((note) => savedPaper({}, [], note));
    expect(readSheet(exportCsv(notes), separator).flat().filter(isFormula)).toEqual([]);
  });

  it.each([",", ",;\t"])("keeps its rows and cells when %j separate them", (separator) => {
    fc.assert(
      fc.property(papers, (some) => {
        const [heading, ...rows] = readSheet(exportCsv(some), separator);
        expect(rows).toHaveLength(some.length);
        expect(rows.every((row) => row.length === heading?.length)).toBe(true);
        // Line ends first: an apostrophe may stand between the two characters of one.
        const bare = (text = "") =>
          toSingleLine(text).trim().replace(/\r\n?/g, "\n").replaceAll("'", "");
        expect(rows.map((row) => bare(row[10]))).toEqual(some.map(({ note }) => bare(note)));
      }),
      runs,
    );
  });

  it.each([
    "=1",
    "+1",
    "-1",
    "@SUM(1)",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\t1",
    "\r1",
    "a;=1",
    "a\n=1",
    'a;"=1',
  ])("puts an apostrophe before the formula in %j", (title) => {
    const text = exportCsv([savedPaper({}, [], title)]);
    for (const separator of Object.values(separators))
      expect(readSheet(text, separator).flat().filter(isFormula)).toEqual([]);
  });

  it("quotes what would separate cells elsewhere", () => {
    expect(exportCsv([savedPaper({}, [], "a;b")])).toContain(',"a;b",');
    expect(exportCsv([savedPaper({}, [], "a\tb")])).toContain(',"a\tb",');
  });
});

/** The types of all tokens, nested ones included, except the text of links. */
function kindsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [
    token.type,
    ...("tokens" in token && token.tokens !== undefined ? kindsOf(token.tokens) : []),
  ]);
}

describe("Markdown of hostile papers", () => {
  it("has a heading with one link, and paragraphs of plain text", () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const text = exportMarkdown([{ ...paper, note: "" }]);
        expect(text).not.toMatch(unwritable);
        const tokens = new Lexer({ gfm: true }).lex(text);
        const kinds = kindsOf(tokens);
        const allowed = new Set(["heading", "paragraph", "space", "text", "escape", "link"]);
        expect(kinds.filter((kind) => !allowed.has(kind))).toEqual([]);
        expect(kinds.filter((kind) => kind === "heading")).toHaveLength(1);
        expect(kinds.filter((kind) => kind === "link").length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});

describe("COinS of hostile papers", () => {
  it("decodes to the title", () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const paper = savedPaper({ title });
        const pairs = new URLSearchParams(coins(paper));
        expect(pairs.get("rft.title")).toBe(toSingleLine(citationOf(paper).title));
      }),
      runs,
    );
  });
});
