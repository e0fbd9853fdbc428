import { plainToBibtex, texToBibtex } from "./bibtex-text.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type Citation, type ExportPaper } from "./citation.ts";
import { invertedName, type PersonName } from "./person-name.ts";

/**
 * A BibTeX file in UTF-8, one entry a paper in the order given: `@inproceedings`
 * for conferences, `@article` for journals, `@misc` for what is on arXiv only.
 * Accented Latin letters are written as TeX macros, which every BibTeX sorts
 * right; other scripts as they are. Keys: see `citationKeys`.
 */
export function exportBibtex(papers: readonly ExportPaper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper) => entry(paper, keys.get(paper.key) ?? paper.key)).join("\n");
}

const entryTypes: Readonly<Record<Citation["kind"], string>> = {
  conference: "inproceedings",
  journal: "article",
  preprint: "misc",
};

type Field = readonly [name: string, value: string];

function entry(paper: ExportPaper, key: string): string {
  const citation = citationOf(paper);
  const fields: Field[] = [
    ["title", texToBibtex(paper.title, true)],
    ["author", citation.people.map(person).join(" and ")],
    [
      citation.kind === "journal" ? "journal" : "booktitle",
      plainToBibtex(citation.container ?? ""),
    ],
    ["year", citation.year === null ? "" : String(citation.year)],
    ...arxivFields(citation),
    ["abstract", texToBibtex(paper.abstract.en)],
    ["keywords", paper.tags.map((tag) => plainToBibtex(tag.replaceAll(",", " "))).join(", ")],
    ["note", plainToBibtex(paper.note.trim())],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${entryTypes[citation.kind]}{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Addresses and ids stand as they are: styles set them verbatim. */
function arxivFields({ arxivId, primaryClass, doi, url }: Citation): Field[] {
  const eprint: Field[] =
    arxivId === null
      ? []
      : [
          ["eprint", arxivId],
          ["archivePrefix", "arXiv"],
          ["primaryClass", primaryClass ?? ""],
        ];
  return [...eprint, ["doi", doi ?? ""], ["url", verbatim(url ?? "")]];
}

/** Braces in an address would end the field early. */
const brace = /[{}]/g;

function verbatim(url: string): string {
  return url.replace(brace, encodeURIComponent);
}

/** `and` inside a group's name would make two authors of it. */
function person(name: PersonName): string {
  const text = plainToBibtex(invertedName(name, "suffix-second"));
  return "literal" in name && name.literal.includes(" ") ? `{${text}}` : text;
}
