import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { memoryLocks } from '../../src/platform/locks';
import { plainCodec } from '../../src/store/codec';
import { readLockedIdentity } from '../../src/store/identity';
import { masterCodec } from '../../src/store/master-codec';
import { heldMaterials, materialBytes } from '../../src/store/panel/material-files';
import { readJournals } from '../../src/store/read-journals';
import { leftSounds, soundOf } from '../../src/store/sound-parts';
import type { DatabaseDump } from '../support/dump-database';
import { expectEverything, expectVerifiedJournals } from '../support/expect-store-contents';
import { madePackage } from '../support/journal-maker';
import { makeStoreFixture } from '../support/make-store-fixture';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';
import { PASSPHRASE } from '../support/sync-phone';

async function readDump(version: number): Promise<DatabaseDump> {
  const path = new URL(`../fixtures/store/v${version}.json`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8'));
}

/** A phone as a version left it. */
async function phoneOf(version: number): Promise<IDBFactory> {
  const factory = new IDBFactory();
  await restoreDatabase(await readDump(version), factory);
  return factory;
}

const unlock = async (factory: IDBFactory, passphrase: string) => {
  const locked = await readLockedIdentity(openOn(factory));
  if (locked === null) throw new Error('the phone was enrolled');
  return unlockDevice(inlineKdf, locked.keys, passphrase);
};

async function opened(version: number) {
  const factory = await phoneOf(version);
  const unlocked = await unlock(factory, PASSPHRASE);
  if (!unlocked.ok || unlocked.value.master === null) throw new Error('not unlocked');
  return { db: openOn(factory), codec: masterCodec(unlocked.value.master) };
}

it.each([2, 3, 4])(
  '[LK16] what version %i left opens with its passphrase and reads back',
  async (version) => {
    const store = await opened(version);
    await expectVerifiedJournals(store);
    await expectEverything(store);
  },
);

it.each([2, 3, 4])('[LK16] without its passphrase version %i does not', async (version) => {
  const factory = await phoneOf(version);
  expect((await unlock(factory, '另一句口令另一句口令')).ok).toBe(false);
  const store = { db: openOn(factory), codec: plainCodec };
  await expect(readJournals(store, madePackage().assignment)).rejects.toThrow(/suite/);
});

it('[LK16] [MD36] a recording that version 3 left reads back', async () => {
  const store = { ...(await opened(3)), locks: memoryLocks() };
  const [left] = await leftSounds(store, madePackage().assignment);
  expect(left?.about).toMatchObject({ place: 'D302', durationMs: 5000 });
  expect(await (await soundOf(store, left?.recording ?? '')).text()).toBe('a sound');
});

it('[LK16] [PN135] a material that version 4 left reads back', async () => {
  const store = await opened(4);
  const [held] = await heldMaterials(store.db);
  expect(held).toMatchObject({ verified: true, size: 22 });
  const bytes = await materialBytes(store, {
    ...{ sha256: held?.sha256 ?? '', mediaType: 'application/pdf' as const },
  });
  expect(bytes?.type).toBe('application/pdf');
  expect(await bytes?.text()).toBe('a material for a panel');
});

it('[LK16] tables and indexes of version 4 are those of today, and those of version 3 are among them', async () => {
  const today = await makeStoreFixture();
  const dump = await readDump(4);
  expect([today.version, today.schema]).toEqual([dump.version, dump.schema]);
  expect(today.schema).toMatchObject((await readDump(3)).schema);
});
