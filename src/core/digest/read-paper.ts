import { arxivIdInUrl } from "./arxiv-id.ts";
import type { Block } from "./block.ts";
import { beginsChat, ChatSection } from "./chat-section.ts";
import { type Draft, newDraft } from "./draft.ts";
import { type Mark, markOf } from "./marks.ts";
import type { PaperStart } from "./paper-starts.ts";
import { isChinese, joinParagraph, Paragraph } from "./plain-text.ts";
import { type Problem, problem } from "./problem.ts";
import { Takeaways } from "./takeaways.ts";
import { standInTitle } from "./stand-in-title.ts";

/** What the grammar makes of one paper's blocks. */
export type PaperReading = {
  draft: Draft;
  problems: Problem[];
  /** Blocks that found no place in the paper. */
  left: Block[];
  /** Whether the entry has its last part: the screenshots, the link to Cool Papers. */
  ended: boolean;
};

/** The parts of an entry in their order; what a text is follows from where it stands. */
type Part = "abstract" | "links" | "summary" | "takeaways" | "chat" | "end";

/**
 * Reads one entry: title, authors, abstract, translation, links and comment,
 * summary, takeaways, the machine's longer answers, pictures. Every block ends
 * in a field, is a fixed word, or is handed back.
 */
export function readPaper(
  blocks: readonly Block[],
  start: PaperStart,
  end: number,
  marked: boolean,
): PaperReading {
  const reader = new PaperReader(blocks, start, marked);
  const after = (start.authors === -1 ? start.titleEnd : start.authors) + 1;
  for (let i = after; i < end; i += 1) {
    const block = blocks[i];
    if (block !== undefined) reader.add(block);
  }
  return reader.finish();
}

class PaperReader {
  readonly #draft: Draft;
  readonly #left: Block[] = [];
  readonly #takeaways: Takeaways;
  readonly #chat = new ChatSection();
  readonly #aside: boolean;
  readonly #abstract = new Paragraph();
  readonly #translation = new Paragraph();
  readonly #summary = new Paragraph();
  readonly #comment = new Paragraph();
  #part: Part = "abstract";
  #sawSummary = false;

  constructor(blocks: readonly Block[], start: PaperStart, marked: boolean) {
    const first = blocks[start.title];
    this.#draft = newDraft(titleOf(blocks, start), joinParagraph(start.names), first?.first ?? 1);
    this.#draft.last = (blocks[start.authors] ?? blocks[start.titleEnd] ?? first)?.last ?? 1;
    this.#aside = first?.aside === true;
    this.#takeaways = new Takeaways(marked);
  }

  add(block: Block): void {
    if (block.aside === true && !this.#aside) {
      this.#left.push(block);
      return;
    }
    if (block.images.length > 0) this.#addImages(block);
    if (block.text.trim() === "") return;
    const mark = this.#part === "end" ? endMark(block) : markOf(block.text);
    if (mark !== null && this.#accepts(mark, block)) this.#enter(mark, block);
    else this.#addText(block, block.text);
  }

  finish(): PaperReading {
    const draft = this.#draft;
    // A lost title is not made up: the id names the paper until another digest tells it.
    if (draft.title === "" && draft.arxiv !== null) draft.title = standInTitle(draft.arxiv);
    draft.abstract = this.#abstract.text();
    draft.translation = this.#translation.text();
    draft.summary = this.#summary.text();
    draft.comment = this.#comment.text();
    draft.takeaways = this.#takeaways.items();
    draft.details = [...this.#takeaways.others(), ...this.#chat.details()];
    return {
      draft,
      problems: this.#missing(),
      left: this.#left,
      ended: this.#part === "end" || this.#part === "chat",
    };
  }

  #missing(): Problem[] {
    const { first, title, abstract, translation, summary, takeaways } = this.#draft;
    const missing: Problem[] = [];
    if (abstract === "" && translation === "")
      missing.push(problem("missing-abstract", first, title));
    if (summary === "") missing.push(problem("missing-summary", first, title));
    if (takeaways.length === 0) missing.push(problem("missing-takeaways", first, title));
    return missing;
  }

  /** Whether a mark stands where it may: the parts of an entry come in one order. */
  #accepts(mark: Mark, block: Block): boolean {
    switch (mark.kind) {
      case "related":
        return this.#part === "abstract";
      case "pdf":
        return this.#part === "abstract" ? !this.#abstract.isEmpty() : this.#part === "links";
      case "summary":
        return (
          (this.#part === "abstract" && (!this.#abstract.isEmpty() || isShort(block))) ||
          this.#part === "links"
        );
      case "takeaways":
        return (
          this.#part === "summary" ||
          (this.#part !== "takeaways" &&
            this.#part !== "chat" &&
            !this.#sawSummary &&
            isShort(block))
        );
      case "chat":
        return this.#part !== "chat" && this.#part !== "end";
      case "disclaimer":
      case "date":
        return false;
      case "cool":
      case "screenshots":
        return true;
    }
  }

  #enter(mark: Mark, block: Block): void {
    this.#seen(block);
    switch (mark.kind) {
      case "related":
        this.#part = "links";
        return;
      case "pdf":
        this.#part = "links";
        return this.#addPdf(block);
      case "summary":
        this.#part = "summary";
        this.#sawSummary = true;
        return this.#addText(block, mark.rest);
      case "takeaways":
        this.#part = "takeaways";
        return this.#addText({ ...block, kind: "text" }, mark.rest);
      case "chat":
        this.#part = "chat";
        return this.#chat.add(mark.rest);
      case "cool":
        this.#addCool(block);
        if (this.#part !== "chat") this.#part = "end";
        return;
      case "screenshots":
        this.#part = "end";
        return;
      case "disclaimer":
      case "date":
    }
  }

  #addText(block: Block, text: string): void {
    if (text.trim() === "") return;
    switch (this.#part) {
      case "abstract":
        this.#addAbstract(block, text);
        break;
      case "links":
        this.#addComment(block, text);
        break;
      case "summary":
        this.#summary.add(paragraph(block, text));
        break;
      case "takeaways":
        if (!this.#takeaways.isEmpty() && beginsChat(text)) {
          this.#part = "chat";
          this.#chat.add(text);
        } else {
          this.#takeaways.add(block, text);
        }
        break;
      case "chat":
        this.#chat.add(text);
        break;
      case "end":
        this.#left.push(block);
        return;
    }
    this.#seen(block);
  }

  #addAbstract(block: Block, text: string): void {
    const whole = paragraph(block, text);
    const chinese = isChinese(whole) || (block.kind === "quote" && !this.#abstract.isEmpty());
    if (chinese || !this.#translation.isEmpty()) {
      this.#translation.add(whole);
    } else {
      this.#abstract.add(whole);
      for (const link of block.links) this.#draft.abstractLinks.push(link);
    }
  }

  #addPdf(block: Block): void {
    const draft = this.#draft;
    for (const link of block.links) draft.arxiv ??= arxivIdInUrl(link.url);
    const text = joinParagraph(block.text).trim();
    const [, behind = ""] = PDF_COMMENT.exec(text) ?? [];
    this.#comment.add(behind);
    for (const link of block.links) {
      if (arxivIdInUrl(link.url) === null) draft.commentLinks.push(link);
    }
  }

  /** A comment may go on behind the line of the PDF link. */
  #addComment(block: Block, text: string): void {
    this.#comment.add(paragraph(block, text));
    for (const link of block.links) this.#draft.commentLinks.push(link);
  }

  #addCool(block: Block): void {
    for (const link of block.links) {
      const arxiv = arxivIdInUrl(link.url);
      if (arxiv === null || !link.url.includes("papers.cool")) continue;
      this.#draft.arxiv ??= arxiv;
      this.#draft.links.push({ kind: "papers.cool", url: `https://papers.cool/arxiv/${arxiv.id}` });
    }
  }

  #addImages(block: Block): void {
    for (const image of block.images) this.#draft.images.push(image);
    this.#seen(block);
  }

  #seen(block: Block): void {
    if (block.last > this.#draft.last) this.#draft.last = block.last;
  }
}

function titleOf(blocks: readonly Block[], start: PaperStart): string {
  const title = new Paragraph();
  const end = start.untitled === true ? start.title : start.titleEnd + 1;
  for (const block of blocks.slice(start.title, end)) title.add(joinParagraph(block.text));
  return title.text();
}

/** `PDF CVPR 2025`, `[PDF] comment`, `PDF [http://arxiv.org/abs/…] comment` with the address already taken off */
const PDF_COMMENT = /^[\s*_>[]{0,6}pdf\]?([^]*)$/i;

/** After the pictures only what belongs to the end of an entry is taken. */
function endMark(block: Block): Mark | null {
  const mark = markOf(block.text);
  return mark?.kind === "cool" || mark?.kind === "screenshots" ? mark : null;
}

/** The text of a block in one line; a number that was taken for a list mark is put back. */
function paragraph(block: Block, text: string): string {
  const whole = joinParagraph(text).trim();
  return block.kind === "item" && block.mark !== undefined && text === block.text
    ? `${block.mark} ${whole}`
    : whole;
}

function isShort(block: Block): boolean {
  return (
    block.text.trim().length <= 24 ||
    block.text.includes("\n") ||
    /[:：]/.test(block.text.slice(0, 24))
  );
}
