const LOCK = "duidu:folder";

/** One tab has the folder, until it ends or gives it up; `onHeld` is called when this one has it. */
export function createHold(onHeld: () => void) {
  let release: (() => void) | null = null;
  let isAwaited = false;
  return {
    isHeld: () => release !== null,
    isAwaited: () => isAwaited,
    wait(): void {
      isAwaited = true;
      void holdLock(() => {
        isAwaited = false;
        return new Promise<void>((done) => {
          release = done;
          onHeld();
        });
      });
    },
    end(): void {
      release?.();
      release = null;
    },
  };
}

/** Pages that are not secure have no locks, whatever the types say. */
async function holdLock(whileHeld: () => Promise<void>): Promise<void> {
  if (isSecureContext) await navigator.locks.request(LOCK, whileHeld);
  else await whileHeld();
}

/**
 * Calls back when another tab has changed what is remembered of the folder.
 *
 * @returns a function that notifies the other tabs of such a change
 */
export function listenForFolderChanges(onNews: () => void): () => void {
  const line = new BroadcastChannel(LOCK);
  line.addEventListener("message", onNews);
  return () => line.postMessage(null);
}
