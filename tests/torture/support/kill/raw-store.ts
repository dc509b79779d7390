import type { Page } from 'playwright-core';

/** What lies on the phone's disk, read past the app and without its keys. */
export interface RawStore {
  readonly entries: number;
  /** Entries that signed heads cover. */
  readonly covered: number;
  readonly journals: number;
  readonly blobs: number;
  readonly thumbs: number;
}

/** Reads the phone's tables through a connection of its own; the page must be of the app's origin. */
export const rawStore = (page: Page): Promise<RawStore> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('takan'));
    const names = ['entries', 'heads', 'blobs', 'thumbs'];
    const transaction = db.transaction(names, 'readonly');
    const count = (name: string) => done(transaction.objectStore(name).count());
    const heads = await done<{ seq: number }[]>(transaction.objectStore('heads').getAll());
    const [entries = 0, , blobs = 0, thumbs = 0] = await Promise.all(names.map(count));
    db.close();
    const covered = heads.reduce((sum, { seq }) => sum + seq + 1, 0);
    return { entries, covered, journals: heads.length, blobs, thumbs };
  });
