import { arxivIdInUrl } from "../arxiv-id.ts";
import { type Block, textBlock } from "../block.ts";
import type { Draft } from "../draft.ts";
import { inlineText } from "../markdown-inline.ts";
import { type Carrier, type Outline, outline } from "../outline.ts";
import { isChinese, Paragraph } from "../plain-text.ts";
import type { Problem } from "../problem.ts";
import { addAnswers, recordDraft, sharedCategory } from "../record-draft.ts";

/** `### [12] [A title](https://arxiv.org/abs/2510.02300)` */
const ENTRY = /^#{2,4} \[\d{1,5}\] \[([^\n]{1,1000})\]\((https?:\/\/[^)\s]{1,300})\)\s*$/;
const HAS_ENTRY = /^#{2,4} \[\d{1,5}\] \[[^\n]{1,1000}\]\(https?:\/\/[^)\s]{0,40}arxiv\.org\//m;
/** `*A,B,C*`: the authors, commas without blanks */
const AUTHORS = /^\*([^*].*)\*$/;
/** `Motivation: text`, `**Motivation:** text`, `> **摘要翻译:** text` */
const LABELLED =
  /^(?:>\s?)?\*{0,2}([\p{L}\p{N};-][\p{L}\p{N}; /-]{0,39}?)\*{0,2}\s?[:：]\s?\*{0,2}\s?(.*)$/u;
/** Headings of sections, their anchors and the table of contents. */
const FURNITURE =
  /^(?:<\/?[a-z][^>]{0,200}>\s{0,4}){1,4}(?:Details<\/summary>)?$|^# |^- \[[^\]]{1,60}\]\(#|^-{3,}$/i;

type FieldName =
  "category" | "summary" | "abstract" | "translation" | "comment" | "keywords" | "detail";

const FIELDS: ReadonlyMap<string, FieldName> = new Map([
  ["main category", "category"],
  ["category", "category"],
  ["tl;dr", "summary"],
  ["tldr", "summary"],
  ["innovation snapshot", "summary"],
  ["abstract", "abstract"],
  ["摘要翻译", "translation"],
  ["abstract translation", "translation"],
  ["comment", "comment"],
  ["comments", "comment"],
  ["keywords", "detail"],
  ["关键词", "detail"],
  ["motivation", "detail"],
  ["method", "detail"],
  ["result", "detail"],
  ["results", "detail"],
  ["conclusion", "detail"],
]);

/** The Markdown of daily-arXiv-ai-enhanced and its forks: sections by category, fields under labels. */
export const arxivDailyMarkdown: Carrier = {
  name: "arxiv-daily-markdown",
  fits: ({ text }) => HAS_ENTRY.test(text),
  read: ({ text }) => readEntries(text),
};

function readEntries(text: string): Outline {
  const reader = new EntryReader();
  text.split("\n").forEach((line, i) => reader.add(line, i + 1));
  reader.finish();
  const { drafts, blocks, problems } = reader;
  return outline({ drafts, blocks, problems, topic: sharedCategory(drafts) });
}

class EntryReader {
  readonly drafts: Draft[] = [];
  readonly blocks: Block[] = [];
  readonly problems: Problem[] = [];
  #draft: Draft | null = null;
  #fields: { name: FieldName; label: string; lines: Paragraph }[] = [];

  add(written: string, line: number): void {
    const text = written.trim();
    if (text === "") return;
    const entry = ENTRY.exec(text);
    if (entry !== null) this.#begin(entry[1] ?? "", entry[2] ?? "", line);
    else if (!FURNITURE.test(text) && !this.#addToEntry(text, line)) return;
    this.blocks.push(textBlock("text", "", line, line));
  }

  finish(): void {
    const draft = this.#draft;
    if (draft === null) return;
    const details: { label: string; text: string }[] = [];
    let summary = "";
    for (const { name, label, lines } of this.#fields) {
      const text = lines.text();
      if (name === "summary") summary ||= text;
      else if (name === "abstract") draft.abstract ||= text;
      else if (name === "translation") draft.translation ||= text;
      else if (name === "comment") draft.comment ||= /^(?:none|null)$/i.test(text) ? "" : text;
      else if (name === "category")
        draft.categories.push(...text.split(/[\s,]+/).filter((c) => c !== ""));
      else details.push({ label, text });
    }
    this.problems.push(...addAnswers(draft, { summary, details }, draft.first));
    this.drafts.push(draft);
    this.#draft = null;
    this.#fields = [];
  }

  #begin(title: string, url: string, line: number): void {
    this.finish();
    const draft = recordDraft(inlineText(title).text, [], line, line);
    draft.arxiv = arxivIdInUrl(url);
    this.#draft = draft;
  }

  #addToEntry(text: string, line: number): boolean {
    const draft = this.#draft;
    if (draft === null) return false;
    draft.last = line;
    const authors =
      this.#fields.length === 0 && draft.authors.length === 0 ? AUTHORS.exec(text) : null;
    if (authors !== null) {
      draft.authors = inlineText(authors[1] ?? "").text.split(",");
      return true;
    }
    return this.#addField(text);
  }

  #addField(text: string): boolean {
    const match = LABELLED.exec(text);
    const label = match?.[1] ?? "";
    const name = FIELDS.get(label.toLowerCase());
    if (name !== undefined) {
      this.#fields.push({ name, label: label.toLowerCase(), lines: new Paragraph() });
    }
    const current = this.#fields.at(-1);
    if (current === undefined || (name === undefined && isQuotedTitle(text)))
      return isQuotedTitle(text);
    // The abstract is raw text of arXiv, not Markdown: only a label's own line may be marked up.
    const value = name === undefined ? text : (match?.[2] ?? "");
    current.lines.add(value.replace(/\*\*$/, ""));
    return true;
  }
}

/** `> *一个译出的标题*`: some forks translate titles */
function isQuotedTitle(text: string): boolean {
  return /^>\s?\*[^*]{1,400}\*$/.test(text) && isChinese(text.slice(2));
}
