import { texToPlain } from "../digest/tex-plain.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type ExportPaper } from "./citation.ts";

const columns = [
  "key",
  "title",
  "authors",
  "year",
  "venue",
  "arxiv",
  "url",
  "dates",
  "topics",
  "tags",
  "note",
  "summary",
] as const;

const lineEnd = "\r\n";

/**
 * A table after RFC 4180 with a heading, one row a paper in the order given. It
 * begins with a byte-order mark, without which spreadsheets misread Chinese;
 * several values in one cell are parted by `; `.
 */
export function exportCsv(papers: readonly ExportPaper[]): string {
  const keys = citationKeys(papers);
  const rows = papers.map((paper) => row(paper, keys.get(paper.key) ?? paper.key));
  return `\uFEFF${[columns, ...rows].map((cells) => cells.map(cell).join(",") + lineEnd).join("")}`;
}

function row(paper: ExportPaper, key: string): string[] {
  const { title, year, container, arxivId, url } = citationOf(paper);
  return [
    key,
    title,
    paper.authors.join("; "),
    year === null ? "" : String(year),
    container ?? "",
    arxivId ?? "",
    url ?? "",
    paper.dates.join("; "),
    paper.topics.join("; "),
    paper.tags.join("; "),
    paper.note,
    texToPlain(paper.summary ?? ""),
  ];
}

/** What spreadsheets take for a formula, as in `=HYPERLINK(…)`. */
const formula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/** A text that a spreadsheet would run gets an apostrophe before it, which it does not show. */
function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
