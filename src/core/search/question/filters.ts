import { dateInRange } from "./date-range.ts";
import type { Entry } from "../index/entry.ts";
import { facetValues, type MarkFacets } from "../facets/facets.ts";
import { normalise } from "../text/normalise.ts";
import type { Clause } from "./parse-question.ts";

type Filter = Extract<Clause, { kind: "filter" | "dates" }>;

/** Whether a paper matches one operator of the question; names match by any part. */
export function meetsFilter(entry: Entry, mark: MarkFacets, filter: Filter): boolean {
  if (filter.kind === "dates")
    return entry.dates.some((day) => dateInRange(day, filter.from, filter.to));
  if (filter.field === "venue") return entry.venueText.includes(filter.value);
  const values = facetValues(entry, mark, filter.field);
  return filter.field === "has" || filter.field === "decision"
    ? values.includes(filter.value)
    : values.some((value) => normalise(value).includes(filter.value));
}
