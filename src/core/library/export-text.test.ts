import { describe, expect, it } from "vitest";
import { exportCsv } from "./export/export-csv.ts";
import { exportMarkdown } from "./export/export-markdown.ts";
import { exportRis } from "./export/export-ris.ts";
import { commentWith, difficultPapers, savedPaper } from "./fixtures/papers.ts";

describe("exportMarkdown", () => {
  it("writes title with link, authors, venue, one sentence, tags and note", () => {
    const comment = commentWith({ venue: "CVPR", year: 2025 });
    const paper = savedPaper({ comment }, ["to read", "R&D"], "First line.\n\n*Second*.");
    expect(exportMarkdown([paper])).toBe(
      `## [Argus: Seeing First](<https://arxiv.org/abs/2505.23766>)

Yunze Man. CVPR 2025

先看后想。

#to-read #R-D

> First line.
>
> *Second*.
`,
    );
  });

  it("never lets a title become markup", () => {
    const text = exportMarkdown([savedPaper({ title: "A](x) <img> *b* `c" })]);
    expect(text.split("\n")[0]).toBe(
      "## [A&#93;(x) \\<img\\> \\*b\\* \\`c](<https://arxiv.org/abs/2505.23766>)",
    );
  });

  it("writes a paper with few fields", () => {
    const paper = savedPaper({ arxiv: null, authors: [], summary: null });
    expect(exportMarkdown([paper])).toBe("## Argus: Seeing First\n\n2025\n");
  });
});

/** Rows of a table according to RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

describe("exportCsv", () => {
  it("writes a header and one row per paper, which parse back unchanged", () => {
    const text = exportCsv(difficultPapers());
    expect(text.startsWith("\uFEFFkey,title,authors,")).toBe(true);
    const [heading, ...rows] = parseCsv(text.slice(1));
    expect(rows).toHaveLength(difficultPapers().length);
    expect(rows.every((row) => row.length === heading?.length)).toBe(true);
    expect(rows.map((row) => row[10])).toEqual(
      difficultPapers().map(({ note }) => (note.startsWith("@") ? `'${note}` : note)),
    );
  });

  it("never lets a cell become a formula", () => {
    const text = exportCsv([savedPaper({ title: '=HYPERLINK("https://a.example")' })]);
    expect(text).toContain(`,"'=HYPERLINK(""https://a.example"")",`);
  });
});

describe("exportRis", () => {
  it("writes one record per paper, each value on one line", () => {
    const text = exportRis([savedPaper({}, ["a", "b"], "One.\n\nTY  - JOUR")]);
    expect(text.split("\r\n")).toEqual([
      "TY  - UNPB",
      "ID  - man2025argus",
      "TI  - Argus: Seeing First",
      "AU  - Man, Yunze",
      "PY  - 2025",
      "DA  - 2025///",
      "PB  - arXiv",
      "AN  - arXiv:2505.23766",
      "DO  - 10.48550/arXiv.2505.23766",
      "UR  - https://arxiv.org/abs/2505.23766",
      "AB  - We look, then think.",
      "KW  - a",
      "KW  - b",
      "N1  - One.",
      "N1  - TY - JOUR",
      "ER  - ",
      "",
    ]);
  });
});
