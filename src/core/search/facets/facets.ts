import { facetNames, type FacetName } from "./facet-names.ts";
import type { Decision } from "../../library/reader-mark.ts";
import { dateInRange } from "../question/date-range.ts";
import type { Entry } from "../index/entry.ts";
import { facetOf, numberOf, valueOf, valuesKnown } from "./facet-numbers.ts";

/** What facets are counted of. The numbers of its values are kept with a paper, as every list counts them. */
export type Faceted = Pick<Entry, "key" | "topics" | "dates" | "venues" | "names" | "has"> & {
  facetNumbers?: Uint32Array | undefined;
};

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
export type MarkFacets = {
  decision: Decision;
  tags: readonly string[];
  note: string;
  /** Names of other people who have saved it. */
  savedBy?: readonly string[] | undefined;
};

export const noMarkFacets: MarkFacets = { decision: "unscreened", tags: [], note: "" };

type ValuesOf = (entry: Faceted, mark: MarkFacets) => readonly string[];

const valuesOf: Record<FacetName, ValuesOf> = {
  topic: (entry) => entry.topics,
  date: (entry) => entry.dates,
  venue: (entry) => entry.venues,
  has: (entry, mark) => (mark.note === "" ? entry.has : [...entry.has, "note"]),
  decision: (_, mark) => [mark.decision],
  tag: (_, mark) => mark.tags,
  author: (entry) => entry.names,
  by: (_, mark) => mark.savedBy ?? [],
};

/** The values that one paper has of one facet. */
export function facetValues(entry: Faceted, mark: MarkFacets, name: FacetName): readonly string[] {
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

/** The most values of a facet that are listed; nobody reads on in a list of all authors. */
const mostValues = 200;

function ranked(list: FacetCount[], name: FacetName): FacetCount[] {
  if (name === "date") return list.sort((a, b) => (a.value < b.value ? 1 : -1));
  // Most authors stand once; sorting all of them by name would take longer than the search.
  const often = list.filter(({ count }) => count > 1);
  // An author of one paper narrows to no list.
  const counted = name === "author" || often.length >= mostValues ? often : list;
  const order = (a: FacetCount, b: FacetCount): number =>
    b.count - a.count || (a.value < b.value ? -1 : 1);
  return counted.sort(order).slice(0, mostValues);
}

/** Places of the facets in their names; years and months are counted as one more. */
const [topic, date, venue, has, decision, tag, author, by, period] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The length of the year, and of the year and month, in `YYYY-MM-DD`. */
const periodLengths = [4, 7] as const;

const periodsOfDays = new Map<string, readonly number[]>();

/** The numbers of a day's year and month. */
function periodsOfDay(day: string): readonly number[] {
  let numbers = periodsOfDays.get(day);
  if (numbers === undefined) {
    numbers = periodLengths.map((length) => numberOf(period, day.slice(0, length)));
    periodsOfDays.set(day, numbers);
  }
  return numbers;
}

/** The same of several days, each once. */
function periodsOf([first, ...others]: readonly string[]): Iterable<number> {
  if (first === undefined) return [];
  const numbers = periodsOfDay(first);
  return others.length === 0 ? numbers : new Set([...numbers, ...others.flatMap(periodsOfDay)]);
}

/** The numbers of all that the paper itself has; what the reader made of it is not among them. */
function ownNumbers(entry: Faceted): Uint32Array {
  return (entry.facetNumbers ??= Uint32Array.from([
    ...entry.topics.map((value) => numberOf(topic, value)),
    ...entry.dates.map((value) => numberOf(date, value)),
    ...periodsOf(entry.dates),
    ...entry.venues.map((value) => numberOf(venue, value)),
    ...entry.has.map((value) => numberOf(has, value)),
    ...entry.names.map((value) => numberOf(author, value)),
  ]));
}

/** In how many of some papers each value stands, by its number (see facet-numbers.ts). */
export function countValues(entries: readonly Faceted[]): Uint32Array {
  for (const entry of entries) ownNumbers(entry);
  const counts = new Uint32Array(valuesKnown());
  for (const entry of entries)
    for (const number of ownNumbers(entry)) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

const isOf = (facet: number, counted: number): boolean =>
  counted === facet || (facet === date && counted === period);

/** Counts the values of papers, by their numbers. */
class Counter {
  #counts = new Uint32Array(valuesKnown() + 1024);

  #count(number: number, only: number | undefined): void {
    if (only !== undefined && !isOf(only, facetOf(number))) return;
    if (number >= this.#counts.length) {
      const more = new Uint32Array(2 * number);
      more.set(this.#counts);
      this.#counts = more;
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  /** Counts all values of a paper, or those of one facet. */
  add(entry: Faceted, mark: MarkFacets, only: number | undefined): void {
    const own = ownNumbers(entry);
    for (let at = 0; at < own.length; at++) this.#count(own[at] ?? 0, only);
    this.#count(numberOf(decision, mark.decision), only);
    for (const value of mark.tags) this.#count(numberOf(tag, value), only);
    for (const name of mark.savedBy ?? []) this.#count(numberOf(by, name), only);
    if (mark.note !== "") this.#count(numberOf(has, "note"), only);
  }

  result(): FacetTotals {
    const lists = [...facetNames, "period"].map((): FacetCount[] => []);
    for (let number = 0; number < this.#counts.length; number++) {
      const count = this.#counts[number] ?? 0;
      if (count > 0) lists[facetOf(number)]?.push({ value: valueOf(number), count });
    }
    const of = (facet: number, name: FacetName): FacetCount[] => ranked(lists[facet] ?? [], name);
    const facets = {
      topic: of(topic, "topic"),
      date: of(date, "date"),
      venue: of(venue, "venue"),
      has: of(has, "has"),
      decision: of(decision, "decision"),
      tag: of(tag, "tag"),
      author: of(author, "author"),
      by: of(by, "by"),
    };
    return { facets, periods: of(period, "date") };
  }
}

/** What lists count of papers. */
export type FacetTotals = {
  facets: FacetCounts;
  /** Papers by year and by month, newest first, counted as those of the facet `date`. */
  periods: FacetCount[];
};

/** Papers that meet what was chosen. */
export type FacetedPapers<Paper extends Faceted> = {
  kept: Paper[];
  /** How many of the papers kept the reader has decided. */
  screened: number;
  /** Counts every value, which takes longer than the search itself, when it is first called. */
  totals: () => FacetTotals;
};

type MarkOf = (key: string) => MarkFacets;

/**
 * Narrows papers to the chosen facets. The counts of a facet leave out what is
 * chosen in that facet itself, so that each count says how many papers a click
 * on it would show.
 */
export function applyFacets<Paper extends Faceted>(
  entries: readonly Paper[],
  markOf: MarkOf,
  chosen: ChosenFacets,
): FacetedPapers<Paper> {
  const asked = facetNames.filter((name) => chosen[name]);
  const kept: Paper[] = [];
  let screened = 0;
  for (const entry of entries) {
    const mark = markOf(entry.key);
    const meets = (name: FacetName): boolean =>
      passes(facetValues(entry, mark, name), name, chosen);
    if (!asked.every(meets)) continue;
    kept.push(entry);
    if (mark.decision !== "unscreened") screened += 1;
  }
  let counted: FacetTotals | undefined;
  return { kept, screened, totals: () => (counted ??= countFacets(entries, markOf, chosen)) };
}

function countFacets(
  entries: readonly Faceted[],
  markOf: MarkOf,
  chosen: ChosenFacets,
): FacetTotals {
  const counter = new Counter();
  const asked = facetNames.filter((name) => chosen[name]);
  for (const entry of entries) {
    const mark = markOf(entry.key);
    const failing = asked.filter((name) => !passes(facetValues(entry, mark, name), name, chosen));
    const [only] = failing;
    if (failing.length <= 1) counter.add(entry, mark, only && facetNames.indexOf(only));
  }
  return counter.result();
}
