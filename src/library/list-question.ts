import type { FacetName } from "../core/search/facets/facet-names.ts";
import type { SearchSort } from "../core/search/search-answer.ts";

export type View =
  "all" | "unscreened" | "saved" | "dismissed" | "digests" | "overview" | "settings";

/** What a list contains. */
export type ListQuestion = {
  view: View;
  question: string;
  /** Chosen values; one that begins with `-` is excluded. */
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** null: the default for the question. */
  sort: SearchSort | null;
  /** Whether words of the question are also searched in the other language. */
  bridge: boolean;
  /** Key of the paper whose similar papers are listed. */
  like: string | null;
};
