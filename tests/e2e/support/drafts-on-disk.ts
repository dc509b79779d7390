import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Counts changes of drafts that are on the disk. */
export const draftsOnDisk = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('takan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('drafts').objectStore('drafts').getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(Math.max(0, ...reading.result.map(({ revision }) => revision)));
          };
        };
      }),
  );

/** Waits until what was typed or drawn since `before` is on the disk, change by change. */
export const drafted = (page: Page, before: number, changes: number): Promise<void> =>
  expect
    .poll(() => draftsOnDisk(page), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(before + changes);

/** Waits until what changed since `before` is on the disk, where nobody knows in how many changes. */
export async function draftSettled(page: Page, before: number): Promise<void> {
  let last = before;
  const isSettled = async (): Promise<boolean> => {
    const now = await draftsOnDisk(page);
    const settled = now > before && now === last;
    last = now;
    return settled;
  };
  await expect.poll(isSettled, { interval: 500, timeout: 20_000 }).toBe(true);
}
