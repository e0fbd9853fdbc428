import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { toSingleLine } from "./single-line.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type Citation, type ExportPaper } from "./citation.ts";
import { invertedName, type PersonName } from "../names/person-name.ts";

const types: Readonly<Record<Citation["kind"], string>> = {
  conference: "CONF",
  journal: "JOUR",
  preprint: "UNPB",
};

const lineEnd = "\r\n";

/**
 * A RIS file in UTF-8, one record per paper in the given order. Text is plain
 * Unicode; each tag is a keyword (`KW`), each paragraph of the note a note (`N1`).
 */
export function exportRis(papers: readonly ExportPaper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper) => record(paper, keys.get(paper.key) ?? paper.key)).join(lineEnd);
}

function record(paper: ExportPaper, key: string): string {
  const { kind, title, people, year, container, arxivId, doi, url } = citationOf(paper);
  const fields: (readonly [tag: string, value: string | null])[] = [
    ["TY", types[kind]],
    ["ID", key],
    ["TI", title],
    ...people.map((name) => ["AU", author(name)] as const),
    ["PY", year === null ? null : String(year)],
    // For conference papers some programs read PY as the year of the event, and only DA as
    // the paper's.
    ["DA", year === null ? null : `${year}///`],
    ["T2", container],
    ["PB", kind === "preprint" && arxivId !== null ? "arXiv" : null],
    ["AN", arxivId === null ? null : `arXiv:${arxivId}`],
    ["DO", doi],
    ["UR", url],
    ["AB", texToPlain(paper.abstract.en)],
    ...paper.tags.map((tag) => ["KW", tag] as const),
    ...paper.note.split(/\r\n?|\n/).map((paragraph) => ["N1", paragraph] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = oneLine(value ?? "");
    return text === "" ? [] : [`${tag}  - ${text}`];
  });
  return [...lines, "ER  - ", ""].join(lineEnd);
}

/** A comma within the name of a group would separate family name and given name. */
function author(name: PersonName): string {
  return "literal" in name ? name.literal.replaceAll(",", " ") : invertedName(name, "suffix-last");
}

/** A line break in a value would start another field. */
const white = /\s+/g;

function oneLine(text: string): string {
  return toSingleLine(text).replace(white, " ").trim();
}
