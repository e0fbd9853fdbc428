import { lineTable } from "../line-table.ts";
import type { Carrier, Source } from "../outline.ts";
import { markdown, markdownOutline } from "./markdown.ts";

/**
 * `## [](#slug "Title")Title`: what a web clipper makes of a heading with its
 * anchor; some underline the heading instead of putting `##` before it
 */
const ANCHORED_HEADING = /^(?:#{1,6}[ \t]+)?\[[^\]\n]{0,5}\]\(#/m;
/** `{.headerlink}`, `{target="_blank" rel="noopener"}`: attributes that pandoc writes behind links */
const ATTRIBUTES = /(?<=[)\]])\{[.#a-z][^{}]{0,300}\}|[ \t]\{#[^{}]{0,400}\}$/gm;
/** `::: {.post-date}`: pandoc's mark for a `div`; a rule takes its place */
const FENCED_DIV = /^:{3,}[^\n]{0,200}$/gm;

/** Markdown that a web clipper made of the published page: no front matter, headings with anchors. */
export const clippedMarkdown: Carrier = {
  name: "clipped-markdown",
  fits: (source) => ANCHORED_HEADING.test(source.text) && markdown.fits(source),
  read: (source) => markdownOutline({ ...source, ...withoutAttributes(source.text) }, true),
};

/** The text without attributes; line breaks inside them stay, so that lines keep their numbers. */
function withoutAttributes(written: string): Pick<Source, "text" | "lines"> {
  const text = written
    .replace(ATTRIBUTES, (attributes) => attributes.replace(/[^\n]+/g, ""))
    .replace(FENCED_DIV, "***");
  return { text, lines: lineTable(text) };
}
