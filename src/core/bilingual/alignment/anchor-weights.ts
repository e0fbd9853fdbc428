import type { SentenceAnchors } from "./sentence-anchors.ts";

/** The longest run of sentences a bead takes from one side. */
const longest = 3;

/**
 * The evidence of an anchor that `met` of `total` sentences on the other side share, for
 * windows that have it and for windows that lack it.
 */
export type AnchorWeight = (
  anchor: string,
  strong: boolean,
  met: number,
  total: number,
  window: number,
) => { met: number; missed: number };

/** How well sentence `index` matches the window of `many` sentences from `from` on the other side. */
export type AnchorWeights = (index: number, from: number, many: number) => number;

/** The windows of the other side that a sentence is compared with: `[low, high)`. */
export type Band = (index: number) => [low: number, high: number];

/**
 * Adds up the anchors of every sentence of one side against windows of the other.
 *
 * A window of `many` sentences is first scored as if it had none of the anchors; then each
 * anchor is added to the few windows that have it. So the work grows with the matches, not
 * with the windows.
 */
export function anchorWeights(
  side: readonly SentenceAnchors[],
  other: readonly SentenceAnchors[],
  weigh: AnchorWeight,
  band: Band,
): AnchorWeights {
  const places = placesOf(other);
  const rows: { low: number; sums: Float32Array[] }[] = [];
  return (index, from, many) => {
    rows[index] ??= scoreRow(side[index], other.length, places, weigh, band(index));
    const { low, sums } = rows[index];
    return sums[many - 1]?.[from - low] ?? 0;
  };
}

/** The sentences that have each anchor, in order. */
function placesOf(sentences: readonly SentenceAnchors[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { anchors }] of sentences.entries()) {
    for (const anchor of anchors.keys()) {
      const known = places.get(anchor);
      if (known === undefined) places.set(anchor, [index]);
      else known.push(index);
    }
  }
  return places;
}

function scoreRow(
  sentence: SentenceAnchors | undefined,
  total: number,
  places: Map<string, number[]>,
  weigh: AnchorWeight,
  [low, high]: [number, number],
): { low: number; sums: Float32Array[] } {
  const sums = Array.from({ length: longest }, () => new Float32Array(Math.max(0, high - low)));
  const base = new Float64Array(longest);
  for (const [anchor, strong] of sentence?.anchors ?? []) {
    const met = places.get(anchor) ?? [];
    for (const [at, sum] of sums.entries()) {
      const says = weigh(anchor, strong, met.length, total, at + 1);
      base[at] = (base[at] ?? 0) + says.missed;
      if (met.length > 0) meet(sum, met, at + 1, says.met - says.missed, low, high);
    }
  }
  for (const [at, sum] of sums.entries()) {
    const all = base[at] ?? 0;
    for (let from = 0; from < sum.length; from += 1) sum[from] = (sum[from] ?? 0) + all;
  }
  return { low, sums };
}

/** Adds `gain` once to every window of `many` sentences that covers one of the places. */
function meet(
  sum: Float32Array,
  places: number[],
  many: number,
  gain: number,
  low: number,
  high: number,
): void {
  let done = low - 1;
  for (let next = firstFrom(places, low); next < places.length; next += 1) {
    const place = places[next] ?? 0;
    if (place - many >= high) break;
    const last = Math.min(place, high - 1);
    for (let from = Math.max(done + 1, place - many + 1); from <= last; from += 1) {
      sum[from - low] = (sum[from - low] ?? 0) + gain;
    }
    done = Math.max(done, last);
  }
}

/** The first of the sorted places that is not below `low`. */
function firstFrom(places: number[], low: number): number {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
