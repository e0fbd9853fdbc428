type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Short tasks that change what the library holds, such as following another tab. They
 * take their turn like everything else, but long work lets them in between its pieces:
 * an import of minutes does not keep a removed digest on the list.
 */
export function createShortTasks(inTurn: InTurn) {
  const waiting: (() => Promise<void>)[] = [];
  let wake: () => void = () => undefined;

  /** Does all that wait. Only for work that has its turn, where nothing is half done. */
  async function letIn(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  }

  return {
    letIn,
    isDue: () => waiting.length > 0,

    /** Does a task at the next opportunity; answers, or rejects, as it does. */
    soon<T>(task: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        waiting.push(() => task().then(resolve, reject));
        wake();
        void inTurn(letIn);
      });
    },

    /** Waits for other threads or the disk, and lets short tasks in meanwhile. */
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
