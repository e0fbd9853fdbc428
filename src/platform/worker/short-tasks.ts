type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Short tasks that change the library, such as following another tab. They are queued like
 * everything else, but long work lets them in between its pieces, so that an import of
 * minutes does not keep a removed digest on the list.
 */
export function createShortTasks(inTurn: InTurn) {
  const waiting: (() => Promise<void>)[] = [];
  let wake: () => void = () => undefined;

  /**
   * Runs all waiting tasks. Only for the task that is running, at points where nothing is
   * half done.
   */
  async function letIn(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  }

  return {
    letIn,
    isDue: () => waiting.length > 0,

    /** Runs a task at the next opportunity; settles as it does. */
    soon<T>(task: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        waiting.push(() => task().then(resolve, reject));
        wake();
        void inTurn(letIn);
      });
    },

    /** Waits for other threads or the disk, running short tasks meanwhile. */
    async whileWaiting<T>(work: Promise<T>): Promise<T> {
      const settled = work.then(
        () => "settled",
        () => "settled",
      );
      for (let what = ""; what !== "settled";) {
        const woken = new Promise<string>((resolve) => (wake = () => resolve("woken")));
        await letIn();
        what = await Promise.race([settled, woken]);
      }
      await letIn();
      return work;
    },
  };
}

export type ShortTasks = ReturnType<typeof createShortTasks>;
