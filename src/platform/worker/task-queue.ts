/**
 * Long work, one piece after another. What is done `between` begins whenever
 * nothing else waits; it may ask whether something does, and give way.
 *
 * @param begun work waits for this before anything
 */
export function createTaskQueue(
  begun: Promise<unknown>,
  between: { isDue: () => boolean; work: (isAwaited: () => boolean) => Promise<void> },
) {
  let last: Promise<unknown> = begun;
  let waiting = 0;
  // What failed is not tried again before something else has happened.
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

  /** Does something when its turn comes; answers, or rejects, as it does. */
  return function inTurn<T>(task: () => Promise<T>): Promise<T> {
    return enqueue(() => {
      failed = false;
      return task();
    });
  };
}
