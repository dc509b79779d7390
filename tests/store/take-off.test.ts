import { readFile } from 'node:fs/promises';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { memoryLocks } from '../../src/platform/locks';
import { plainCodec } from '../../src/store/codec';
import type { TakanDatabase } from '../../src/store/database';
import { readLockedIdentity } from '../../src/store/identity';
import {
  addAccount,
  changeAccount,
  dropAccount,
  keepListed,
  PhoneRegistry,
  readAccounts,
  readRemovals,
} from '../../src/store/phone-registry';
import { ACCOUNT_LOCK, type OpenedAccount, takeOffAccount } from '../../src/store/take-off';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';

const AT = '2026-11-26T09:00:00+08:00';

let factory: IDBFactory;
let registry: PhoneRegistry;
let db: TakanDatabase;
let opened: OpenedAccount;
let forgotten: number;
let locks: ReturnType<typeof memoryLocks>;

beforeEach(async () => {
  factory = new IDBFactory();
  registry = new PhoneRegistry({ indexedDB: factory, IDBKeyRange });
  locks = memoryLocks();
  await readAccounts(registry);
  const account = await addAccount(registry, 'someone');
  db = openOn(factory, account.database);
  opened = { registry, account, db, identity: null };
  forgotten = 0;
});

const takeOff = (what: OpenedAccount = opened) => {
  const forget = () => {
    forgotten += 1;
  };
  return takeOffAccount(what, { locks, at: AT, forget }, { indexedDB: factory, IDBKeyRange });
};

/** An enrolled phone's rows, as another tab leaves them in the account's database. */
async function enrolElsewhere(): Promise<void> {
  const path = new URL('../fixtures/store/v1.json', import.meta.url);
  const dump = JSON.parse(await readFile(path, 'utf8'));
  await restoreDatabase(dump, factory, opened.account.database);
}

const names = async () => (await factory.databases()).map(({ name }) => name);

it('[LK9] an account that nobody enrolled in goes with its database and leaves its line', async () => {
  await db.meta.put({ key: 'x', value: { suite: 'plain', text: '1' } });
  expect(await takeOff()).toBe(true);
  expect(await names()).not.toContain('takan-someone');
  expect(forgotten).toBe(1);
  expect((await readAccounts(registry)).map(({ id }) => id)).toEqual(['takan']);
  const line = { at: AT, number: 2, device: '', entriesLost: 0, filesLost: 0 };
  expect(await readRemovals(registry)).toMatchObject([line]);
});

async function expectUntouched(): Promise<void> {
  expect(forgotten).toBe(0);
  expect((await readAccounts(registry)).map(({ id }) => id)).toContain('someone');
  expect(await readRemovals(registry)).toEqual([]);
}

it('[LK18] an account in which another tab has enrolled meanwhile stays', async () => {
  await enrolElsewhere();
  expect(await takeOff()).toBe(false);
  expect(await db.entries.count()).toBeGreaterThan(0);
  await expectUntouched();
});

it('[LK18] an account whose work another tab has moved stays, and so does what is moved', async () => {
  const moved = { database: 'takan-someone-sealed', older: 'takan-someone' };
  await changeAccount(registry, opened.account, moved);
  await openOn(factory, moved.database).meta.put({
    key: 'x',
    value: { suite: 'plain', text: '1' },
  });
  expect(await takeOff()).toBe(false);
  expect(await names()).toContain(moved.database);
  await expectUntouched();
});

/** Makes the deletion of this database fail, as on a full disk. */
function undeletable(what: TakanDatabase) {
  what.room = {
    enter: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    make: async () => undefined,
  };
}

it('[LK31] a removal that a full disk refuses leaves the account, its work and no line', async () => {
  await enrolElsewhere();
  opened = { ...opened, identity: await readLockedIdentity(db) };
  undeletable(db);
  await expect(takeOff()).rejects.toThrow('no room');
  await expectUntouched();
  expect(await db.entries.count()).toBeGreaterThan(0);
  db.room = null;
  expect(await takeOff()).toBe(true);
  expect(await readRemovals(registry)).toHaveLength(1);
});

it('[LK31] one that breaks off half-way has a line of what went, and no more', async () => {
  await enrolElsewhere();
  opened = { ...opened, identity: await readLockedIdentity(db) };
  const older = openOn(factory, 'takan-older');
  const sha256 = 'a'.repeat(64);
  const bytes = await plainCodec.encodeBytes(new Blob(['x']), { table: 'blobs', key: sha256 });
  await older.blobs.put({ sha256, bytes });
  db.older = older;
  undeletable(db);
  await expect(takeOff()).rejects.toThrow('no room');
  expect(await readRemovals(registry)).toMatchObject([{ entriesLost: 0, filesLost: 1 }]);
  expect(await db.entries.count()).toBeGreaterThan(0);
  expect(forgotten).toBe(0);
});

it('[LK18] an account that another tab is enrolling in or encrypting stays', async () => {
  const taken = await locks.exclusive(ACCOUNT_LOCK, () => takeOff());
  expect(taken).toBe(false);
  await expectUntouched();
});

it('[LK18] an account that was taken off is listed again when somebody enrols in it after all', async () => {
  await dropAccount(registry, opened.account);
  expect(await takeOff()).toBe(false);
  await keepListed(registry, opened.account);
  await keepListed(registry, { ...opened.account, label: 'late' });
  expect(await readAccounts(registry)).toMatchObject([{ id: 'takan' }, opened.account]);
});
