import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { toSingleLine } from "./single-line.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type ExportPaper } from "./citation.ts";
import { plainNames } from "../names/plain-names.ts";

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
 * A table according to RFC 4180 with a header, one row per paper in the given order. It
 * begins with a byte-order mark, without which spreadsheets misread Chinese;
 * several values in one cell are separated by `; `.
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
    plainNames(paper.authors).join("; "),
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

/**
 * Where a spreadsheet may find the start of a formula, as in `=HYPERLINK(…)`: full-width
 * signs count in Chinese and Japanese versions, and spaces and invisible characters before
 * them are dropped. Versions that separate cells by semicolons also find cells after
 * semicolons and line ends within our quotes, and read the closing quote after a last
 * semicolon as an opening one.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formulaStart =
  /(?<=^|[;\t\n])(?=(?:[\s"\p{Cf}\p{Z}\p{M}\u115f\u1160\u3164\uffa0])*[=+\-@＝＋－＠﹣﹢﹦﹫])|(?<=^|[;\n])(?="*\t)|(?<=;)(?=[\s"]*$)/gu;

/** Besides what RFC 4180 quotes: semicolons and tabs, which separate cells elsewhere. */
const needsQuotes = /[",;\t\n]/;

/** Where a formula might start, an apostrophe comes first, which makes the cell text. */
function cell(value: string): string {
  const safe = toSingleLine(value).trim().replace(/\r\n?/g, "\n").replace(formulaStart, "'");
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
