import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { plainCodec } from '../../src/store/codec';
import { readLockedIdentity } from '../../src/store/identity';
import { readJournals } from '../../src/store/journals';
import { masterCodec } from '../../src/store/master-codec';
import type { DatabaseDump } from '../support/dump-database';
import { expectEverything, expectVerifiedJournals } from '../support/expect-store-contents';
import { madePackage } from '../support/journal-maker';
import { makeStoreFixture } from '../support/make-store-fixture';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';
import { PASSPHRASE } from '../support/sync-phone';

let dump: DatabaseDump;
let factory: IDBFactory;

beforeEach(async () => {
  const path = new URL('../fixtures/store/v2.json', import.meta.url);
  dump = JSON.parse(await readFile(path, 'utf8'));
  factory = new IDBFactory();
  await restoreDatabase(dump, factory);
});

const unlock = async (passphrase: string) => {
  const locked = await readLockedIdentity(openOn(factory));
  if (locked === null) throw new Error('the phone was enrolled');
  return unlockDevice(inlineKdf, locked.keys, passphrase);
};

it('[LK16] what version 2 left opens with its passphrase and reads back', async () => {
  const unlocked = await unlock(PASSPHRASE);
  if (!unlocked.ok || unlocked.value.master === null) throw new Error('not unlocked');
  const store = { db: openOn(factory), codec: masterCodec(unlocked.value.master) };
  await expectVerifiedJournals(store);
  await expectEverything(store);
});

it('[LK16] without its passphrase it does not', async () => {
  expect((await unlock('另一句口令另一句口令')).ok).toBe(false);
  const store = { db: openOn(factory), codec: plainCodec };
  await expect(readJournals(store, madePackage().assignment)).rejects.toThrow(/suite/);
});

it('[LK16] its tables and indexes are those of today', async () => {
  const today = await makeStoreFixture();
  expect([today.version, today.schema]).toEqual([dump.version, dump.schema]);
});
