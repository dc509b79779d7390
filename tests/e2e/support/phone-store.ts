import type { Page } from 'playwright-core';
import { type WrappedKeys, wrappedKeys } from '../../../src/trust/wrapped-keys';

/** Rows of each table of the phone's database, read past the app. */
export type StoreCounts = Readonly<Record<string, number>>;

/** Counts every table through a connection of its own; the page must be of the app's origin. */
export const countStore = (page: Page): Promise<StoreCounts> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('takan'));
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const counts = await Promise.all(
      names.map(async (name) => [name, await done(transaction.objectStore(name).count())] as const),
    );
    db.close();
    return Object.fromEntries(counts);
  });

/**
 * Keeps a write transaction on the phone's receipts open until the page dies, so that whatever
 * arrives meanwhile cannot be stored.
 */
export const blockReceipts = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('takan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('receipts', 'readwrite').objectStore('receipts');
          const hold = (): void => {
            store.count().onsuccess = () => {
              resolve();
              hold();
            };
          };
          hold();
        };
      }),
  );

/** The phone's wrapped keys, as they lie on the disk. */
export async function readKeptKeys(page: Page): Promise<WrappedKeys> {
  const rows = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('takan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('identity').objectStore('identity').getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result);
          };
        };
      }),
  );
  // The rest of the row is ciphertext, which a page hands over in no form that the schema knows.
  const { clear } = rows[0] as { readonly clear: string };
  return wrappedKeys.parse(JSON.parse(clear).keys);
}
