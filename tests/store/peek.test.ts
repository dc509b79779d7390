import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { peekLockedIdentity, readLockedIdentity } from '../../src/store/identity';
import { peek } from '../../src/store/peek';
import { PhoneRegistry, readAccounts } from '../../src/store/phone-registry';
import { openOn } from '../support/store-phone';

it('[ST44] of a database or table that is not there nothing is read, and nothing is made', async () => {
  const indexedDB = new IDBFactory();
  expect(await peek({ indexedDB }, 'takan', 'identity')).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
  const db = openOn(indexedDB);
  await db.open();
  expect(await peek({ indexedDB }, 'takan', 'nowhere')).toBeNull();
  expect(await peekLockedIdentity('takan', { indexedDB })).toBeNull();
  expect(await readLockedIdentity(db)).toBeNull();
});

it('[ST44] reading leaves no connection that would hold up a newer version', async () => {
  const indexedDB = new IDBFactory();
  const db = openOn(indexedDB);
  await db.open();
  db.close();
  expect(await peek({ indexedDB }, 'takan', 'identity')).toEqual([]);
  const newer = indexedDB.open('takan', 9_000);
  const held = await new Promise<string>((resolve) => {
    newer.onblocked = () => resolve('blocked');
    newer.onupgradeneeded = () => resolve('upgraded');
  });
  expect(held).toBe('upgraded');
});

it('[ST44] accounts are told as the library tells them, and made only once writing is allowed', async () => {
  const { IDBKeyRange } = await import('fake-indexeddb');
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const registry = new PhoneRegistry(place);
  const order: string[] = [];
  const accounts = await readAccounts(registry, async () => void order.push('allowed'));
  expect(order).toEqual(['allowed']);
  expect(await readAccounts(registry, async () => void order.push('again'))).toEqual(accounts);
  expect(order).toEqual(['allowed']);
  expect(await registry.accounts.toArray()).toEqual(accounts);
});
