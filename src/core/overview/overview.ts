import { dateInRange } from "../search/question/date-range.ts";
import type { FacetCount } from "../search/facets/facets.ts";
import type { Entry } from "../search/index/entry.ts";
import type { Decision } from "../library/reader-mark.ts";
import { countValues, mostCounted } from "./count-values.ts";
import { dayNumber, fittingUnit, spansBetween, type SpanUnit, type TimeSpan } from "./time-span.ts";

/** What the overview needs of one paper: the values of its facets and the decision. */
export type OverviewPaper = Pick<Entry, "topics" | "dates" | "venues" | "names" | "has"> & {
  decision: Decision;
};

/** How many papers a span has in total, and of each kind. */
export type SpanCounts = TimeSpan & {
  papers: number;
  /** In the order of `Overview.topics`; a paper with two topics counts for both. */
  topics: number[];
  /** Papers that have none of `Overview.topics`. */
  otherTopics: number;
  decisions: Record<Decision, number>;
  /** Papers that come with code. */
  code: number;
};

export type DayCounts = { day: string; papers: number; unscreened: number };

/**
 * The library in numbers. Each is the number of papers that the list finds for the same
 * facets, so that every mark in a chart can link there.
 */
export type Overview = {
  papers: number;
  decisions: Record<Decision, number>;
  /** Papers with code, a project page, data. */
  has: { code: number; project: number; data: number };
  unit: SpanUnit;
  /** Oldest first, without gaps; empty when no paper has a date. */
  spans: SpanCounts[];
  /** The topics shown separately, most papers first. */
  topics: FacetCount[];
  /** Papers that have none of these topics. */
  otherTopics: number;
  venues: FacetCount[];
  authors: FacetCount[];
  /** Days with digests, oldest first. */
  days: DayCounts[];
};

/** More colours than this cannot be distinguished. */
const mostTopics = 7;
const mostVenues = 15;
const mostAuthors = 20;

/**
 * Counts the papers of a library, each given once.
 *
 * @example makeOverview(papers).spans.at(-1)?.decisions.unscreened // 18
 */
export function makeOverview(papers: readonly OverviewPaper[]): Overview {
  const topics = mostCounted(
    countValues(papers, ({ topics }) => topics),
    mostTopics,
  );
  const days = daysOf(papers);
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const unit = first === undefined || last === undefined ? "day" : fittingUnit(first, last);
  const spans =
    first === undefined || last === undefined
      ? []
      : countSpans(papers, spansBetween(first, last, unit), topics);
  const having = (what: string) => papers.filter(({ has }) => has.includes(what)).length;
  return {
    papers: papers.length,
    decisions: decisionsOf(papers),
    has: { code: having("code"), project: having("project"), data: having("data") },
    unit,
    spans,
    topics,
    otherTopics: withoutTopics(papers, topics),
    venues: mostCounted(
      countValues(papers, ({ venues }) => venues),
      mostVenues,
    ),
    authors: mostCounted(
      countValues(papers, ({ names }) => names),
      mostAuthors,
    ),
    days,
  };
}

/** Invalid dates are left out. */
function daysOf(papers: readonly OverviewPaper[]): DayCounts[] {
  const days = new Map<string, DayCounts>();
  for (const { dates, decision } of papers) {
    for (const day of new Set(dates)) {
      const known = days.get(day);
      if (known === undefined && dayNumber(day) === null) continue;
      const counts = known ?? { day, papers: 0, unscreened: 0 };
      counts.papers += 1;
      if (decision === "unscreened") counts.unscreened += 1;
      days.set(day, counts);
    }
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function countSpans(
  papers: readonly OverviewPaper[],
  spans: readonly TimeSpan[],
  topics: readonly FacetCount[],
): SpanCounts[] {
  const inSpan = spans.map((): OverviewPaper[] => []);
  for (const paper of papers) {
    const places = new Set(paper.dates.map((date) => placeOf(date, spans)));
    for (const at of places) inSpan[at]?.push(paper);
  }
  return spans.map((span, at) => {
    const found = inSpan[at] ?? [];
    return {
      ...span,
      papers: found.length,
      topics: topics.map(
        ({ value }) => found.filter((paper) => paper.topics.includes(value)).length,
      ),
      otherTopics: withoutTopics(found, topics),
      decisions: decisionsOf(found),
      code: found.filter(({ has }) => has.includes("code")).length,
    };
  });
}

/** The span that contains a day, by binary search; -1 if it is before or after all of them. */
function placeOf(day: string, spans: readonly TimeSpan[]): number {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return -1;
    if (dateInRange(day, span.from, span.to)) return middle;
    if (day < span.from) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

function withoutTopics(papers: readonly OverviewPaper[], topics: readonly FacetCount[]): number {
  const shown = new Set(topics.map(({ value }) => value));
  return papers.filter((paper) => !paper.topics.some((topic) => shown.has(topic))).length;
}

function decisionsOf(papers: readonly OverviewPaper[]): Record<Decision, number> {
  const counts = { unscreened: 0, saved: 0, dismissed: 0 };
  for (const { decision } of papers) counts[decision] += 1;
  return counts;
}
