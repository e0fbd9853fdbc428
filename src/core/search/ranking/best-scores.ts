import type { Scores } from "../index/term-index.ts";

/** The smallest and the largest score; `fallback` if there are none. */
export function scoreRange(scores: Scores, fallback: number): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const score of scores.values()) {
    if (score < least) least = score;
    if (score > most) most = score;
  }
  return scores.size === 0 ? [fallback, fallback] : [least, most];
}

/** At most `most` papers with the best scores, best first; ties keep their order. */
export function bestOf(scores: Scores, most: number): [key: string, score: number][] {
  const order = ([, a]: [string, number], [, b]: [string, number]): number => b - a;
  if (scores.size <= most) return [...scores].sort(order);
  const sorted = Float64Array.from(scores.values()).sort();
  const least = sorted[sorted.length - most] ?? 0;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(order)
    .slice(0, most);
}
