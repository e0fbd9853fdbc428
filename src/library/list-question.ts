import type { HighlightWords } from "./list-answer.ts";
import type { FacetName } from "../core/search/facets/facet-names.ts";
import type { Counterpart, SearchSort } from "../core/search/search-answer.ts";

export type View =
  "all" | "unscreened" | "saved" | "dismissed" | "digests" | "overview" | "settings";

/** The orders of a list; `saved` is that in which papers were saved, the latest first. */
export type ListSort = SearchSort | "saved";

/** What a list shows. */
export type ListQuestion = {
  view: View;
  question: string;
  /** Chosen values; one that begins with `-` is excluded. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** null for the default of the question. */
  sort: ListSort | null;
  /** Whether words of the question are looked for in the other language too. */
  bridge: boolean;
  /** Names in the other language that the reader has struck out; none where it is left out. */
  struck?: readonly Counterpart[];
  /** Whether papers that are only close in meaning are listed behind the others. */
  meaning: boolean;
  /** Key of the paper to which similar papers are listed. */
  like: string | null;
  /** The reader's highlight and mute words; none if omitted. */
  own?: HighlightWords;
};
