import type { View } from "../library/list-question.ts";
import { useQuery } from "@tanstack/react-query";
import type { FacetName } from "../core/search/facets/facet-names.ts";
import type { FacetCount } from "../core/search/facets/facets.ts";
import type { DayCounts, Overview, SpanCounts } from "../core/overview/overview.ts";
import type { RisingTerm } from "../core/overview/rising-terms.ts";
import { formatAddress, HOME } from "../platform/address.ts";
import type { RisingTerms } from "../library/make-overview.ts";
import { inBoundary, library, useLibraryState } from "./library-client.ts";

export type { DayCounts, FacetCount, Overview, RisingTerm, RisingTerms, SpanCounts };

/** The library in numbers; undefined while it is being counted. */
export function useOverview(): Overview | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    ...inBoundary,
    queryKey: ["overview"],
    queryFn: () => library.ask((remote) => remote.overview()),
    // Counted again whenever it is opened, as decisions have been made meanwhile.
    staleTime: 0,
    enabled: ready,
  });
  return data;
}

/** Rising terms; undefined until the texts are read, null if there is nothing to compare. */
export function useRisingTerms(): RisingTerms | null | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    ...inBoundary,
    queryKey: ["rising-terms"],
    queryFn: () => library.ask((remote) => remote.risingTerms()),
    enabled: ready,
  });
  return data;
}

/** Facet values, without excluded ones (which begin with `-`). */
export type Facets = Partial<Record<FacetName, readonly string[]>>;

/** The link to the papers of a view with these values. */
export function facetsLink(facets: Facets, view: View = "all"): string {
  return formatAddress({ ...HOME, view, facets });
}

/** The link to the papers that mention a term, in a span of days. */
export function termLink(term: string, from: string, to: string): string {
  const question = term.includes(" ") ? `"${term}"` : term;
  return formatAddress({ ...HOME, question, facets: { date: [`${from}..${to}`] } });
}
