/** When each step was reached, in milliseconds from the beginning; steps in order. */
export type Steps = { steps: { name: string; at: number }[]; longTasks: number[] };

/** Milliseconds at which each step was reached, in their order, and what each took of the whole. */
export function printSteps(title: string, all: readonly Steps[]): void {
  console.log(`\n${title} (median of ${all.length})`);
  const names = all[0]?.steps.map(({ name }) => name) ?? [];
  const steps = names
    .map((name, place) => ({ name, at: median(all.map((run) => run.steps[place]?.at ?? 0)) }))
    .sort((a, b) => a.at - b.at);
  const whole = steps.at(-1)?.at ?? 0;
  for (const [place, { name, at }] of steps.entries()) {
    const share = whole > 0 ? Math.round((100 * (at - (steps[place - 1]?.at ?? 0))) / whole) : 0;
    console.log(`${at.toFixed(0).padStart(8)} ms  ${String(share).padStart(3)} %  ${name}`);
  }
  const longest = all.map(({ longTasks }) => Math.max(0, ...longTasks));
  const number = median(all.map(({ longTasks }) => longTasks.length));
  console.log(
    `          tasks over 50 ms on the main thread: ${number}; the longest of a run: ` +
      `${median(longest).toFixed(0)} ms (worst run ${Math.max(...longest).toFixed(0)} ms)`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
