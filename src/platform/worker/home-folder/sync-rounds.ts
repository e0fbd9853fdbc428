/**
 * Runs one task at a time: what is asked for while it runs is done in one more run
 * after it. A task that throws counts as done; the next one tries again.
 */
export function createSyncRounds(task: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let due = Infinity;

  async function run(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    due = Infinity;
    await task().catch(() => undefined);
    running = null;
  }

  /** Resolves after a run that began no earlier than this call. */
  function now(): Promise<void> {
    if (running === null) {
      running = run();
      return running;
    }
    next ??= running.then(() => {
      next = null;
      running = run();
      return running;
    });
    return next;
  }

  return {
    now,
    /** Runs within so many milliseconds, with whatever else is asked for by then. */
    soon(ms: number): void {
      const at = Date.now() + ms;
      if (at >= due) return;
      if (timer !== null) clearTimeout(timer);
      due = at;
      timer = setTimeout(() => void now(), ms);
    },
  };
}
