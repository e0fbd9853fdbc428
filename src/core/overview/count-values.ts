import type { FacetCount } from "../search/facets/facets.ts";

/** The number of items that have each value; a value counts once per item. */
export function countValues<Thing>(
  things: readonly Thing[],
  valuesOf: (thing: Thing) => Iterable<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) {
    for (const value of new Set(valuesOf(thing))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * The most frequent values, most frequent first, ties by name.
 *
 * @example mostCounted(new Map([["b", 1], ["a", 1], ["c", 2]]), 2) // c, a
 */
export function mostCounted(counts: ReadonlyMap<string, number>, most: number): FacetCount[] {
  let list = Array.from(counts, ([value, count]) => ({ value, count }));
  // In a large library nearly all authors occur once: skip sorting them.
  const often = list.filter(({ count }) => count > 1);
  if (often.length >= most) list = often;
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, most);
}
