/** How much storage this site uses, in bytes; null if the browser does not say. */
export type StorageUse = { used: number | null; quota: number | null; durable: boolean | null };

export async function storageUse(): Promise<StorageUse> {
  const storage = storageManager();
  const estimate = await storage?.estimate().catch(() => undefined);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    durable: (await storage?.persisted().catch(() => undefined)) ?? null,
  };
}

/** Asks the browser for persistent storage; returns its answer, or null if it cannot be asked. */
export async function requestPersistence(): Promise<boolean | null> {
  return (
    (await storageManager()
      ?.persist()
      .catch(() => undefined)) ?? null
  );
}

/** Insecure pages have none, whatever the types say. */
function storageManager(): StorageManager | undefined {
  return isSecureContext ? navigator.storage : undefined;
}

/** Whether the browser blocks this site's data: then even accessing the storage object throws. */
export function isSiteDataBlocked(): boolean {
  try {
    return window.localStorage === null;
  } catch {
    return true;
  }
}
