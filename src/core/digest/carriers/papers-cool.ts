import { labelledMarkdown } from "./labelled-markdown.ts";

/** `[#1](https://arxiv.org/…) [A title](https://papers.cool/arxiv/…)`, `#1 A title [PDF5] [Copy] [Kimi3] [REL]` */
const ENTRY =
  /^(?:#{1,6} )?\[#\d{1,5}\]\(https?:[^)\n]{1,300}\)\s*\[[^\n]{1,1000}\]\(https?:\/\/(?:www\.)?papers\.cool\/|^#\d{1,5}\s+\S[^\n]{0,1000}\[(?:PDF|Copy|Kimi|REL)[\s\d]{0,6}\]/m;

/** A page of papers.cool copied as Markdown or as text: an abstract without a label below the authors. */
export const papersCool = labelledMarkdown({
  name: "papers-cool",
  signature: ENTRY,
  bareAbstract: true,
});
