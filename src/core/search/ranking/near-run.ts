import { bigrams } from "../text/tokens.ts";

/** Longer runs are rated by their pairs alone: one wrong character costs them little. */
const longestAligned = 12;
/** How many occurrences of one pair are checked in one text. */
const mostPlaces = 20;

function sameCharacters(run: string, text: string, at: number): number {
  let same = 0;
  for (let index = 0; index < run.length; index++)
    if (run.charCodeAt(index) === text.charCodeAt(at + index)) same++;
  return same;
}

/** The smallest edit distance between the run and any piece of the text (Sellers' algorithm). */
function leastChanges(run: string, text: string): number {
  let old = Array.from({ length: text.length + 1 }, () => 0);
  for (let row = 1; row <= run.length; row++) {
    const now = [row];
    for (let column = 1; column <= text.length; column++) {
      const change = run[row - 1] === text[column - 1] ? 0 : 1;
      const straight = (old[column - 1] ?? 0) + change;
      now.push(Math.min(straight, (old[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    old = now;
  }
  return Math.min(...old);
}

/** How close the text around the pair at `offset` of the run comes to the run, 0 to 1. */
function closenessAround(run: string, text: string, place: number, offset: number): number {
  const at = place - offset;
  const same = sameCharacters(run, text, at);
  if (same >= run.length - 1) return same / run.length;
  const around = text.slice(Math.max(0, at - 1), at + run.length + 1);
  // A missing or an extra character costs a little more than a wrong one.
  return (run.length - leastChanges(run, around) - 0.1) / run.length;
}

function placesOf(piece: string, text: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(piece);
  while (at >= 0 && places.length < mostPlaces) {
    places.push(at);
    at = text.indexOf(piece, at + 1);
  }
  return places;
}

/**
 * How close a normalised text comes to containing a run of Chinese, 0 to 1: by the piece
 * that differs in the fewest characters, or by the pairs of the run that it contains
 * anywhere (for words typed without a space), whichever is higher.
 *
 * @example nearRun("高斯破溅", "三维高斯泼溅的方法") // 0.75
 */
export function nearRun(run: string, text: string): number {
  const pairs = bigrams(run);
  let held = 0;
  let best = 0;
  pairs.forEach((pair, offset) => {
    if (!text.includes(pair)) return;
    held++;
    if (run.length > longestAligned) return;
    for (const place of placesOf(pair, text))
      best = Math.max(best, closenessAround(run, text, place, offset));
  });
  return Math.max(best, (0.95 * held) / Math.max(1, pairs.length));
}

/**
 * The pieces of a normalised text that come close to a run of Chinese: those of its length
 * with one wrong character, else all pairs of the run that it contains.
 *
 * @example nearPlaces("高斯破溅", "三维高斯泼溅的方法") // [[2, 6]]
 */
export function nearPlaces(run: string, text: string): [start: number, end: number][] {
  const pairs = bigrams(run);
  const held = pairs.flatMap((pair, offset) =>
    placesOf(pair, text).map((place) => ({ place, at: place - offset })),
  );
  const close = held.filter(({ at }) => sameCharacters(run, text, at) >= run.length - 1);
  return close.length > 0
    ? close.map(({ at }) => [Math.max(0, at), at + run.length])
    : held.map(({ place }) => [place, place + 2]);
}
