import type { Carrier } from "../outline.ts";
import { markdown, markdownOutline } from "./markdown.ts";

/**
 * `## [](#slug "Title")Title`: what a web clipper makes of a heading with its
 * anchor; some underline the heading instead of putting `##` before it
 */
const ANCHORED_HEADING = /^(?:#{1,6}[ \t]+)?\[[^\]\n]{0,5}\]\(#/m;
/** `{.headerlink}`, `{target="_blank" rel="noopener"}`: attributes that pandoc writes behind links */
const ATTRIBUTES = /(?<=[)\]])\{[.#a-z][^{}]{0,300}\}/g;
const FENCED_DIV = /^:{3,}[^\n]{0,200}$/gm;

/** Markdown that a web clipper made of the published page: no front matter, headings with anchors. */
export const clippedMarkdown: Carrier = {
  name: "clipped-markdown",
  fits: (source) => ANCHORED_HEADING.test(source.text) && markdown.fits(source),
  read: ({ text }) => markdownOutline(withoutAttributes(text), true),
};

/** The text without attributes; line breaks inside them stay, so that lines keep their numbers. */
function withoutAttributes(text: string): string {
  return text
    .replace(ATTRIBUTES, (attributes) => attributes.replace(/[^\n]+/g, ""))
    .replace(FENCED_DIV, "");
}
