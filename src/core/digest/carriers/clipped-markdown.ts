import type { Carrier } from "../outline.ts";
import { markdown, markdownOutline } from "./markdown.ts";

/** `## [](#slug "Title")Title`: what a web clipper makes of a heading with its anchor */
const ANCHORED_HEADING = /^#{1,6}[ \t]+\[[^\]\n]{0,5}\]\(#/m;

/** Markdown that a web clipper made of the published page: no front matter, headings with anchors. */
export const clippedMarkdown: Carrier = {
  name: "clipped-markdown",
  fits: (source) => ANCHORED_HEADING.test(source.text) && markdown.fits(source),
  read: ({ text }) => markdownOutline(text, true),
};
