import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The drafts as they lie on the disk, encrypted. */
export const draftsIn = (of: Page): Promise<string> =>
  of.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('takan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const rows = db.transaction('drafts').objectStore('drafts').getAll();
          rows.onsuccess = () => {
            db.close();
            const plainly = (_: string, value: unknown) =>
              value instanceof Uint8Array ? `${value}` : value;
            resolve(JSON.stringify(rows.result, plainly));
          };
        };
      }),
  );

/** Waits until the drafts on the disk are others than they were, and no more are on their way. */
export async function draftSettled(of: Page, before: string): Promise<void> {
  let last = before;
  const isSettled = async (): Promise<boolean> => {
    const now = await draftsIn(of);
    const settled = now !== before && now === last;
    last = now;
    return settled;
  };
  await expect.poll(isSettled, { interval: 500, timeout: 10_000 }).toBe(true);
}
