import type { ChosenFacets, FacetCount, FacetCounts } from "./facets/facets.ts";

/** A term of a question and what it is called in the other language. */
export type Counterpart = { term: string; name: string };

export type SearchSort = "relevance" | "date" | "title" | "likeness";

export type SearchOptions = {
  /** `relevance` by default; without words to look for that is newest first. */
  sort?: SearchSort;
  facets?: ChosenFacets;
  /** False leaves out papers found through the other language. */
  bridge?: boolean;
  /** Names that the reader has struck out: those terms are not led over to them. */
  struck?: readonly Counterpart[];
  /** False leaves out papers found by meaning alone. */
  meaning?: boolean;
};

/**
 * How the papers were found: `all` without words to look for, `exact` with what
 * was typed, `details` where it stands only in the details of the digest,
 * `similar` when nothing has it and these come close, `mixed` when a few papers have it and
 * others that come close stand behind them.
 */
export type MatchMethod = "all" | "exact" | "details" | "similar" | "mixed";

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
  /** What was looked for too, in the other language. */
  also: Counterpart[];
  /** What would have been looked for, had the reader not struck it out. */
  struck: Counterpart[];
  /** How many of the papers found have those terms and not what was typed. */
  bridged: number;
  /** How many, the last ones, are only close in meaning. */
  near: number;
  /** The words that make each of those close, by its key. */
  nearBy: Record<string, readonly string[]>;
};
