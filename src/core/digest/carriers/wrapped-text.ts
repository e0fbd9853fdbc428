import { type Block, textBlock } from "../block.ts";
import { digestHead } from "../digest-head.ts";
import { findReferences, NumberedLinks, type References, takeTargets } from "../link-notes.ts";
import { itemLine } from "../list-marks.ts";
import { type Carrier, outline } from "../outline.ts";
import { countHan } from "../plain-text.ts";
import { measureWrap, unwrap, wrappedLines, type WrappedParagraph } from "../unwrap.ts";

/** `Authors:`, perhaps behind a mark of emphasis or a link number */
const AUTHORS_LINE = /^[ \t]*[*_]{0,2}authors:/im;
/** No tool wraps wider; an abstract on one line is longer. */
const WIDEST = 180;

/**
 * Text that a tool wrapped at some column: "save as text" in Firefox, dumps of
 * text browsers (lynx, w3m, links), html-to-text, pandoc. Told by its English
 * lines, as some tools leave Chinese in one line.
 */
export const wrappedText: Carrier = {
  name: "wrapped-text",
  fits: ({ text }) => AUTHORS_LINE.test(text) && isWrapped(text),
  read: ({ text }) => {
    const blocks = wrappedBlocks(text);
    return outline({ blocks, ...digestHead(blocks), marked: false });
  },
};

function isWrapped(text: string): boolean {
  let [long, short] = [0, 0];
  for (const line of text.split("\n")) {
    if (line.length < 40 || countHan(line) * 4 > line.length) continue;
    if (line.length > WIDEST) long += line.length;
    else short += line.length;
  }
  return short > long * 2;
}

function wrappedBlocks(text: string): Block[] {
  const lines = text.split("\n");
  const references = findReferences(lines);
  const body = wrappedLines(references === null ? lines : lines.slice(0, references.start));
  const reader = new ParagraphReader(references);
  const blocks = unwrap(body, measureWrap(body)).map((paragraph) => reader.toBlock(paragraph));
  if (references !== null) blocks.push(referenceBlock(references, lines.length));
  return blocks;
}

/** The list of link targets is no text: its lines are covered by an empty block. */
function referenceBlock({ start }: References, end: number): Block {
  return textBlock("text", "", start + 1, end);
}

class ParagraphReader {
  readonly #numbers: NumberedLinks | null;

  constructor(references: References | null) {
    this.#numbers = references === null ? null : new NumberedLinks(references.targets);
  }

  toBlock({ text: written, item, first, last }: WrappedParagraph): Block {
    const quoted = written.startsWith("> ");
    const numbered = this.#numbers?.take(written);
    const { text, links } = takeTargets(numbered?.text ?? written);
    const plain = text.replace(quoted ? /(?:^|(?<=\s))> ?/g : EMPHASIS, "$1").trim();
    const listed = item && !quoted ? itemLine(plain) : null;
    const block: Block = {
      ...textBlock(quoted ? "quote" : "text", listed?.text ?? plain, first, last),
      links: [...(numbered?.links ?? []), ...links],
    };
    if (listed === null) return block;
    return { ...block, kind: "item", mark: listed.number === null ? "-" : `${listed.number}.` };
  }
}

/** `*Authors:A, B*`, `*Summary*`: strong text as Firefox writes it */
const EMPHASIS = /^\*([^*]{1,2000})\*$/;
