import type { Bench } from "./bench.ts";
import { quantile, rounded } from "./quantile.ts";

/** When each step was reached, in milliseconds from the start, in order. */
export type Steps = { steps: { name: string; at: number }[]; longTasks: number[] };

/** Medians of when each step was reached, and its share of the total time. */
export function showSteps(bench: Bench, title: string, runs: readonly Steps[]): void {
  console.log(`\n${title} (median of ${runs.length})`);
  const names = runs[0]?.steps.map(({ name }) => name) ?? [];
  const steps = names
    .map((name, place) => ({
      name,
      at: quantile(
        runs.map((run) => run.steps[place]?.at ?? NaN),
        0.5,
      ),
    }))
    .sort((a, b) => a.at - b.at);
  const whole = steps.at(-1)?.at ?? NaN;
  bench.table(
    steps.map(({ name, at }, place) => ({
      step: name,
      ms: rounded(at),
      "share %": Math.round((100 * (at - (steps[place - 1]?.at ?? 0))) / whole),
    })),
  );
  const longest = runs.map(({ longTasks }) => Math.max(0, ...longTasks));
  bench.table([
    {
      "long tasks": quantile(
        runs.map(({ longTasks }) => longTasks.length),
        0.5,
      ),
      "longest ms": rounded(quantile(longest, 0.5)),
      "longest ms, worst run": rounded(Math.max(...longest)),
    },
  ]);
}
