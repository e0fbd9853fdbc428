import type { SentenceAnchors } from "./sentence-anchors.ts";

/** The longest run of sentences a bead takes from one side. */
const longest = 3;

/**
 * What a trait that `met` of `total` sentences of the other side have says when a
 * window of them has it, and when it does not.
 */
export type AnchorWeight = (
  mark: string,
  strong: boolean,
  met: number,
  total: number,
  window: number,
) => { met: number; missed: number };

/** How much one sentence (`index`) belongs to the window of `many` sentences from `from` on the other side. */
export type AnchorWeights = (index: number, from: number, many: number) => number;

/** Which windows of the other side a sentence is asked about: `[low, high)`. */
export type Band = (index: number) => [low: number, high: number];

/**
 * Adds up the clues of every sentence of one side against windows of the other.
 *
 * A window of `many` sentences is scored as if every clue were missed; then each
 * clue is taken to the few windows where it is met. So the work is in proportion
 * to the meetings, not to the windows.
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

/** In which sentences every mark stands, in order. */
function placesOf(traits: readonly SentenceAnchors[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { marks }] of traits.entries()) {
    for (const mark of marks.keys()) {
      const known = places.get(mark);
      if (known === undefined) places.set(mark, [index]);
      else known.push(index);
    }
  }
  return places;
}

function scoreRow(
  traits: SentenceAnchors | undefined,
  total: number,
  places: Map<string, number[]>,
  weigh: AnchorWeight,
  [low, high]: [number, number],
): { low: number; sums: Float32Array[] } {
  const sums = Array.from({ length: longest }, () => new Float32Array(Math.max(0, high - low)));
  const base = new Float64Array(longest);
  for (const [mark, strong] of traits?.marks ?? []) {
    const met = places.get(mark) ?? [];
    for (const [at, sum] of sums.entries()) {
      const says = weigh(mark, strong, met.length, total, at + 1);
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

/** Adds `gain` to every window of `many` sentences that holds one of the places, once. */
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
