import { type Block, NONE, textBlock } from "../grammar/block.ts";
import { digestHead } from "../grammar/digest-head.ts";
import { takeTargets, type Unlinked } from "../grammar/reference-links.ts";
import { itemLine } from "../grammar/list-items.ts";
import { type Carrier, outline } from "./carrier.ts";
import { withoutFrontMatter } from "./without-front-matter.ts";

/** `Authors:A, B`, or the notice or the date heading of a digest without papers */
const DIGEST_LINE =
  /^[^\nA-Za-z]{0,12}(?:authors?\s?[】\])」]?\s?[:：]|\d{4}-\d\d-\d\d (?:更新|updates?)\s*$|⚠️? ?以下所有内容总结)/im;

/** Text taken from the page, one paragraph a line: no ids, no addresses, lists with `- `. */
export const text: Carrier = {
  name: "text",
  fits: (source) => DIGEST_LINE.test(withoutFrontMatter(source.text).text),
  read: (source) => {
    const { text: body, covers, date, topic } = withoutFrontMatter(source.text);
    const blocks = [...covers, ...lineBlocks(body)];
    const head = digestHead(blocks);
    return outline({
      blocks,
      date: date ?? head.date,
      topic: topic ?? head.topic,
      marked: false,
    });
  },
};

/** `PDF [http://arxiv.org/…]`: a tool that writes the targets of links after their texts */
const WRITES_TARGETS = /^[^\n\w]{0,6}(?:PDF|Cool Papers) {0,2}[[<]https?:/im;
const QUOTE = /^\s{0,8}>\s{0,3}/;
const INDENTED = /^(?: {4}|\t)/;

/** Every line that is not blank as a block; a quoted or indented line is a quote, a line with a mark an item. */
function lineBlocks(source: string): Block[] {
  const read = WRITES_TARGETS.test(source) ? takeTargets : withoutTargets;
  const blocks: Block[] = [];
  source.split("\n").forEach((line, i) => {
    const { text: unlinked, links } = read(line);
    const trimmed = unlinked.replace(QUOTE, "").trim();
    if (trimmed === "") return;
    const dash = trimmed.startsWith("- ") ? itemLine(trimmed) : null;
    const quoted = QUOTE.test(line) || INDENTED.test(line);
    const kind = dash !== null ? "item" : quoted ? "quote" : "text";
    const block = { ...textBlock(kind, dash?.text ?? trimmed, i + 1, i + 1), links };
    blocks.push(dash === null ? block : { ...block, mark: "-" });
  });
  return blocks;
}

function withoutTargets(text: string): Unlinked {
  return { text, links: NONE };
}
