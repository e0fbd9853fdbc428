import type { Block } from "./block.ts";
import { arxivIdInUrl } from "./arxiv-id.ts";
import { authorsIn, markOf } from "./marks.ts";

/** Where a paper begins: the blocks of its title and of its authors (`-1` when it has none). */
export type PaperStart = {
  title: number;
  titleEnd: number;
  authors: number;
  names: string;
  /** The title is lost: the entry begins with its authors. */
  untitled?: boolean;
};

/**
 * Finds the papers: a title, then `Authors:`. Machines write `Authors:` too, in
 * the [ChatPaperFree] section of 2024: such lines follow a label or a number,
 * not a title, and stand inside a section that has not ended.
 */
export function findPaperStarts(blocks: readonly Block[]): PaperStart[] {
  const starts: PaperStart[] = [];
  let inChat = false;
  let free = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined) continue;
    const names = authorsIn(block.text);
    if (names !== null) {
      const start = startAt(blocks, i, names, inChat, free);
      if (start !== null) {
        starts.push(start);
        inChat = false;
        free = i + 1;
      }
    } else if (block.text.length < 80) {
      const kind = markOf(block.text)?.kind;
      if (kind === "chat") inChat = true;
      else if (kind === "screenshots" || kind === "date") inChat = false;
    }
  }
  return starts;
}

function startAt(
  blocks: readonly Block[],
  authors: number,
  names: string,
  inChat: boolean,
  free: number,
): PaperStart | null {
  const titleEnd = lastWithText(blocks, authors - 1);
  const title = blocks[titleEnd];
  if (names.trim() === "") return null;
  if (title === undefined || titleEnd < free || !mayBeTitle(title)) {
    return hasPdfLine(blocks, authors)
      ? { title: authors, titleEnd: authors, authors, names, untitled: true }
      : null;
  }
  if (title.kind === "heading") return { title: titleEnd, titleEnd, authors, names };
  if (isLabel(title.text)) return null;
  const above = blocks[titleEnd - 1];
  if (
    above?.kind === "heading" &&
    titleEnd - 1 >= free &&
    above.last + 1 === title.first &&
    above.text.trim() !== ""
  ) {
    return { title: titleEnd - 1, titleEnd, authors, names };
  }
  const start = { title: titleEnd, titleEnd, authors, names };
  if (isFreshStart(blocks, titleEnd)) return start;
  // Titles go without a colon before the machine's `Authors: …`; entries have no blank behind theirs.
  if (inChat && names.startsWith(" ")) return null;
  return (inChat || names.startsWith(" ")) && !endsSoon(blocks, authors) ? null : start;
}

function lastWithText(blocks: readonly Block[], from: number): number {
  let at = from;
  while (at >= 0 && blocks[at]?.text.trim() === "") at -= 1;
  return at;
}

/** A title is one short text that is no mark of another part. */
function mayBeTitle(block: Block): boolean {
  const text = block.text.trim();
  if (text === "" || text.length > 600 || block.aside === true)
    return text !== "" && text.length <= 600;
  const mark = markOf(text);
  return mark === null || block.kind === "heading" || (mark.kind === "pdf" && text.length > 12);
}

/** Whether what stands before a title is the end of another paper or the head of the digest. */
function isFreshStart(blocks: readonly Block[], title: number): boolean {
  const before = blocks[title - 1];
  if (before === undefined) return true;
  if (before.images.length > 0 || before.text.trim() === "") return true;
  const kind = markOf(before.text)?.kind;
  return kind === "screenshots" || kind === "date" || kind === "cool" || kind === "disclaimer";
}

/** `Title: …`, `1. 标题：…`: the machine's own list of a paper's facts */
const LABEL =
  /^\s{0,3}(?:[([]?\d{1,2}[.)、:：\]]|[-*•]|(?:paper\s{1,3})?title|标题|题目|论文(?:标题|题目)?|作者)\s{0,3}[:：]?/i;

function isLabel(title: string): boolean {
  return LABEL.test(title);
}

/** As many blocks as may stand between the authors and the next fixed word of an entry. */
const REACH = 14;

/** Whether the parts of an entry follow: the PDF line or a summary under its own heading. */
function endsSoon(blocks: readonly Block[], authors: number): boolean {
  for (let i = authors + 1; i <= authors + REACH && i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || authorsIn(block.text) !== null) return false;
    const mark = markOf(block.text);
    if (mark === null) continue;
    if (mark.kind === "related" || mark.kind === "pdf") return true;
    if (mark.kind === "summary" || mark.kind === "takeaways")
      return mark.rest === "" && !/[:：]/.test(block.text);
  }
  return false;
}

/** Abstract, translation, heading of the links: no more stands between a title and its PDF line. */
const PDF_REACH = 5;

/** Whether an entry's line with its arXiv address follows before the next heading. */
export function hasPdfLine(blocks: readonly Block[], title: number): boolean {
  for (let i = title + 1; i <= title + PDF_REACH; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.kind === "heading") return false;
    if (block.links.length > 0 && isPdfLine(block)) return true;
  }
  return false;
}

/** Whether a block is the line of links, `PDF` and the comment, with an address of arXiv or without links. */
function isPdfLine(block: Block): boolean {
  if (markOf(block.text)?.kind !== "pdf") return false;
  return block.links.length === 0 || block.links.some((link) => arxivIdInUrl(link.url) !== null);
}
