import { labelledMarkdown } from "./labelled-markdown.ts";

/** `[#1](https://arxiv.org/…) [A title](https://papers.cool/arxiv/…)` above the authors, `#1 A title [PDF5] [Copy] [Kimi3] [REL]` */
const ENTRY =
  /^(?:#{1,6} )?(?:\[#\d{1,5}\]\(https?:[^)\n]{1,300}\)\s*)?\[[^\n]{1,1000}\]\(https?:\/\/(?:www\.)?papers\.cool\/(?:arxiv|venue)\/[^\n]{1,1000}\n(?:[^\n]{0,300}\n){0,3}[*_]{0,2}Authors?[*_]{0,2}\s?:|^#\d{1,5}\s+\S[^\n]{0,1000}\[(?:PDF|Copy|Kimi|REL)[\s\d]{0,6}\]/m;

/** A page of papers.cool copied as Markdown or as text: an abstract without a label below the authors. */
export const papersCool = labelledMarkdown({
  name: "papers-cool",
  signature: ENTRY,
  unaddressed: true,
  bareAbstract: true,
});
