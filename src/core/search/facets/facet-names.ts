/** `has` is what a paper comes with: `code`, `project`, `data`, or the reader's `note`. */
export const facetNames = ["topic", "date", "venue", "has", "decision", "tag", "author"] as const;
export type FacetName = (typeof facetNames)[number];
