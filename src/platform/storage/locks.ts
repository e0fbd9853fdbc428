/** Names of what only one tab may do at a time. */
type LockName = "duidu:marks" | "duidu:imports" | "duidu:memory";

/**
 * Runs a task while no other tab holds the lock. With `shared`, others that share
 * it may run at the same time. Without locks (on insecure pages) it runs at once.
 */
export function withLock<T>(
  name: LockName,
  task: () => Promise<T>,
  mode: LockMode = "exclusive",
): Promise<T> {
  const locks = lockManager();
  return locks === undefined ? task() : locks.request(name, { mode }, task);
}

/** Runs a task if no other tab holds the lock now, otherwise skips it. */
export async function ifUnlocked(name: LockName, task: () => Promise<void>): Promise<void> {
  const locks = lockManager();
  if (locks === undefined) await task();
  else
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await task();
    });
}

/** Insecure pages have none, whatever the types say. */
function lockManager(): LockManager | undefined {
  return isSecureContext ? navigator.locks : undefined;
}
