import type { ChosenFacets } from "../../core/search/facets.ts";
import type { LibraryIndex } from "../../core/search/library-index.ts";
import type { Holdings } from "./holdings.ts";
import type { ListAnswer, ListQuestion } from "./library-api.ts";

/** Rows that come along with an answer. */
const FIRST_ROWS = 50;

/** The papers of one list, in its order. */
export function answerList(
  holdings: Holdings,
  index: LibraryIndex,
  { view, question, facets, sort }: ListQuestion,
): ListAnswer {
  const chosen: ChosenFacets = {};
  for (const [name, values] of Object.entries(facets)) {
    Object.assign(chosen, { [name]: includedAndExcluded(values) });
  }
  if (view === "unscreened" || view === "saved" || view === "dismissed") {
    chosen.decision = { include: [view] };
  }
  const found = index.search(question, { facets: chosen, ...(sort === null ? {} : { sort }) });
  return {
    keys: found.ids,
    how: found.how,
    rows: found.ids.slice(0, FIRST_ROWS).flatMap((key) => holdings.row(key) ?? []),
    screened: found.ids.filter((key) => holdings.markOf(key).decision !== "unscreened").length,
    views: holdings.counts(),
    facets: found.facets,
    marks: found.marks,
    also: found.also,
  };
}

function includedAndExcluded(values: readonly string[]) {
  return {
    include: values.filter((value) => !value.startsWith("-")),
    exclude: values.filter((value) => value.startsWith("-")).map((value) => value.slice(1)),
  };
}

/** The first unscreened paper after this one, else the first before it; null when all are screened. */
export function nextUnscreened(
  holdings: Holdings,
  keys: readonly string[],
  key: string,
): string | null {
  const at = keys.indexOf(key);
  const onwards = [...keys.slice(at + 1), ...keys.slice(0, Math.max(at, 0))];
  return onwards.find((other) => holdings.markOf(other).decision === "unscreened") ?? null;
}
