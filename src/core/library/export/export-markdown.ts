import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { citationOf, type ExportPaper } from "./citation.ts";
import { toSingleLine } from "./single-line.ts";
import { plainNames } from "../names/plain-names.ts";

/**
 * A Markdown list of papers in the given order: title with its link, authors, venue and
 * year, the first sentence of the summary, tags and the note. Text is escaped, so that no
 * title turns into markup; the note stays as typed.
 */
export function exportMarkdown(papers: readonly ExportPaper[]): string {
  return papers.map(section).join("\n");
}

function section(paper: ExportPaper): string {
  const { title, year, container, url, arxivId } = citationOf(paper);
  const place = container ?? (arxivId === null ? "" : `arXiv:${arxivId}`);
  const when = year === null || place.includes(String(year)) ? "" : String(year);
  const imprint = [place, when].filter((part) => part !== "").join(", ");
  const heading = url === null ? escape(title) : `[${label(title)}](${address(url)})`;
  const blocks = [
    `## ${heading}`,
    escape(
      [plainNames(paper.authors).join(", "), imprint].filter((part) => part !== "").join(". "),
    ),
    escape(firstSentence(texToPlain(paper.summary ?? ""))),
    paper.tags.map(hashTag).filter(Boolean).join(" "),
    quoted(paper.note.trim()),
  ];
  return blocks
    .filter((block) => block !== "")
    .map((block) => `${block}\n`)
    .join("\n");
}

/** Up to the first full stop that is not inside a number or a name. */
const sentence = /^[\s\S]*?(?:[。！？]|[.!?](?=\s|$))[”’」』）)]?/u;

function firstSentence(text: string): string {
  return sentence.exec(text)?.[0] ?? text;
}

/**
 * What Markdown, its dialects, or HTML in it, could take for markup: brackets, emphasis,
 * formulas, headings, tables; entities; `==` and `%%` of Obsidian; addresses and mentions,
 * which become links without any bracket; and what begins a list.
 */
const markup =
  /[\\`*_[\]<>#|~$^@]|&(?=#?\w+;)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|:(?=\/\/)|(?<=www)\.|^[-+]|(?<=^\d{1,9})[.)]/gi;

function escape(text: string): string {
  return toSingleLine(text).replace(/\s+/g, " ").trim().replace(markup, "\\$&");
}

const bracket = /\\([[\]])/g;

/** A text within the brackets of a link, where some parsers do not support escaped brackets. */
function label(text: string): string {
  return escape(text).replace(bracket, (_, sign) => (sign === "[" ? "&#91;" : "&#93;"));
}

/** What would end an address in angle brackets, or begin an escape in it. */
const notInAddress = /[<>\\\s]/g;

function address(url: string): string {
  return `<${toSingleLine(url.trim()).replace(notInAddress, encodeURIComponent)}>`;
}

/** Characters not allowed in a Markdown tag. */
const notInTag = /[^\p{L}\p{N}_/-]+/gu;

/** Between two letters an underscore is literal; elsewhere it begins or ends emphasis. */
const looseUnderscores = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu;

/** `to read` is `#to-read`. */
function hashTag(tag: string): string {
  const words = tag.replace(notInTag, " ").replace(looseUnderscores, " ");
  const name = words.trim().replace(/ +/g, "-");
  return name === "" ? "" : `#${name}`;
}

function quoted(note: string): string {
  return note === ""
    ? ""
    : toSingleLine(note)
        .split(/\r\n?|\n/)
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
}
