import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { toSingleLine } from "./single-line.ts";
import { citationKeys } from "./citation-key.ts";
import { citationOf, type Citation, type ExportPaper } from "./citation.ts";
import type { PersonName } from "../names/person-name.ts";

const types: Readonly<Record<Citation["kind"], string>> = {
  conference: "paper-conference",
  journal: "article-journal",
  preprint: "article",
};

/** CSL-JSON (the data format of citeproc): an indented array of items in the given order. */
export function exportCsl(papers: readonly ExportPaper[]): string {
  const keys = citationKeys(papers);
  const items = papers.map((paper) => item(paper, keys.get(paper.key) ?? paper.key));
  return `${JSON.stringify(items, clean, 2)}\n`;
}

function item(paper: ExportPaper, id: string): Record<string, unknown> {
  const { kind, title, people, year, container, arxivId, doi, url } = citationOf(paper);
  const fields: Record<string, unknown> = {
    id,
    type: types[kind],
    title,
    author: people.map(cslName),
    issued: year === null ? null : { "date-parts": [[year]] },
    "container-title": container,
    "event-title": kind === "conference" ? container : null,
    publisher: kind === "preprint" && arxivId !== null ? "arXiv" : null,
    number: arxivId === null ? null : `arXiv:${arxivId}`,
    archive: arxivId === null ? null : "arXiv",
    archive_location: arxivId,
    DOI: doi,
    URL: url,
    abstract: texToPlain(paper.abstract.en),
    keyword: paper.tags.filter((tag) => tag.trim() !== "").join(", "),
    note: paper.note.trim(),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function clean(_key: string, value: unknown): unknown {
  return typeof value === "string" ? toSingleLine(value) : value;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function cslName(name: PersonName): Record<string, string> {
  if ("literal" in name) return { literal: name.literal };
  const parts = {
    family: name.family,
    given: name.given,
    "non-dropping-particle": name.particle,
    suffix: name.suffix,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}
