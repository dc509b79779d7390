import type { Room } from '../store/lost-connection';

/** The guard of the disk; without the browser's promise to keep the store there is nothing to guard by. */
async function guard() {
  if (!(await navigator.storage?.persisted?.())) return null;
  // A script that does not come guards nothing; it must not hold up work either.
  const loaded = await import('../platform/browser-room').catch(() => null);
  return loaded?.browserRoom ?? null;
}

/** Asked before every write. */
export const room: Room = {
  enter: async () => (await guard())?.enter(),
  make: async (bytes) => (await guard())?.make(bytes),
};

/**
 * Before anything touches a database: on a full disk opening alone can lose it.
 * @throws DOMException `QuotaExceededError` when there is no room
 */
export const roomToOpen = async (): Promise<void> => (await guard())?.mayOpen();
