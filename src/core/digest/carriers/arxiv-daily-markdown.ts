import { labelledMarkdown } from "./labelled-markdown.ts";

/**
 * `### [12] [A title](https://arxiv.org/abs/2510.02300)`; the first generation has
 * no number, but the starred authors on the next line, some forks a translated
 * title between them.
 */
const ENTRY =
  /^#{2,4} \[\d{1,5}\] \[[^\n]{1,1000}\]\(https?:\/\/[^)\s]{0,40}(?:(?:arxiv|biorxiv|medrxiv|chemrxiv)\.org\/|doi\.org\/10\.)|^#{2,4} \[[^\n]{1,1000}\]\(https?:\/\/[^)\s]{0,40}arxiv\.org\/[^)\s]{1,100}\)[ \t]*\n(?:[ \t]*\n|> [^\n]{1,500}\n){0,4}\*[^*\n]/m;

/** The Markdown of daily-arXiv-ai-enhanced and its forks: sections by category, fields under labels. */
export const arxivDailyMarkdown = labelledMarkdown({
  name: "arxiv-daily-markdown",
  signature: ENTRY,
  plainLabels: true,
});
