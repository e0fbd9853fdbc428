import { plainToBibtex, texToBibtex } from "./bibtex-text.ts";
import { toSingleLine } from "./single-line.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type Citation, type ExportPaper } from "./citation.ts";
import { invertedName, type PersonName } from "../names/person-name.ts";

/**
 * A BibTeX file in UTF-8, one entry per paper in the given order: `@inproceedings`
 * for conferences, `@article` for journals, `@misc` for what is on arXiv only.
 * Braces balance for parsers that count every one of them. Accented Latin letters are
 * written as TeX macros, which every BibTeX sorts correctly; other scripts are written
 * directly. Keys: see `citationKeys`.
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
    [citation.kind === "journal" ? "journal" : "booktitle", line(citation.container ?? "")],
    ["year", citation.year === null ? "" : String(citation.year)],
    ...arxivFields(citation),
    ["abstract", texToBibtex(paper.abstract.en)],
    [
      "keywords",
      paper.tags
        .map((tag) => line(tag.replaceAll(",", " ")))
        .filter(Boolean)
        .join(", "),
    ],
    ["note", noteLines(paper.note)],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${entryTypes[citation.kind]}{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Addresses and ids are not escaped: styles print them verbatim. */
function arxivFields({ arxivId, primaryClass, doi, url }: Citation): Field[] {
  const eprint: Field[] =
    arxivId === null
      ? []
      : [
          ["eprint", verbatim(arxivId)],
          ["archivePrefix", "arXiv"],
          ["primaryClass", verbatim(primaryClass ?? "")],
        ];
  return [...eprint, ["doi", verbatim(doi ?? "")], ["url", verbatim(url ?? "")]];
}

/** Characters not allowed in an address: braces would end the field early. */
const notInAddress = /[{}\\"<>^`|\s]/g;

function verbatim(address: string): string {
  return toSingleLine(address.trim()).replace(notInAddress, encodeURIComponent);
}

function line(text: string): string {
  return plainToBibtex(text.replace(/\s+/g, " ").trim());
}

/** A line start that some parsers read as a new entry or field within an open one. */
const entryStart = /^\s*(?=@|[\w-]+\s*=)/gm;

function noteLines(note: string): string {
  const lines = plainToBibtex(note.replace(/\r\n?/g, "\n").trim());
  return lines.replace(entryStart, "$&{}");
}

/** Groups in braces, which protect commas and `and`; `others` ends an incomplete list. */
function person(name: PersonName): string {
  if ("literal" in name) return name.others ? "others" : `{${line(name.literal)}}`;
  return invertedName(name, "suffix-second").split(" ").map(nameWord).join(" ");
}

/** `and` separates names, and `=` labels their parts in BibLaTeX. */
const nameSyntax = /^and$|=/i;

/** Some parsers drop the space after `\&`, and with it the `and` before the next name. */
const escapedSign = /\\[&%$#_]/g;

function nameWord(word: string): string {
  const text = plainToBibtex(word).replace(escapedSign, "{$&}");
  return nameSyntax.test(word) ? `{${text}}` : text;
}
