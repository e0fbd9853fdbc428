import { type Block, textBlock } from "../grammar/block.ts";
import { lineAt, lineStarts } from "../markup/line-starts.ts";
import type { Carrier, Source } from "./carrier.ts";
import { markdown, markdownOutline } from "./markdown.ts";

/**
 * `## [](#slug "Title")Title`: what a web clipper makes of a heading with its
 * anchor; some underline the heading instead of putting `##` before it
 */
const ANCHORED_HEADING = /^(?:#{1,6}[ \t]+)?\[[^\]\n]{0,5}\]\(#/m;
/** `{.headerlink}`, `{target="_blank" rel="noopener"}`: attributes that pandoc writes after links */
const ATTRIBUTES = /(?<=[)\]])\{[.#a-z][^{}]{0,300}\}|[ \t]\{#[^{}]{0,400}\}$/gm;
/** `::: {.post-date}`: pandoc's mark for a `div`; a rule takes its place */
const FENCED_DIV = /^:{3,}[^\n]{0,200}$/gm;

/** Markdown that a web clipper made of the published page: no front matter, headings with anchors. */
export const clippedMarkdown: Carrier = {
  name: "clipped-markdown",
  fits: (source) => ANCHORED_HEADING.test(source.text) && markdown.fits(source),
  read: (source) => {
    const { blocks, ...bare } = withoutAttributes(source);
    return markdownOutline({ ...source, ...bare }, "clipped", blocks);
  },
};

/**
 * The text without attributes; line breaks inside them stay, so that lines keep
 * their numbers. Blocks cover the lines that attributes were broken over.
 */
function withoutAttributes({
  text: written,
  lines,
}: Source): Pick<Source, "text" | "lines"> & { blocks: Block[] } {
  const blocks: Block[] = [];
  const text = written
    .replace(ATTRIBUTES, (attributes, at: number) => {
      if (!attributes.includes("\n")) return "";
      const [first, last] = [lineAt(lines, at), lineAt(lines, at + attributes.length)];
      blocks.push(textBlock("text", "", first, last));
      return attributes.replace(/[^\n]+/g, "");
    })
    .replace(FENCED_DIV, "***");
  return { text, lines: lineStarts(text), blocks };
}
