import type { Carrier } from "../outline.ts";
import { arxivDailyMarkdown } from "./arxiv-daily-markdown.ts";
import { browserCopy } from "./browser-copy.ts";
import { clipboardHtml } from "./clipboard-html.ts";
import { clippedMarkdown } from "./clipped-markdown.ts";
import { html } from "./html.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { mhtml } from "./mhtml.ts";
import { text } from "./text.ts";
import { wrappedText } from "./wrapped-text.ts";

/** Every known form, the most telling first: a source is in the first that fits. */
export const carriers: readonly Carrier[] = [
  jsonl,
  mhtml,
  clipboardHtml,
  html,
  arxivDailyMarkdown,
  clippedMarkdown,
  markdown,
  wrappedText,
  browserCopy,
  text,
];
