import type { Block } from "../block.ts";
import { digestHead } from "../digest-head.ts";
import { textBlock } from "../block.ts";
import { itemLine } from "../list-marks.ts";
import { type Carrier, outline } from "../outline.ts";

/** `Authors:A, B`, or the notice or the date heading of a digest without papers */
const DIGEST_LINE = /^[\s*_>]{0,12}(?:authors:|\d{4}-\d\d-\d\d 更新\s*$|⚠️? ?以下所有内容总结)/im;

/** Text taken from the page, one paragraph a line: no ids, no addresses, lists with `- `. */
export const text: Carrier = {
  name: "text",
  fits: (source) => DIGEST_LINE.test(source.text),
  read: (source) => {
    const blocks = lineBlocks(source.text);
    return outline({ blocks, ...digestHead(blocks), marked: false });
  },
};

/** Every line that is not blank as a block; an indented line is a quote, a line with a mark an item. */
function lineBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  source.split("\n").forEach((line, i) => {
    const trimmed = line.trim();
    if (trimmed === "") return;
    const dash = trimmed.startsWith("- ") ? itemLine(trimmed) : null;
    const kind = dash !== null ? "item" : /^(?: {4}|\t)/.test(line) ? "quote" : "text";
    const block = textBlock(kind, dash?.text ?? trimmed, i + 1, i + 1);
    if (dash !== null) block.mark = "-";
    blocks.push(block);
  });
  return blocks;
}
