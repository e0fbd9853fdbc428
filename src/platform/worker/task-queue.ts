/**
 * A queue of long tasks, run one after another. Work in `between` starts whenever nothing
 * else waits; it can check for waiting tasks and give way.
 *
 * @param begun no task runs before this resolves
 */
export function createTaskQueue(
  begun: Promise<unknown>,
  between: { isDue: () => boolean; work: (isAwaited: () => boolean) => Promise<void> },
) {
  let last: Promise<unknown> = begun;
  let waiting = 0;
  // Failed work is not retried before another task has run.
  let failed = false;
  const isAwaited = () => waiting > 0;

  function enqueue<T>(task: () => Promise<T>): Promise<T> {
    waiting += 1;
    const turn = last.then(() => {
      waiting -= 1;
      return task();
    });
    last = turn.catch(() => undefined).then(workBetween);
    return turn;
  }

  function workBetween(): void {
    if (isAwaited() || failed || !between.isDue()) return;
    void enqueue(() =>
      between.work(isAwaited).catch(() => {
        failed = true;
      }),
    );
  }

  /** Runs a task when its turn comes; settles as it does. */
  return function inTurn<T>(task: () => Promise<T>): Promise<T> {
    return enqueue(() => {
      failed = false;
      return task();
    });
  };
}
