import type { FacetCount } from "../../core/search/facets.ts";
import type { Holdings } from "./holdings.ts";

/** How much of a day, `YYYY-MM-DD`, tells its year and its month. */
const LENGTHS = [4, 7, 10] as const;

/** Papers by year, month and day, newest first; a paper with two days of a month counts once in it. */
export function countDates({ facts }: Holdings, keys: readonly string[]): FacetCount[] {
  // Most papers have one day, and few days are many papers': each day is taken apart once.
  const days = new Map<string, number>();
  const counts = new Map<string, number>();
  const add = (value: string, papers: number): void => {
    counts.set(value, (counts.get(value) ?? 0) + papers);
  };
  for (const key of keys) {
    const { dates } = facts.entry(key);
    const [first, ...others] = dates;
    if (first === undefined) continue;
    days.set(first, (days.get(first) ?? 0) + 1);
    for (const [at, date] of others.entries())
      for (const value of partsOf(date))
        if (!dates.slice(0, at + 1).some((other) => other.startsWith(value))) add(value, 1);
  }
  for (const [day, papers] of days) for (const value of partsOf(day)) add(value, papers);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) =>
    a.value < b.value ? 1 : -1,
  );
}

const partsOf = (date: string): string[] => LENGTHS.map((length) => date.slice(0, length));
