import { IDBFactory } from 'fake-indexeddb';
import type { Page } from 'playwright-core';
import { unlockDevice } from '../../../../src/platform/device-keys';
import { inlineKdf } from '../../../../src/platform/kdf';
import { readLockedIdentity } from '../../../../src/store/identity';
import { masterCodec } from '../../../../src/store/master-codec';
import type { Store } from '../../../../src/store/store';
import type { UnlockedDevice } from '../../../../src/trust/wrapped-keys';
import { PASSPHRASE } from '../../../e2e/support/field-app';
import { fromPlain } from '../../../support/dump-database';
import { openOn } from '../../../support/store-phone';

/** Rows by table as they lie on a phone's disk, bytes as base64. */
type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Reads every table through a connection of its own; the page must be of the app's origin. */
const readTables = (page: Page): Promise<Tables> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const base64 = (bytes: Uint8Array): string => {
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    };
    const toPlain = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) {
        return { $blob: base64(new Uint8Array(await value.arrayBuffer())), type: value.type };
      }
      if (value instanceof Uint8Array) return { $bytes: base64(value) };
      if (Array.isArray(value)) return Promise.all(value.map(toPlain));
      if (typeof value !== 'object' || value === null) return value;
      const members = Object.entries(value).map(async ([key, each]) => [key, await toPlain(each)]);
      return Object.fromEntries(await Promise.all(members));
    };
    const db = await done(indexedDB.open('takan'));
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const all = await Promise.all(
      names.map((name) => done(transaction.objectStore(name).getAll())),
    );
    db.close();
    const rows = await Promise.all(all.map(toPlain));
    return Object.fromEntries(names.map((name, n) => [name, rows[n] as unknown[]]));
  });

/** Copies what lies on a phone's disk into a store of the experiment's own. */
async function copied(page: Page) {
  const db = openOn(new IDBFactory());
  for (const [name, rows] of Object.entries(await readTables(page))) {
    await db.table(name).bulkAdd(rows.map(fromPlain));
  }
  return db;
}

/** Opens a phone's keys by its person's passphrase, once: they stay what they are. */
export async function keysOf(page: Page): Promise<UnlockedDevice> {
  const db = await copied(page);
  const locked = await readLockedIdentity(db);
  db.close();
  if (locked === null) throw new Error('nobody is enrolled');
  const opened = await unlockDevice(inlineKdf, locked.keys, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** A copy of the whole store as it lies on the disk, which the app's own code opens. */
export async function wholeStore(page: Page, { master }: UnlockedDevice): Promise<Store> {
  if (master === null) throw new Error('the keys have no master key');
  return { db: await copied(page), codec: masterCodec(master) };
}
