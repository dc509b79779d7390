import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { DatabaseDump } from '../../support/dump-database';

/** What version 1 of the store left on a phone of the tests. */
export async function versionOne(): Promise<DatabaseDump> {
  const path = new URL('../../fixtures/store/v1.json', import.meta.url);
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Puts a dump into the browser's database past the app; the page must be of the app's origin. */
export const putDump = (page: Page, dump: DatabaseDump): Promise<void> =>
  page.evaluate(async ({ version, schema, rows }) => {
    const pathOf = (source: string): string | string[] =>
      source.startsWith('[') ? source.slice(1, -1).split('+') : source;
    const create = (db: IDBDatabase): void => {
      for (const [name, text] of Object.entries(schema)) {
        const [key = '', ...indexes] = text.split(', ');
        const autoIncrement = key.startsWith('++');
        const keyPath = pathOf(key.replace(/^\+\+/, ''));
        const store = db.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) {
          const source = index.replace(/^&/, '');
          store.createIndex(source, pathOf(source), { unique: index.startsWith('&') });
        }
      }
    };
    const fromPlain = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(fromPlain);
      if (typeof value !== 'object' || value === null) return value;
      const { $blob, type } = value as { $blob?: string; type?: string };
      if ($blob !== undefined) {
        const bytes = Uint8Array.from(atob($blob), (letter) => letter.charCodeAt(0));
        return new Blob([bytes], { type: type ?? '' });
      }
      const members = Object.entries(value).map(([key, each]) => [key, fromPlain(each)]);
      return Object.fromEntries(members);
    };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      // Dexie's versions are tenths of the browser's.
      const opening = indexedDB.open('takan', version * 10);
      opening.onupgradeneeded = () => create(opening.result);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
      for (const [name, each] of Object.entries(rows)) {
        for (const row of each) transaction.objectStore(name).add(fromPlain(row));
      }
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  }, dump);
