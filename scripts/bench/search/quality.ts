import type { Query } from "./literal-truth.ts";

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
  return values.length === 0
    ? Number.NaN
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function meanQuality(all: readonly Quality[]): Quality {
  return {
    first: mean(all.map((each) => each.first)),
    recall: mean(all.map((each) => each.recall)),
    reciprocal: mean(all.map((each) => each.reciprocal)),
  };
}

/** Asks every question and judges the answers. */
export function qualityOf(
  queries: readonly Query[],
  ask: (question: string) => readonly string[],
): Quality {
  return meanQuality(queries.map(({ question, relevant }) => judge(ask(question), relevant)));
}
