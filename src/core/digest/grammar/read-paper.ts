import { arxivIdInUrl } from "../arxiv-id.ts";
import { beginsChat, ChatSection } from "./chat-section.ts";
import { type Draft, newDraft } from "./paper-draft.ts";
import type { LabelledBlock } from "./label-blocks.ts";
import type { SectionLabel, LabelKind } from "./section-labels.ts";
import { type PaperStart, titleNumber } from "./paper-starts.ts";
import { isChinese, joinParagraph, Paragraph } from "../markup/plain-text.ts";
import { type Problem, problem } from "../problem.ts";
import { isLocalPath } from "../url.ts";
import { placeholderTitle } from "./placeholder-title.ts";
import { Takeaways } from "./takeaways.ts";

/** What the grammar makes of one paper's blocks. */
export type PaperReading = {
  draft: Draft;
  problems: Problem[];
  /** Parts that the entry does not have. */
  gaps: Problem[];
  /** Blocks that fit nowhere in the paper. */
  left: LabelledBlock[];
  /** Whether the entry reaches its last part: the screenshots or the Cool Papers link. */
  ended: boolean;
};

/** The parts of an entry in order; a text's position decides what it is. */
type Part = "abstract" | "links" | "summary" | "takeaways" | "chat" | "end";

/**
 * Reads one entry: title, authors, abstract, translation, links and comment,
 * summary, takeaways, the model's longer answers, pictures. Every block goes into a field,
 * is boilerplate, or is returned as unplaced.
 */
export function readPaper(
  blocks: readonly LabelledBlock[],
  start: PaperStart,
  end: number,
  marked: boolean,
): PaperReading {
  const reader = new PaperReader(blocks, start, marked);
  const after = (start.authors === -1 ? start.titleEnd : start.authors) + 1;
  const entry = blocks.slice(after, end);
  const abstractEnd = lastLabelBehindAbstract(entry);
  entry.forEach((block, i) => reader.add(block, i < abstractEnd));
  return reader.finish();
}

const BEHIND_ABSTRACT: ReadonlySet<LabelKind> = new Set(["related", "pdf", "summary"]);
const BEHIND_SUMMARY: ReadonlySet<LabelKind> = new Set([
  "takeaways",
  "chat",
  "cool",
  "screenshots",
]);

/**
 * The latest place where the summary, or the links before it, can begin: `摘要：` further up
 * is a heading of the abstract or of its translation. -1 without such a label.
 */
function lastLabelBehindAbstract(entry: readonly LabelledBlock[]): number {
  const end = entry.findIndex(({ label }) => label !== null && BEHIND_SUMMARY.has(label.kind));
  return entry
    .slice(0, end === -1 ? undefined : end)
    .findLastIndex(({ label }) => label !== null && BEHIND_ABSTRACT.has(label.kind));
}

class PaperReader {
  readonly #draft: Draft;
  readonly #left: LabelledBlock[] = [];
  readonly #problems: Problem[] = [];
  readonly #takeaways: Takeaways;
  readonly #chat = new ChatSection();
  readonly #aside: boolean;
  readonly #abstract = new Paragraph();
  readonly #translation = new Paragraph();
  readonly #summary = new Paragraph();
  readonly #comment = new Paragraph();
  #part: Part = "abstract";
  #sawSummary = false;

  constructor(blocks: readonly LabelledBlock[], start: PaperStart, marked: boolean) {
    const first = blocks[start.title];
    this.#draft = newDraft(titleOf(blocks, start), joinParagraph(start.names), first?.first ?? 1);
    this.#draft.last = (blocks[start.authors] ?? blocks[start.titleEnd] ?? first)?.last ?? 1;
    this.#aside = first?.aside === true;
    this.#takeaways = new Takeaways(marked);
  }

  /** `abstractGoesOn` until the links or the summary begin, as far as their labels say. */
  add(block: LabelledBlock, abstractGoesOn: boolean): void {
    if (block.aside === true && !this.#aside) {
      this.#left.push(block);
      return;
    }
    if (block.images.length > 0) this.#addImages(block);
    if (block.text.trim() === "") return;
    const mark = this.#part === "end" ? endMark(block) : this.#labelOf(block, abstractGoesOn);
    if (mark !== null && this.#accepts(mark, block)) this.#enter(mark, block);
    else this.#addText(block, block.text);
  }

  #labelOf({ label }: LabelledBlock, abstractGoesOn: boolean): SectionLabel | null {
    if (label?.kind !== "summary" || this.#part !== "abstract" || !abstractGoesOn) return label;
    return label.alone || isChinese(label.rest) ? { ...label, kind: "translation" } : null;
  }

  finish(): PaperReading {
    const draft = this.#draft;
    // A lost title is not made up: the id stands in until another digest has the title.
    if (draft.title === "" && draft.arxiv !== null) draft.title = placeholderTitle(draft.arxiv);
    draft.abstract = this.#abstract.text();
    draft.translation = this.#translation.text();
    draft.summary = this.#summary.text();
    draft.comment = this.#comment.text();
    draft.takeaways = this.#takeaways.items();
    draft.details = [...this.#takeaways.others(), ...this.#chat.details()];
    return {
      draft,
      problems: this.#problems,
      gaps: this.#missing(),
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

  /** Whether a label may stand here: the parts of an entry come in a fixed order. */
  #accepts(mark: SectionLabel, block: LabelledBlock): boolean {
    switch (mark.kind) {
      case "abstract":
        return this.#part === "abstract" && this.#abstract.isEmpty();
      case "translation":
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
            (mark.alone || isChinese(mark.rest)) &&
            isShort(block))
        );
      case "chat":
        return this.#part !== "chat" && this.#part !== "end";
      case "authors":
      case "disclaimer":
      case "date":
        return false;
      case "cool":
      case "screenshots":
        return true;
    }
  }

  #enter(mark: SectionLabel, block: LabelledBlock): void {
    this.#seen(block);
    switch (mark.kind) {
      case "abstract":
      case "translation":
        return this.#addText(block, mark.rest);
      case "related":
        this.#part = "links";
        return this.#addText(block, mark.rest);
      case "pdf":
        this.#part = "links";
        return this.#addPdf(block, mark.rest);
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
        this.#addLinkedImages(block);
        this.#part = "end";
        return;
      case "authors":
      case "disclaimer":
      case "date":
    }
  }

  #addText(block: LabelledBlock, text: string): void {
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

  #addAbstract(block: LabelledBlock, text: string): void {
    const whole = paragraph(block, text);
    const chinese = isChinese(whole) || (block.kind === "quote" && !this.#abstract.isEmpty());
    if (chinese || !this.#translation.isEmpty()) {
      this.#translation.add(whole);
    } else {
      this.#abstract.add(whole);
      for (const link of block.links) this.#draft.abstractLinks.push(link);
    }
  }

  #addPdf(block: LabelledBlock, behind: string): void {
    const draft = this.#draft;
    for (const link of block.links) draft.arxiv ??= arxivIdInUrl(link.url);
    const text = joinParagraph(behind).trim();
    const address = ADDRESS_FIRST.exec(text);
    const arxiv = arxivIdInUrl(address?.[1] ?? "");
    draft.arxiv ??= arxiv;
    this.#comment.add(arxiv === null ? text : text.slice(address?.[0].length));
    for (const link of block.links) {
      if (arxivIdInUrl(link.url) === null) draft.commentLinks.push(link);
    }
  }

  /** A comment may continue after the line of the PDF link. */
  #addComment(block: LabelledBlock, text: string): void {
    this.#comment.add(paragraph(block, text));
    for (const link of block.links) this.#draft.commentLinks.push(link);
  }

  #addCool(block: LabelledBlock): void {
    const urls = block.links.map(({ url }) => url);
    for (const url of [...urls, ...(block.text.match(COOL_ADDRESS) ?? [])]) {
      const arxiv = arxivIdInUrl(url);
      if (arxiv === null || !url.includes("papers.cool")) continue;
      this.#draft.arxiv ??= arxiv;
      this.#draft.links.push({ kind: "papers.cool", url: `https://papers.cool/arxiv/${arxiv.id}` });
    }
  }

  /** Some tools write the addresses of pictures as those of links. */
  #addLinkedImages({ links }: LabelledBlock): void {
    for (const { url } of links) if (IMAGE_ADDRESS.test(url)) this.#draft.images.push(url);
  }

  #addImages(block: LabelledBlock): void {
    for (const image of block.images) this.#draft.images.push(image);
    const local = block.images.filter(isLocalPath);
    if (local.length > 0)
      this.#problems.push(problem("local-figure", block.first, local.join(" ")));
    this.#seen(block);
  }

  #seen(block: LabelledBlock): void {
    if (block.last > this.#draft.last) this.#draft.last = block.last;
  }
}

function titleOf(blocks: readonly LabelledBlock[], start: PaperStart): string {
  const title = new Paragraph();
  const end = start.untitled === true ? start.title : start.titleEnd + 1;
  blocks.slice(start.title, end).forEach((block, i) => {
    const numbered = i === 0 && start.numbered === true ? titleNumber(block) : null;
    const text = joinParagraph(numbered?.bare ?? block.text);
    title.add(block.kind === "heading" ? text : text.replace(HASHES, ""));
  });
  return title.text();
}

/** `##Title`: a Markdown heading in plain text */
const HASHES = /^\s{0,3}#{1,6}\s{0,3}(?=\D)/;
/** `http://arxiv.org/abs/2505.23766v1`, in brackets or not, before the comment */
const ADDRESS_FIRST = /^[\s([<（]{0,3}(https?:\/\/[^\s)\]>）]{1,200})[)\]>）]?\s{0,9}/;
const COOL_ADDRESS = /https?:\/\/papers\.cool\/[^\s)\]>）]{1,100}/g;
const IMAGE_ADDRESS =
  /^https?:\/\/[^?#]{1,500}\.(?:jpe?g|png|webp|gif)$|^https?:\/\/pic[a-z\d]\.zhimg\.com\//i;

/** After the pictures only the last parts of an entry are accepted. */
function endMark(block: LabelledBlock): SectionLabel | null {
  const { label } = block;
  return label?.kind === "cool" || label?.kind === "screenshots" ? label : null;
}

/** The text of a block in one line; a number that was mistaken for a list marker is put back. */
function paragraph(block: LabelledBlock, text: string): string {
  const whole = joinParagraph(text).trim();
  return block.kind === "item" && block.mark !== undefined && text === block.text
    ? `${block.mark} ${whole}`
    : whole;
}

function isShort(block: LabelledBlock): boolean {
  return (
    block.text.trim().length <= 24 ||
    block.text.includes("\n") ||
    /[:：]/.test(block.text.slice(0, 24))
  );
}
