import { proofsClosed } from './browser-room';

/** How much room there is, and whether the browser may clear it by itself. Null: it does not say. */
export interface StorageHealth {
  readonly usedBytes: number | null;
  readonly leftBytes: number | null;
  readonly persistent: boolean | null;
}

/** Reads the browser's own figures, which are estimates. */
export async function storageHealth(): Promise<StorageHealth> {
  await proofsClosed();
  const { usage = null, quota = null } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    usedBytes: usage,
    leftBytes: usage === null || quota === null ? null : Math.max(0, quota - usage),
    persistent: (await navigator.storage?.persisted?.()) ?? null,
  };
}

/** Asks the browser not to clear the store. Many phones say no: warn, never block. */
export async function askPersistence(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
