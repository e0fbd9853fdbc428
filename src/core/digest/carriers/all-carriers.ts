import type { Carrier } from "../outline.ts";
import { clippedMarkdown } from "./clipped-markdown.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

/** Every known form, the most telling first: a source is in the first that fits. */
export const carriers: readonly Carrier[] = [html, clippedMarkdown, markdown, text];
