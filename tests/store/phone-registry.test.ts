import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { memoryLocks } from '../../src/platform/locks';
import { accountLocks } from '../../src/store/account-locks';
import { openDatabase } from '../../src/store/database';
import {
  addAccount,
  changeAccount,
  dropAccount,
  labelAccount,
  logRemoval,
  PhoneRegistry,
  readAccounts,
  readRemovals,
} from '../../src/store/phone-registry';

let factory: IDBFactory;
let registry: PhoneRegistry;

beforeEach(() => {
  factory = new IDBFactory();
  registry = new PhoneRegistry({ indexedDB: factory, IDBKeyRange });
});

it('[LK8] the first account is the database that phones have had so far', async () => {
  const [account, ...others] = await readAccounts(registry);
  expect(others).toEqual([]);
  expect(account).toMatchObject({ number: 1, label: '', database: 'takan', older: null });
  expect(await readAccounts(registry)).toEqual([account]);
});

it('[LK8] a further account has its own database, number and label', async () => {
  const [first] = await readAccounts(registry);
  const second = await addAccount(registry, 'someone');
  expect(second).toMatchObject({ number: 2, database: 'takan-someone' });
  await labelAccount(registry, second.id, '  白色手机壳  ');
  await changeAccount(registry, second, { device: 'abc' });
  const accounts = await readAccounts(registry);
  expect(accounts).toEqual([first, { ...second, label: '白色手机壳', device: 'abc' }]);
  const [mine, theirs] = accounts.map(({ database }) =>
    openDatabase({ indexedDB: factory, IDBKeyRange }, database),
  );
  await mine?.meta.put({ key: 'x', value: { suite: 'plain', text: '1' } });
  expect(await theirs?.meta.count()).toBe(0);
});

it('[LK8] what one account locks, another does not wait for', async () => {
  const locks = memoryLocks();
  const [mine, theirs] = [accountLocks(locks, 'takan'), accountLocks(locks, 'someone')];
  await mine.exclusive('takan-sync', async () => {
    expect(await theirs.ifFree('takan-sync', async () => 'in')).toEqual({ value: 'in' });
    expect(await mine.ifFree('takan-sync', async () => 'in')).toBeNull();
    expect(await locks.ifFree('takan-sync', async () => 'in')).toBeNull();
  });
  await theirs.exclusive('takan-sync', async () => {
    expect(await locks.ifFree('takan-sync-someone', async () => 'in')).toBeNull();
  });
});

it('[LK9] an account that is taken off leaves a line that says what was lost', async () => {
  const [account] = await readAccounts(registry);
  const at = '2026-11-22T09:00:00+08:00';
  const removal = { at, number: account.number, device: 'abc', entriesLost: 3, filesLost: 2 };
  await logRemoval(registry, removal);
  await dropAccount(registry, account);
  expect(await readRemovals(registry)).toMatchObject([removal]);
  expect((await addAccount(registry, 'next')).number).toBe(2);
});

it('[LK15] a full phone gets no half account', async () => {
  await readAccounts(registry);
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  registry.accounts.hook('creating', full);
  await expect(addAccount(registry, 'someone')).rejects.toThrow(/full/);
  registry.accounts.hook('creating').unsubscribe(full);
  expect(await readAccounts(registry)).toHaveLength(1);
  registry.removals.hook('creating', full);
  const removal = {
    at: '2026-11-22T09:00:00Z',
    number: 1,
    device: '',
    entriesLost: 0,
    filesLost: 0,
  };
  await expect(logRemoval(registry, removal)).rejects.toThrow(/full/);
  expect(await readRemovals(registry)).toEqual([]);
});
