import type { ListQuestion } from "./list-question.ts";
import type { HighlightWords, ListAnswer, ListCounts } from "./list-answer.ts";
import { foldPapers } from "../core/library/fold-papers.ts";
import { packKeys } from "../core/library/packed-keys.ts";
import {
  applyFacets,
  type ChosenFacets,
  type FacetCount,
  type FacetTotals,
} from "../core/search/facets/facets.ts";
import type { LibraryIndex } from "../core/search/library-index.ts";
import { fewestSaved } from "../core/search/likeness/likeness.ts";
import type { SearchAnswer } from "../core/search/search-answer.ts";
import type { LibraryMemory } from "./library-memory.ts";
import { foldingOf, groupList, isByDate, type GroupedList } from "./group-list.ts";
import { highlightRows } from "./highlight-rows.ts";

/** How many rows come with an answer: the first page. */
const FIRST_ROWS = 50;
/** How many papers are listed as similar to one. */
const MOST_LIKE = 60;
const NO_WORDS: HighlightWords = { want: [], avoid: [] };

/** What a list is made from; `unindexed` are the papers that are not indexed yet. */
export type ListParts = {
  holdings: LibraryMemory;
  index: LibraryIndex;
  unindexed: ReadonlySet<string>;
};

type Found = Pick<
  SearchAnswer,
  "ids" | "screened" | "how" | "marks" | "also" | "struck" | "bridged" | "near" | "nearBy"
> & {
  totals: () => FacetTotals;
};

/** The papers of one list, in its order. */
export function listPapers(
  { holdings, index, unindexed }: ListParts,
  question: ListQuestion,
  own: HighlightWords = NO_WORDS,
): ListAnswer {
  const chosen = chosenFacets(question);
  const found = find({ holdings, index, unindexed }, question, chosen);
  const views = holdings.counts();
  const list = isByDate(question)
    ? groupList(holdings, { ...question, own }, found.ids)
    : { keys: found.ids, groups: [] };
  const first = firstInSight(list);
  const marking = { terms: found.marks, own, reasons: question.sort === "likeness" };
  return {
    question,
    total: list.keys.length,
    keys: packKeys(list.keys),
    groups: list.groups,
    how: found.how,
    partial: unindexed.size > 0 && asksIndex(question),
    rows: highlightRows({ holdings, index }, first, marking),
    screened: found.screened,
    views,
    marks: found.marks,
    also: found.also,
    struck: found.struck,
    bridged: found.bridged,
    near: found.near,
    nearBy: found.nearBy,
    likenessNeeds: Math.max(0, fewestSaved - views.saved),
    likeTitle: question.like === null ? null : (holdings.row(question.like)?.title ?? null),
  };
}

/** What a list can be narrowed to. */
export function countList(parts: ListParts, question: ListQuestion): ListCounts {
  const { facets, periods } = find(parts, question, chosenFacets(question)).totals();
  return { facets, dates: [...periods, ...facets.date].sort(byValueBackwards) };
}

/** The papers that a reader sees first. */
function firstInSight({ keys, groups }: GroupedList): string[] {
  const { count, placeAt } = foldPapers(keys.length, groups, () => false);
  const lines = Array.from({ length: Math.min(count, FIRST_ROWS) }, (_, line) => line);
  return lines.flatMap((line) => keys[placeAt(line) ?? -1] ?? []);
}

/** Only the keys of one list, in its order. */
export function listKeys(parts: ListParts, question: ListQuestion): readonly string[] {
  const found = foundKeys(parts, question);
  return isByDate(question) ? groupList(parts.holdings, question, found).keys : found;
}

function foundKeys(parts: ListParts, question: ListQuestion): readonly string[] {
  return find(parts, question, chosenFacets(question)).ids;
}

/**
 * Lists without words are answered from the briefs, which are available before the texts
 * are indexed.
 */
function asksIndex({ question, sort, like }: ListQuestion): boolean {
  return question.trim() !== "" || sort === "likeness" || like !== null;
}

function find(parts: ListParts, asked: ListQuestion, facets: ChosenFacets): Found {
  const { holdings, index, unindexed } = parts;
  const { question, sort, bridge, struck = [], meaning, like } = asked;
  if (sort === "saved") {
    const found = find(parts, { ...asked, sort: null }, facets);
    return { ...found, ids: latestSavedFirst(holdings, found.ids) };
  }
  const words = question.trim() !== "";
  if (like !== null) {
    const near = [like, ...index.like(like, MOST_LIKE)].filter((key) =>
      holdings.catalogue.has(key),
    );
    if (!words) return fromBriefs(holdings, near, facets, sort);
    const found = index.search(question, { bridge, struck, meaning: false });
    const matching = new Set(found.ids);
    const both = near.filter((key) => matching.has(key));
    return { ...fromBriefs(holdings, both, facets, sort), marks: found.marks };
  }
  if (!words && (sort !== "likeness" || unindexed.size > 0)) {
    return fromBriefs(holdings, holdings.inOrder(), facets, sort);
  }
  const found = index.search(question, {
    facets,
    bridge,
    struck,
    meaning,
    ...(sort === null ? {} : { sort }),
  });
  const { ids, screened, how, marks, also, struck: refused, bridged, near, nearBy } = found;
  const papers = { ids, screened, how, marks, also, struck: refused, bridged, near, nearBy };
  return { ...papers, totals: () => found };
}

/** Papers that are not saved follow in their original order. */
function latestSavedFirst({ markOf }: LibraryMemory, ids: readonly string[]): string[] {
  const savedAt = (key: string) => {
    const { decision, decidedAt } = markOf(key);
    return decision === "saved" ? decidedAt : 0;
  };
  return [...ids].sort((a, b) => savedAt(b) - savedAt(a));
}

/** Filters papers that are already in order. */
function fromBriefs(
  holdings: LibraryMemory,
  keys: readonly string[],
  chosen: ChosenFacets,
  sort: ListQuestion["sort"],
): Found {
  const { facts, inOrder } = holdings;
  const { kept, ...counted } = applyFacets(
    keys.map(facts.entry),
    (key) => holdings.markFacetsOf(key),
    chosen,
  );
  const ids = kept.map(({ key }) => key);
  if (sort === "title") {
    ids.sort((a, b) => (facts.sortTitle(a) < facts.sortTitle(b) ? -1 : 1));
  } else if (sort === "date" && keys !== inOrder()) {
    const wanted = new Set(ids);
    return { ids: inOrder().filter((key) => wanted.has(key)), ...counted, ...NOTHING_LOOKED_FOR };
  }
  return { ids, ...counted, ...NOTHING_LOOKED_FOR };
}

const NOTHING_LOOKED_FOR = {
  how: "all",
  marks: [],
  also: [],
  struck: [],
  bridged: 0,
  near: 0,
  nearBy: {},
} as const satisfies Partial<Found>;

function chosenFacets({ view, facets }: ListQuestion): ChosenFacets {
  const chosen: ChosenFacets = {};
  for (const [name, values] of Object.entries(facets)) {
    Object.assign(chosen, { [name]: includedAndExcluded(values) });
  }
  if (view === "unscreened" || view === "saved" || view === "dismissed") {
    chosen.decision = { include: [view] };
  }
  return chosen;
}

function includedAndExcluded(values: readonly string[]) {
  return {
    include: values.filter((value) => !value.startsWith("-")),
    exclude: values.filter((value) => value.startsWith("-")).map((value) => value.slice(1)),
  };
}

const byValueBackwards = (a: FacetCount, b: FacetCount): number => (a.value < b.value ? 1 : -1);

/**
 * The first unscreened paper after this one, else the first before it; null when all
 * are screened. What is folded comes last, unless this paper is of it.
 */
export function nextUnscreened(
  holdings: LibraryMemory,
  question: ListQuestion,
  keys: readonly string[],
  key: string,
): string | null {
  const at = keys.indexOf(key);
  const onwards = [...keys.slice(at + 1), ...keys.slice(0, Math.max(at, 0))];
  const isOpen = (other: string) => holdings.markOf(other).decision === "unscreened";
  const whyFolded = foldingOf(holdings, question);
  const skips = whyFolded(key) === null;
  return (
    onwards.find((other) => isOpen(other) && !(skips && whyFolded(other) !== null)) ??
    (skips ? (onwards.find(isOpen) ?? null) : null)
  );
}
