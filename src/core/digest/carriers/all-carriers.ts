import type { Carrier } from "./carrier.ts";
import { abstractList } from "./abstract-list.ts";
import { arxivCrawler } from "./arxiv-crawler.ts";
import { arxivDailyMarkdown } from "./arxiv-daily-markdown.ts";
import { browserCopy } from "./browser-copy.ts";
import { clipboardHtml } from "./clipboard-html.ts";
import { clippedMarkdown } from "./clipped-markdown.ts";
import { gptPaperAssistant } from "./gpt-paper-assistant.ts";
import { html } from "./html.ts";
import { jsonPapers } from "./json-papers.ts";
import { jsonl } from "./jsonl.ts";
import { markdown } from "./markdown.ts";
import { mhtml } from "./mhtml.ts";
import { paperTracker } from "./paper-tracker.ts";
import { paperTrackerPage } from "./paper-tracker-page.ts";
import { papersCool } from "./papers-cool.ts";
import { text } from "./text.ts";
import { wrappedText } from "./wrapped-text.ts";

/** Every known carrier, the most distinctive first: the first match wins. */
export const carriers: readonly Carrier[] = [
  jsonl,
  jsonPapers,
  mhtml,
  clipboardHtml,
  paperTrackerPage,
  html,
  arxivDailyMarkdown,
  arxivCrawler,
  gptPaperAssistant,
  paperTracker,
  papersCool,
  abstractList,
  clippedMarkdown,
  markdown,
  wrappedText,
  browserCopy,
  text,
];
