import { arxivIdInUrl } from "../arxiv-id.ts";
import type { Block } from "./block.ts";
import type { LabelledBlock } from "./label-blocks.ts";

/** Where a paper begins: the blocks of its title and of its authors (`-1` when it has none). */
export type PaperStart = {
  title: number;
  titleEnd: number;
  authors: number;
  names: string;
  /** The title is lost: the entry begins with its authors. */
  untitled?: boolean;
  /** The title begins with a number that counts the papers and does not belong to it. */
  numbered?: boolean;
};

/**
 * Finds the papers: a title, then `Authors:`. Machines write `Authors:` too, in
 * the [ChatPaperFree] section of 2024: such lines follow a label or a number,
 * not a title, and stand inside a section that has not ended.
 */
export function findPaperStarts(blocks: readonly LabelledBlock[]): PaperStart[] {
  const starts: PaperStart[] = [];
  let inChat = false;
  let free = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const label = blocks[i]?.label;
    if (label?.kind === "authors") {
      const start = startAt(blocks, i, label.rest, inChat, free);
      if (start !== null) {
        starts.push(start);
        inChat = false;
        free = i + 1;
      }
    } else if (label?.kind === "chat") inChat = true;
    else if (label?.kind === "screenshots" || label?.kind === "date") inChat = false;
  }
  return withNumbers(blocks, starts);
}

/** Titles whose number continues from the title before or into the one after, or is 1. */
function withNumbers(
  blocks: readonly LabelledBlock[],
  starts: readonly PaperStart[],
): PaperStart[] {
  const numbers = starts.map(({ title }) => numberOf(blocks[title]));
  return starts.map((start, i) => {
    const number = numbers[i];
    if (number === undefined) return start;
    const isCounted =
      numbers[i - 1] === number - 1 ||
      numbers[i + 1] === number + 1 ||
      (number === 1 && starts.length === 1);
    return isCounted ? { ...start, numbered: true } : start;
  });
}

function numberOf(block: Block | undefined): number | undefined {
  return block === undefined ? undefined : titleNumber(block)?.number;
}

function startAt(
  blocks: readonly LabelledBlock[],
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
  const start = { title: titleEnd, titleEnd, authors, names };
  if (title.kind === "heading") return start;
  if (isFact(title.text)) return null;
  const above = blocks[titleEnd - 1];
  if (
    above?.kind === "heading" &&
    above.label === null &&
    titleEnd - 1 >= free &&
    above.last + 1 === title.first &&
    above.text.trim() !== ""
  ) {
    return { ...start, title: titleEnd - 1 };
  }
  if (isFreshStart(blocks, titleEnd)) return start;
  // Titles go without a colon before the model's `Authors: …`; entries have no space after
  // theirs.
  if (inChat && (names.startsWith(" ") || titleNumber(title) !== null)) return null;
  const doubtful = inChat || names.startsWith(" ") || titleNumber(title) !== null;
  return doubtful && !endsSoon(blocks, authors) ? null : start;
}

function lastWithText(blocks: readonly Block[], from: number): number {
  let at = from;
  while (at >= 0 && blocks[at]?.text.trim() === "") at -= 1;
  return at;
}

/** A title is one short text that is not the label of another part. */
function mayBeTitle(block: LabelledBlock): boolean {
  const text = block.text.trim();
  if (text === "" || text.length > 600 || block.aside === true)
    return text !== "" && text.length <= 600;
  const { label, kind } = block;
  if (label === null) return true;
  if (label.kind === "date") return false;
  return kind === "heading" || (label.kind === "pdf" && text.length > 12);
}

/** Whether what stands before a title is the end of another paper or the head of the digest. */
function isFreshStart(blocks: readonly LabelledBlock[], title: number): boolean {
  const before = blocks[title - 1];
  if (before === undefined) return true;
  if (before.images.length > 0 || before.text.trim() === "") return true;
  const kind = before.label?.kind;
  return kind === "screenshots" || kind === "date" || kind === "cool" || kind === "disclaimer";
}

/**
 * `1. `, `[2] `, `(3) `, `4、`, `Paper 5: `, `#6 `, `No. 7 `, `第8篇 ` before a title that was
 * numbered by hand
 */
const TITLE_NUMBER =
  /^\s{0,3}(?:#{1,6}\s{0,3})?(?:(?:paper|no\.?|论文|第)\s{0,2})?(?:[[(（【]\s?(\d{1,3})\s?[\])）】][.、:：]?|(\d{1,3})(?:[、．:：)）]|\.(?!\d))|#(\d{1,3})(?=\s)|(?<=(?:paper|no\.?|论文|第)\s{0,2})(\d{1,3})(?:\s?篇[:：、]?|(?=\s)))\s{0,4}(?=\S)/i;

/** The number that a title was given in its list, and the title without it; `null` without number. */
export function titleNumber({ kind, mark, text }: Block): { number: number; bare: string } | null {
  if (kind === "item" && mark !== undefined && /\d/.test(mark)) {
    return { number: Number(/\d{1,9}/.exec(mark)?.[0]), bare: text };
  }
  const match = /\d/.test(text.slice(0, 16)) ? TITLE_NUMBER.exec(text) : null;
  if (match === null) return null;
  const number = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
  return { number, bare: text.slice(match[0].length) };
}

/** `Title: …`, `标题：…`, `- …`: the model's own list of a paper's facts, numbered or not */
const FACT =
  /^\s{0,3}(?:(?:[([]?\d{1,2}[.)、:：\]]|[-*•])\s{0,4})?(?:(?:(?:paper\s{1,3})?title|标题|题目|论文(?:标题|题目)?|作者)\s{0,3}(?:[:：]|$)|[-*•]\s)/i;

function isFact(title: string): boolean {
  return FACT.test(title);
}

/** How many blocks may stand between the authors and the next fixed label of an entry. */
const REACH = 14;

/** Whether the parts of an entry follow: the PDF line or a summary under its own heading. */
function endsSoon(blocks: readonly LabelledBlock[], authors: number): boolean {
  for (let i = authors + 1; i <= authors + REACH && i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.label?.kind === "authors") return false;
    const { label } = block;
    if (label?.kind === "related" || label?.kind === "pdf") return true;
    if (label?.kind === "summary" || label?.kind === "takeaways")
      return label.rest === "" && !/[:：]/.test(block.text);
  }
  return false;
}

/**
 * Abstract, translation, heading of the links: nothing else stands between a title and its
 * PDF line.
 */
const PDF_REACH = 5;

/** Whether an entry's line with its arXiv address follows before the next heading. */
export function hasPdfLine(blocks: readonly LabelledBlock[], title: number): boolean {
  for (let i = title + 1; i <= title + PDF_REACH; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.kind === "heading") return false;
    if (block.links.length > 0 && isPdfLine(block)) return true;
  }
  return false;
}

/**
 * Whether a block is the line of links, `PDF` and the comment, with an address of arXiv or
 * without links.
 */
function isPdfLine(block: LabelledBlock): boolean {
  if (block.label?.kind !== "pdf") return false;
  return block.links.length === 0 || block.links.some((link) => arxivIdInUrl(link.url) !== null);
}
