import { type Block, textBlock } from "../grammar/block.ts";
import { withoutUnpairedPunctuation } from "../grammar/unpaired-punctuation.ts";
import { digestHead } from "../grammar/digest-head.ts";
import { findFrontMatter, type FrontMatter } from "../markup/front-matter.ts";
import { lineAt, type LineStarts } from "../markup/line-starts.ts";
import { markdownBlocks } from "../markup/markdown-blocks.ts";
import type { MarkdownMode } from "../markup/markdown-inline.ts";
import { hasEscapedTex } from "../markup/hide-tex.ts";
import { type Carrier, type DigestOutline, outline, type Source } from "./carrier.ts";

/** `**Authors:A, B**`, `[PDF](http://arxiv.org/abs/…)`, `**Summary**` on a line of their own */
const MARKS =
  /^[^\S\n]{0,3}(?:\*\*[^\nA-Za-z]{0,6}Authors?|\[PDF\]\(|\*\*[^*\n]{2,30}\*\*[^\S\n]*$)/im;
/** `## A title` above its authors; a `#` above pasted text makes no Markdown of it */
const HEADING =
  /^#{1,6}[^\S\n]*\S[^\n]*\n(?:[^\S\n]*\n){0,3}[^\nA-Za-z]{0,8}Authors?[^\nA-Za-z]{0,3}[:：]/im;
const DATE_HEADING = /^#{1,3}[^\S\n]*(?:\[\]\([^)\n]{0,200}\))?\d{4}-\d\d-\d\d/m;
const AUTHORS = /Authors?[*_]{0,2}[:：]/i;

/** Markdown as the site's generator (Hexo) takes it: front matter, `##` for each paper. */
export const markdown: Carrier = {
  name: "markdown",
  fits: ({ text }) =>
    DATE_HEADING.test(text) || (AUTHORS.test(text) && (MARKS.test(text) || HEADING.test(text))),
  read: (source) => markdownOutline(source, hasEscapedTex(source.text) ? "escaped" : "tex"),
};

/**
 * The outline of Markdown text, with front matter or without. `emptied` covers lines
 * of which nothing is left to read.
 */
export function markdownOutline(
  written: Source,
  mode: MarkdownMode,
  emptied: readonly Block[] = [],
): DigestOutline {
  const { text, lines, blocks: broken } = withoutUnpairedPunctuation(written.text, written.lines);
  const matters = findFrontMatter(text);
  const blocks = blocksAround(text, lines, matters, mode);
  const head = digestHead(blocks);
  return outline({
    blocks: [...blocks, ...emptied, ...broken],
    date: matters[0]?.date ?? head.date,
    topic: matters[0]?.topic ?? head.topic,
  });
}

function blocksAround(
  text: string,
  lines: LineStarts,
  matters: readonly FrontMatter[],
  mode: MarkdownMode,
): Block[] {
  const pieces: Block[][] = [];
  let from = 0;
  for (const matter of [...matters, null]) {
    const start = matter?.start ?? text.length;
    if (start > from) {
      pieces.push(markdownBlocks(text.slice(from, start), lineAt(lines, from), mode));
    }
    if (matter === null) break;
    pieces.push([frontMatterBlock(lines, matter)]);
    from = matter.end;
  }
  return pieces.flat();
}

/** Front matter holds no text of a paper: its lines are covered by an empty block, which has its date. */
function frontMatterBlock(lines: LineStarts, { start, end, date }: FrontMatter): Block {
  const block = textBlock("text", "", lineAt(lines, start), lineAt(lines, end - 1));
  return date === null ? block : { ...block, day: date };
}
