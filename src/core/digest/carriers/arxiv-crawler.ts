import { labelledMarkdown } from "./labelled-markdown.ts";

/** `[[arxiv](…)] [[cool](…)] [[pdf](…)]` below a title, or a title above its translation under `标题` */
const ENTRY =
  /^\[\[arxiv\]\(https?:[^)\n]{1,200}\)\] \[\[cool\]|^### [^\n]{1,1000}\n(?:[[>][^\n]{0,1000}\n){0,6}- \*\*标题\*\*\s?[:：]/m;

/** The Markdown of arxiv_crawler: papers by category, translated titles and abstracts. */
export const arxivCrawler = labelledMarkdown({
  name: "arxiv-crawler",
  signature: ENTRY,
  unaddressed: true,
  // Papers that the crawler's own filter left out, by title alone.
  tail: /^其他论文/,
});
