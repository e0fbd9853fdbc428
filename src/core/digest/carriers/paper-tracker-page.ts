import type { Block } from "../grammar/block.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import { entryTitle } from "../grammar/entry-title.ts";
import { fieldOf } from "../labelled/field-labels.ts";
import { htmlBlocks } from "../markup/html-blocks.ts";
import { labelLine } from "../labelled/label-line.ts";
import { addAddress, addFields, type Field } from "../labelled/labelled-fields.ts";
import { calendarDate } from "../calendar-date.ts";
import { type Carrier, type DigestOutline, outline, type Source } from "./carrier.ts";
import { isPaperAddress } from "../grammar/paper-address.ts";
import { isChinese, joinParagraph, plainText } from "../markup/plain-text.ts";
import type { Problem } from "../problem.ts";
import { recordDraft, sharedCategory } from "../grammar/record-draft.ts";
import { isHtmlPage } from "./html.ts";

const CARD = /<article\b[^>]{0,200}\bclass="?[^">]{0,100}\bpaper-card\b/i;

/**
 * A page of paper-tracker, in any of its three templates: a heading for each
 * paper, authors below it, links to the paper, then texts under labels.
 */
export const paperTrackerPage: Carrier = {
  name: "paper-tracker-page",
  fits: (source) =>
    isHtmlPage(source.text) && CARD.test(source.text) && readPage(source).drafts.length > 0,
  read: readPage,
};

function readPage({ text, lines }: Source): DigestOutline {
  const { blocks } = htmlBlocks(text, lines);
  const starts = [...blocks.keys()].filter((at) => isTitle(blocks, at));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  starts.forEach((start, i) => {
    const card = new CardReader(blocks, start, starts[i + 1] ?? blocks.length);
    drafts.push(card.draft);
    problems.push(...card.problems);
  });
  const head = blocks.slice(0, starts[0] ?? 0);
  return outline({
    drafts,
    problems,
    date: generatedOn(head),
    topic: sharedCategory(drafts),
    uncovered: "read",
  });
}

/** A heading with the links of a paper below it, before the next heading of that kind. */
function isTitle(blocks: readonly Block[], at: number): boolean {
  if (!isCardHeading(blocks[at])) return false;
  for (let i = at + 1; i < blocks.length && !isCardHeading(blocks[i]); i += 1)
    if (hasPaperLink(blocks[i])) return true;
  return false;
}

function isCardHeading(block: Block | undefined): boolean {
  return block?.kind === "heading" && fieldOf(plainText(block.text)) === null;
}

function hasPaperLink(block: Block | undefined): boolean {
  return block?.links.some(({ url }) => isPaperAddress(url)) ?? false;
}

/** `来源arxiv`, `TLDR三次演示即可。`: a label that the page sets apart by its looks alone */
const UNMARKED_LABEL = /^(来源|更新时间|分类|TLDR)(?![:：])\s*([^]+)$/;
/** `No. 2`, `3 篇`, the words to unfold the texts */
const PAGE_WORDS = /^(?:no\.\s?\d+|\d+ 篇|阅读摘要与笔记\s*点击展开|阅读摘要与笔记|点击展开)$/i;
/** `cs.CV · 2026-02-25` */
const CATEGORY_AND_DAY = /^([a-z-]+(?:\.[A-Za-z-]+)?)\s*·\s*(\d{4}-\d\d-\d\d\S*)/;

class CardReader {
  readonly draft: Draft;
  readonly problems: Problem[];
  readonly #fields: Field[] = [];
  #heading: Field | null = null;

  constructor(blocks: readonly Block[], start: number, end: number) {
    const first = blocks[start];
    const title = entryTitle(plainText(first?.text ?? "")).text;
    this.draft = recordDraft(title, [], first?.first ?? 1, first?.last ?? 1);
    for (const block of blocks.slice(start + 1, end)) {
      // The heading of the next section: what follows is the page's own.
      if (isCardHeading(block)) break;
      this.#add(block);
    }
    this.problems = addFields(this.draft, this.#fields);
  }

  #add(block: Block): void {
    const text = plainText(joinParagraph(block.text));
    if (text === "" || PAGE_WORDS.test(text)) return;
    this.draft.last = block.last;
    if (block.kind === "heading") this.#open(text);
    else if (hasPaperLink(block)) this.#addLinks(block);
    else if (this.#heading !== null) this.#heading.text = `${this.#heading.text} ${text}`.trim();
    else this.#addText(text);
  }

  #open(label: string): void {
    this.#heading = { name: fieldOf(label) ?? "detail", label, text: "", lines: [] };
    this.#fields.push(this.#heading);
  }

  #addLinks(block: Block): void {
    for (const { text, url } of block.links) addAddress(this.draft, text, url);
  }

  #addText(text: string): void {
    const [, set, behind = ""] = UNMARKED_LABEL.exec(text) ?? [];
    if (set !== undefined) return this.#push(fieldOf(set) ?? "detail", set, behind);
    const [, category, day = ""] = CATEGORY_AND_DAY.exec(text) ?? [];
    if (category !== undefined) {
      this.#push("category", "Category", category);
      return this.#push("detail", "Date", day);
    }
    const label = labelLine(text);
    if (label !== null && label.name !== null)
      return this.#push(label.name, label.label, label.text);
    if (this.#fields.length === 0) return this.#push("authors", null, text);
    this.#push(isChinese(text) ? "translation" : "abstract", null, text);
  }

  #push(name: Field["name"], label: string | null, text: string): void {
    this.#fields.push({ name, label, text, lines: [text] });
  }
}

/** `生成时间：2026-03-03 04:15:14`, `Generated: 2026-03-03` */
const GENERATED = /(?:生成时间|generated)[^\d]{0,12}(\d{4})-(\d\d)-(\d\d)/i;

function generatedOn(head: readonly Block[]): string | null {
  for (const { text } of head) {
    const date = GENERATED.exec(text);
    if (date !== null) return calendarDate(date[1], date[2], date[3]);
  }
  return null;
}
