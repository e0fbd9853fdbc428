/** The fields of the index; the two languages never share a term, so they share a field. */
export const termFields = ["title", "authors", "body"] as const;
export type TermField = (typeof termFields)[number];

/** The weight of a word by its field. */
export const fieldBoosts: Record<TermField, number> = { title: 4, authors: 2.5, body: 1 };
