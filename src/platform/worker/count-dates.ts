import type { FacetCount } from "../../core/search/facets.ts";
import type { Holdings } from "./holdings.ts";

/** How much of a day, `YYYY-MM-DD`, tells its year and its month. */
const LENGTHS = [4, 7, 10] as const;

/** Papers by year, month and day, newest first; a paper with two days of a month counts once in it. */
export function countDates({ facts }: Holdings, keys: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const { dates } = facts.entry(key);
    for (const [at, date] of dates.entries()) {
      const before = dates.slice(0, at);
      for (const length of LENGTHS) {
        const value = date.slice(0, length);
        if (before.some((other) => other.startsWith(value))) continue;
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) =>
    a.value < b.value ? 1 : -1,
  );
}
