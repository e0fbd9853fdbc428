/**
 * `has` is what a paper comes with: `code`, `project`, `data`, or the reader's
 * `note`; `by` is who else of a lab has saved it.
 */
export const facetNames = [
  "topic",
  "date",
  "venue",
  "has",
  "decision",
  "tag",
  "author",
  "by",
] as const;
export type FacetName = (typeof facetNames)[number];
