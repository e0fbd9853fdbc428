import type { Decision } from "../library/mark.ts";
import { dateInRange } from "./date-range.ts";
import type { Entry } from "./entry.ts";

/** `has` is what a paper comes with: `code`, `project`, `data`, or the reader's `note`. */
export const facetNames = ["topic", "date", "venue", "has", "decision", "tag", "author"] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * What the reader has chosen. Of the values included one is enough, but of
 * `has` and `tag` all must be there; none of the excluded may be. A value of
 * `date` may be a year, a month, a day, or a range `from..to`.
 */
export type ChosenFacets = {
  [name in FacetName]?: { include?: readonly string[]; exclude?: readonly string[] };
};

export type FacetCount = { value: string; count: number };
/** Counts of each facet, most frequent first; days newest first. */
export type FacetCounts = Record<FacetName, FacetCount[]>;

/** What the reader made of a paper. */
export type ReaderMark = { decision: Decision; tags: readonly string[]; note: string };

export const untouched: ReaderMark = { decision: "unscreened", tags: [], note: "" };

type ValuesOf = (entry: Entry, mark: ReaderMark) => readonly string[];

const valuesOf: Record<FacetName, ValuesOf> = {
  topic: (entry) => entry.topics,
  date: (entry) => entry.dates,
  venue: (entry) => entry.venues,
  has: (entry, mark) => (mark.note === "" ? entry.has : [...entry.has, "note"]),
  decision: (_, mark) => [mark.decision],
  tag: (_, mark) => mark.tags,
  author: (entry) => entry.names,
};

/** The values that one paper has of one facet. */
export function facetValues(entry: Entry, mark: ReaderMark, name: FacetName): readonly string[] {
  return valuesOf[name](entry, mark);
}

const needsAll: ReadonlySet<FacetName> = new Set(["has", "tag"]);

function holds(values: readonly string[], name: FacetName, wanted: string): boolean {
  if (name !== "date") return values.includes(wanted);
  const [from = "", to = from] = wanted.split("..");
  return values.some((day) => dateInRange(day, from, to));
}

function passes(values: readonly string[], name: FacetName, chosen: ChosenFacets): boolean {
  const { include = [], exclude = [] } = chosen[name] ?? {};
  const has = (wanted: string): boolean => holds(values, name, wanted);
  if (exclude.some(has)) return false;
  if (include.length === 0) return true;
  return needsAll.has(name) ? include.every(has) : include.some(has);
}

/** The most values of a facet that are told; nobody reads on in a list of all authors. */
const mostValues = 200;

function ranked(counts: ReadonlyMap<string, number>, name: FacetName): FacetCount[] {
  let list = Array.from(counts, ([value, count]) => ({ value, count }));
  if (name === "date") return list.sort((a, b) => (a.value < b.value ? 1 : -1));
  // Most authors stand once; sorting all of them by name would take longer than the search.
  const often = list.filter(({ count }) => count > 1);
  if (often.length >= mostValues) list = often;
  const order = (a: FacetCount, b: FacetCount): number =>
    b.count - a.count || (a.value < b.value ? -1 : 1);
  return list.sort(order).slice(0, mostValues);
}

/**
 * Narrows papers to the chosen facets and counts every value. The counts of a
 * facet leave out what is chosen in that facet itself, so that each count says
 * how many papers a click on it would show.
 */
export function narrow(
  entries: readonly Entry[],
  markOf: (key: string) => ReaderMark,
  chosen: ChosenFacets,
): { kept: Entry[]; facets: FacetCounts } {
  const counts = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
  const kept: Entry[] = [];
  for (const entry of entries) {
    const mark = markOf(entry.key);
    const failing = facetNames.filter(
      (name) => chosen[name] && !passes(facetValues(entry, mark, name), name, chosen),
    );
    if (failing.length === 0) kept.push(entry);
    if (failing.length > 1) continue;
    for (const name of failing.length === 0 ? facetNames : failing) {
      const seen = counts.get(name);
      for (const value of facetValues(entry, mark, name))
        seen?.set(value, (seen.get(value) ?? 0) + 1);
    }
  }
  const of = (name: FacetName): FacetCount[] => ranked(counts.get(name) ?? new Map(), name);
  return {
    kept,
    facets: {
      topic: of("topic"),
      date: of("date"),
      venue: of("venue"),
      has: of("has"),
      decision: of("decision"),
      tag: of("tag"),
      author: of("author"),
    },
  };
}
