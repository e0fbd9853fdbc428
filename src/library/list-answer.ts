import type { Decision } from "../core/library/reader-mark.ts";
import type { FacetCount, FacetCounts } from "../core/search/facets/facets.ts";
import type { Counterpart, MatchMethod, MatchTerm } from "../core/search/search-answer.ts";
import type { ListQuestion } from "./list-question.ts";

export type ListAnswer = {
  /** The question. */
  question: ListQuestion;
  /** How many papers there are, and their keys in their order, packed (see core/library/packed-keys.ts). */
  total: number;
  keys: string;
  how: MatchMethod;
  /** True while the index holds only a part of the library: there may be more. */
  partial: boolean;
  /** The first rows, so that a list renders without a second request. */
  rows: HighlightedRow[];
  /** Where digests begin in a list by date; empty in any other order. */
  groups: ListGroup[];
  /** Of the papers found, how many are saved or dismissed. */
  screened: number;
  /** Papers in each view, whatever the question. */
  views: { all: number; unscreened: number; saved: number; dismissed: number };
  /** What to highlight in texts. */
  marks: MatchTerm[];
  /** What was also searched, in the other language. */
  also: Counterpart[];
  /** What would have been, had the reader not struck it out. */
  struck: Counterpart[];
  /** How many papers were found by those terms only. */
  bridged: number;
  /** How many, at the end of the list, are only close in meaning. */
  near: number;
  /** The words that make each of those close, by its key. */
  nearBy: Record<string, readonly string[]>;
  /** Papers still to be saved until likeness can be computed. */
  likenessNeeds: number;
  /** Title of the paper that these are similar to; null if that was not asked or is unknown. */
  likeTitle: string | null;
};

/** What a list can be narrowed to, with how many papers each choice would show. */
export type ListCounts = {
  facets: FacetCounts;
  /**
   * Papers by year (`2025`), month (`2025-05`) and day, newest first; like the
   * counts of a facet they leave out what is chosen of the dates themselves.
   */
  dates: FacetCount[];
};

/**
 * Consecutive papers of one digest; `at` is the position of the first. The last `seen` of
 * them were known before that digest arrived; before those come the `muted` ones, which
 * contain a mute word. Both are folded.
 */
export type ListGroup = {
  at: number;
  date: string | null;
  topic: string | null;
  papers: number;
  muted: number;
  seen: number;
  /** How many of `papers` are saved or dismissed. */
  screened: number;
};

/** The reader's highlight words (`want`) and mute words (`avoid`); mute words also fold papers. */
export type HighlightWords = { want: readonly string[]; avoid: readonly string[] };

/**
 * What to highlight in rows; `reasons` asks for the words that make a paper similar to the
 * saved ones.
 */
export type HighlightRequest = {
  terms: readonly MatchTerm[];
  own: HighlightWords;
  reasons: boolean;
};

/** A highlighted range in UTF-16 units, `[start, end)`, and why it is highlighted. */
export type Highlighted = readonly [start: number, end: number, why: "match" | "want" | "avoid"];

export type HighlightedRow = Row & {
  marks: {
    title: readonly Highlighted[];
    authors: readonly (readonly Highlighted[])[];
    gist: readonly (readonly Highlighted[])[];
  };
  /** Whether the question occurs only in texts that the row does not show. */
  elsewhere: boolean;
  /** What makes it similar to the saved papers, strongest first; null if that was not asked. */
  reasons: readonly string[] | null;
};

export type Row = {
  key: string;
  title: string;
  authors: string[];
  /** Short names of the authors; see `shortName`. */
  shortNames: string[];
  venue: string | null;
  year: number | null;
  /** From the newest digest that has it. */
  date: string | null;
  topics: string[];
  has: { code: boolean; project: boolean; data: boolean };
  decision: Decision;
  tags: readonly string[];
  /** One sentence about the paper, in each language available. */
  gist: readonly string[];
};
