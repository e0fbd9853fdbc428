import { texToPlain } from "../digest/tex-plain.ts";
import { citationOf, type ExportPaper } from "./citation.ts";

/**
 * A Markdown list of papers in the order given: title with its link, authors,
 * venue and year, the first sentence of the summary, tags and the note. Text is
 * escaped, so that no title turns into markup; the note stays as it was typed.
 */
export function exportMarkdown(papers: readonly ExportPaper[]): string {
  return papers.map(section).join("\n");
}

function section(paper: ExportPaper): string {
  const { title, year, container, url, arxivId } = citationOf(paper);
  const place = container ?? (arxivId === null ? "" : `arXiv:${arxivId}`);
  const when = year === null || place.includes(String(year)) ? "" : String(year);
  const imprint = [place, when].filter((part) => part !== "").join(", ");
  const heading = url === null ? escape(title) : `[${escape(title)}](<${url}>)`;
  const blocks = [
    `## ${heading}`,
    escape([paper.authors.join(", "), imprint].filter((part) => part !== "").join(". ")),
    escape(firstSentence(texToPlain(paper.summary ?? ""))),
    paper.tags.map(hashTag).join(" "),
    quoted(paper.note.trim()),
  ];
  return blocks
    .filter((block) => block !== "")
    .map((block) => `${block}\n`)
    .join("\n");
}

/** Up to the first full stop, a stop inside a number or a name apart. */
const sentence = /^[\s\S]*?(?:[。！？]|[.!?](?=\s|$))[”’」』）)]?/u;

function firstSentence(text: string): string {
  return sentence.exec(text)?.[0] ?? text;
}

/** Characters that Markdown, or HTML in it, could take for markup. */
const markup = /[\\`*_[\]<>#|~$]/g;

function escape(text: string): string {
  return text.replace(markup, "\\$&").replace(/\s+/g, " ");
}

/** What a tag in Markdown cannot hold. */
const notInTag = /[^\p{L}\p{N}_/-]+/gu;

/** `to read` is `#to-read`. */
function hashTag(tag: string): string {
  return `#${tag.trim().replace(notInTag, "-")}`;
}

function quoted(note: string): string {
  return note === ""
    ? ""
    : note
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
}
