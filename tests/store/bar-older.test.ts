import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { memoryLocks } from '../../src/platform/locks';
import { deleteAndBar, freeOlderName, sealedName } from '../../src/store/bar-older';
import { plainCodec } from '../../src/store/codec';
import type { TakanDatabase } from '../../src/store/database';
import { deleteFromDisk, deleteTheLast } from '../../src/store/delete-from-disk';
import { evidenceBytes } from '../../src/store/evidence-bytes';
import { heldCounts } from '../../src/store/held-counts';
import { isBarred } from '../../src/store/in-older';
import { holdsBytes } from '../../src/store/keep-bytes';
import { changeAccount, PhoneRegistry, readAccounts } from '../../src/store/phone-registry';
import { takeOffAccount } from '../../src/store/take-off';
import { sha256Of } from '../support/made-ids';
import { openOn } from '../support/store-phone';

const NAME = 'takan';
const PICTURE = sha256Of('picture');

let factory: IDBFactory;
let older: TakanDatabase;

beforeEach(async () => {
  factory = new IDBFactory();
  older = openOn(factory, NAME);
  await older.blobs.put(await rowOf());
});

const place = () => ({ indexedDB: factory, IDBKeyRange });
const names = async () => (await factory.databases()).map(({ name }) => name);

async function rowOf() {
  const bytes = await plainCodec.encodeBytes(new Blob(['picture']), {
    ...{ table: 'blobs', key: PICTURE },
  });
  return { sha256: PICTURE, bytes };
}

/** Another tab, which has moved everything over. */
async function takenOver(db: TakanDatabase): Promise<void> {
  const theirs = openOn(factory, NAME);
  await db.blobs.put(await rowOf());
  await deleteFromDisk(theirs, place(), () => deleteAndBar(theirs, place()));
}

it('[LK25] the old name holds nothing and cannot be written in once its database is gone', async () => {
  await takenOver(openOn(factory, sealedName(NAME)));
  expect(await factory.databases()).toContainEqual({ name: NAME, version: 1_000_000 });
  const again = openOn(factory, NAME);
  await expect(again.blobs.put(await rowOf())).rejects.toThrow();
  expect(await isBarred(again)).toBe(true);
  expect(await factory.databases()).toContainEqual({ name: NAME, version: 1_000_000 });
});

it('[LK26] the old name is free when the account that took it over is taken off the phone', async () => {
  const registry = new PhoneRegistry(place());
  const [first] = await readAccounts(registry);
  const account = await changeAccount(registry, first, { database: sealedName(NAME) });
  const db = openOn(factory, account.database);
  await takenOver(db);
  const opened = { registry, account, db, identity: null };
  const how = { locks: memoryLocks(), at: '2026-11-26T09:00:00+08:00', forget: () => undefined };
  expect(await takeOffAccount(opened, how, place())).toBe(true);
  for (const name of [NAME, sealedName(NAME)]) await deleteTheLast(name, place(), 0);
  expect(await names()).toEqual(['takan-phone']);
  const anew = openOn(factory, NAME);
  await anew.blobs.put(await rowOf());
  expect(await anew.blobs.count()).toBe(1);
});

it('[LK26] a name that bars nothing is left alone', async () => {
  await freeOlderName(NAME, place());
  expect(await older.blobs.count()).toBe(1);
});

it('[LK27] a tab that still looks into the old database finds what another has moved', async () => {
  const db = openOn(factory, sealedName(NAME));
  db.older = older;
  const store = { db, codec: plainCodec };
  expect(await heldCounts(db)).toMatchObject({ files: 1 });
  const looking = [evidenceBytes(store, PICTURE), holdsBytes(store, PICTURE)] as const;
  const [before] = await Promise.all(looking);
  await takenOver(db);
  expect([await before?.text(), await holdsBytes(store, PICTURE)]).toEqual(['picture', true]);
  expect(await holdsBytes(store, sha256Of('other'))).toBe(false);
  expect(await evidenceBytes(store, sha256Of('other'))).toBeNull();
  expect(await heldCounts(db)).toMatchObject({ files: 1 });
  expect(db.older).toBeNull();
});

it('[LK27] an old database that fails for another reason is no empty one', async () => {
  const db = openOn(factory, sealedName(NAME));
  db.older = older;
  older.blobs.hook('reading', () => {
    throw new Error('unreadable');
  });
  const store = { db, codec: plainCodec };
  await expect(evidenceBytes(store, PICTURE)).rejects.toThrow('unreadable');
  expect(db.older).toBe(older);
});
