import type { FacetName } from "../core/search/facets/facet-names.ts";
import type { SearchSort } from "../core/search/search-answer.ts";

export type View =
  "all" | "unscreened" | "saved" | "dismissed" | "digests" | "overview" | "settings";

/** What a list is of. */
export type ListQuestion = {
  view: View;
  question: string;
  /** Chosen values; one that begins with `-` is excluded. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** null: what suits the question. */
  sort: SearchSort | null;
  /** Whether words of the question are looked for in the other language too. */
  bridge: boolean;
  /** Whether papers that are only close in meaning are listed behind the others. */
  meaning: boolean;
  /** Key of the paper whose like are listed. */
  like: string | null;
};
