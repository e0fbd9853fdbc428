import type { Paper } from "../paper.ts";

/** What of a paper is compared with what was written into a digest. */
export const fieldsOf = ({ title, authors, abstract, summary, takeaways, comment }: Paper) => ({
  title,
  authors,
  en: abstract.en,
  zh: abstract.zh,
  summary,
  takeaways,
  comment: comment?.raw ?? "",
});
