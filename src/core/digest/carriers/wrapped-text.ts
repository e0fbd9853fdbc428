import { type Block, textBlock } from "../grammar/block.ts";
import { digestHead } from "../grammar/digest-head.ts";
import {
  bareNumbers,
  findReferences,
  NumberedLinks,
  type References,
  takeTargets,
} from "../grammar/reference-links.ts";
import { itemLine } from "../grammar/list-items.ts";
import { type Carrier, outline } from "./carrier.ts";
import { findPageLines } from "../markup/page-breaks.ts";
import { countHan } from "../markup/plain-text.ts";
import { unwrap, type WrappedParagraph } from "../markup/unwrap.ts";
import { measureWrap, wrappedLines } from "../markup/measure-wrap.ts";
import { withoutFrontMatter } from "./without-front-matter.ts";

/** `Authors:`, perhaps after a mark of emphasis, an emoji or a bracket */
const AUTHORS_LINE = /^[^\nA-Za-z]{0,12}authors?\s?[】\])」]?\s?[:：]/im;
/** No tool wraps wider than this; an unwrapped abstract is longer. */
const WIDEST = 180;

/**
 * Text that a tool wrapped at some column: "save as text" in Firefox, dumps of
 * text browsers (lynx, w3m, links), html-to-text, pandoc. Recognised by its English lines,
 * as some tools leave Chinese on one line.
 */
export const wrappedText: Carrier = {
  name: "wrapped-text",
  fits: ({ text }) =>
    AUTHORS_LINE.test(text) && isWrapped(text) && AUTHORS_LINE.test(withoutFrontMatter(text).text),
  read: (source) => {
    const { text, covers, date, topic } = withoutFrontMatter(source.text);
    const blocks = [...covers, ...wrappedBlocks(text)];
    const head = digestHead(blocks);
    return outline({ blocks, date: date ?? head.date, topic: topic ?? head.topic, marked: false });
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
  const references = findReferences(lines) ?? bareNumbers(lines);
  const { furniture, gaps } = findPageLines(lines);
  const body = wrappedLines(references === null ? lines : lines.slice(0, references.start)).filter(
    (_, i) => !furniture.has(i) && !gaps.has(i),
  );
  const reader = new ParagraphReader(references);
  const blocks = unwrap(body, measureWrap(body)).map((paragraph) => reader.toBlock(paragraph));
  if (references !== null) blocks.push(referenceBlock(references, lines.length));
  for (const i of furniture) blocks.push(textBlock("text", "", i + 1, i + 1));
  return blocks;
}

/** The list of link targets isn't text, so an empty block covers its lines. */
function referenceBlock({ start }: References, end: number): Block {
  return textBlock("text", "", start + 1, end);
}

class ParagraphReader {
  readonly #numbers: NumberedLinks | null;

  constructor(references: References | null) {
    this.#numbers = references === null ? null : new NumberedLinks(references.targets);
  }

  toBlock({ text: written, item, quoted, first, last }: WrappedParagraph): Block {
    const numbered = this.#numbers?.take(written);
    const { text, links } = takeTargets(numbered?.text ?? written);
    const plain = undouble(text.replace(EMPHASIS, "$1")).trim();
    const listed = item && !quoted ? itemLine(plain) : null;
    const block: Block = {
      ...textBlock(quoted ? "quote" : "text", listed?.text ?? plain, first, last),
      links: [...(numbered?.links ?? []), ...links],
    };
    if (listed === null) return block;
    return { ...block, kind: "item", mark: listed.mark };
  }
}

/** Headings are short; longer texts are never doubled. */
const LONGEST_HEADING = 700;

/** Some tools write a heading twice, once for the title of its anchor: `TitleTitle`. */
function undouble(text: string): string {
  if (text.length < 20 || text.length > LONGEST_HEADING) return text;
  const bare = text.replace(/\s/g, "");
  const half = bare.slice(0, bare.length / 2);
  if (half + half !== bare) return text;
  let seen = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (/\S/.test(text.charAt(i))) seen += 1;
    if (seen === half.length) return text.slice(0, i + 1);
  }
  return text;
}

/** `*Authors:A, B*`, `*Summary*`: strong text as Firefox writes it */
const EMPHASIS = /^\*([^*]{1,2000})\*$/;
