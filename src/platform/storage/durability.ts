/** How much room this site takes, in bytes; null where the browser does not say. */
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

/** Asks the browser never to clear this site by itself; what it answers, null where it cannot be asked. */
export async function requestPersistence(): Promise<boolean | null> {
  return (
    (await storageManager()
      ?.persist()
      .catch(() => undefined)) ?? null
  );
}

/** Pages that are not secure have none, whatever the types say. */
function storageManager(): StorageManager | undefined {
  return isSecureContext ? navigator.storage : undefined;
}

/** Whether the browser blocks this site's data: then even naming a storage throws. */
export function isSiteDataBlocked(): boolean {
  try {
    return window.localStorage === null;
  } catch {
    return true;
  }
}
