import { bigrams } from "./tokens.ts";

/** Longer runs are judged by their pairs alone: one wrong character costs them little. */
const longestAligned = 12;
/** Places of one pair that are looked at in one text. */
const mostPlaces = 20;

function hamming(run: string, text: string, at: number): number {
  let same = 0;
  for (let index = 0; index < run.length; index++) if (run[index] === text[at + index]) same++;
  return same;
}

/** The fewest changes that make the run of any piece of the text (Sellers' algorithm). */
function leastChanges(run: string, text: string): number {
  let old = Array.from({ length: text.length + 1 }, () => 0);
  for (let row = 1; row <= run.length; row++) {
    const now = [row];
    for (let column = 1; column <= text.length; column++) {
      const change = run[row - 1] === text[column - 1] ? 0 : 1;
      now.push(
        Math.min(
          (old[column - 1] ?? 0) + change,
          (old[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
        ),
      );
    }
    old = now;
  }
  return Math.min(...old);
}

/** How close a piece of text around the pair at `offset` of the run comes to the run, 0 to 1. */
function closeAround(run: string, text: string, place: number, offset: number): number {
  const at = place - offset;
  const same = hamming(run, text, at);
  if (same >= run.length - 1) return same / run.length;
  const around = text.slice(Math.max(0, at - 1), at + run.length + 1);
  // A missing or an extra character costs a little more than a wrong one.
  return (run.length - leastChanges(run, around) - 0.1) / run.length;
}

/**
 * How close a normalised text comes to holding a run of Chinese: by the piece
 * that differs in the fewest characters, or by the pairs of the run that it
 * holds anywhere (for words typed without a blank), whichever is more.
 *
 * @example nearRun("高斯破溅", "三维高斯泼溅的方法") // 0.75
 */
export function nearRun(run: string, text: string): number {
  const pairs = bigrams(run);
  let held = 0;
  let best = 0;
  pairs.forEach((pair, offset) => {
    let place = text.indexOf(pair);
    if (place < 0) return;
    held++;
    if (run.length > longestAligned) return;
    for (let seen = 0; place >= 0 && seen < mostPlaces; seen++) {
      best = Math.max(best, closeAround(run, text, place, offset));
      place = text.indexOf(pair, place + 1);
    }
  });
  return Math.max(best, (0.95 * held) / Math.max(1, pairs.length));
}
