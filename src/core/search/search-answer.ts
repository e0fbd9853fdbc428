import type { ChosenFacets, FacetCount, FacetCounts } from "./facets/facets.ts";

export type SearchSort = "relevance" | "date" | "title" | "likeness";

export type SearchOptions = {
  /** `relevance` by default; without words to look for that is newest first. */
  sort?: SearchSort;
  facets?: ChosenFacets;
  /** False leaves out papers found through the other language. */
  bridge?: boolean;
  /** False leaves out papers found by meaning alone. */
  meaning?: boolean;
};

/**
 * How the papers were found: `all` without words to look for, `exact` with what
 * was typed, `details` where it stands only in the details of the digest,
 * `similar` when nothing has it and these come close.
 */
export type MatchMethod = "all" | "exact" | "details" | "similar";

/**
 * What to mark in texts, normalised: Chinese anywhere (`han`), words whole
 * (`word`, several with a blank between) or by their beginning (`start`),
 * letters even inside words (`inside`), and the piece that comes closest to a
 * run of Chinese (`near`).
 */
export type MatchTerm = { kind: "han" | "word" | "start" | "inside" | "near"; text: string };

export type SearchAnswer = {
  /** Keys of all papers found, best first. */
  ids: string[];
  total: number;
  facets: FacetCounts;
  /** Papers by year and by month, counted as those of the facet `date`. */
  periods: FacetCount[];
  /** How many of the papers found the reader has decided. */
  screened: number;
  how: MatchMethod;
  marks: MatchTerm[];
  /** Terms of the other language that were looked for too. */
  also: string[];
  /** How many of the papers found have those terms and not what was typed. */
  bridged: number;
  /** How many, the last ones, are only close in meaning. */
  near: number;
};
