import type { Query } from "./literal-truth.ts";
import type { Ask } from "./rival.ts";

/** Means over the questions of one class; recall at 10 is capped at the number relevant. */
export type Quality = { first: number; recall: number; reciprocal: number };

function judge(ids: readonly string[], relevant: ReadonlySet<string>): Quality {
  const rank = ids.findIndex((id) => relevant.has(id));
  const found = ids.slice(0, 10).filter((id) => relevant.has(id)).length;
  return {
    first: rank === 0 ? 1 : 0,
    recall: found / Math.min(10, relevant.size),
    reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
  };
}

export function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? Number.NaN : sum / values.length;
}

export function meanQuality(all: readonly Quality[]): Quality {
  return {
    first: mean(all.map((each) => each.first)),
    recall: mean(all.map((each) => each.recall)),
    reciprocal: mean(all.map((each) => each.reciprocal)),
  };
}

/** Asks every question, judges the answers and adds the milliseconds of each to `times`. */
export async function qualityOf(
  queries: readonly Query[],
  ask: Ask,
  times: number[] = [],
): Promise<Quality> {
  const all: Quality[] = [];
  for (const { question, relevant } of queries) {
    const start = performance.now();
    const ids = await ask(question);
    times.push(performance.now() - start);
    all.push(judge(ids, relevant));
  }
  return meanQuality(all);
}

/** The value that a share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
