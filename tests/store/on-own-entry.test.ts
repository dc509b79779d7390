// A live query looks for the browser's own database, whichever it then watches.
import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { newRandomId } from '../../src/platform/random';
import type { TakanDatabase } from '../../src/store/database';
import { onOwnEntry } from '../../src/store/on-own-entry';
import { makeStorePhone, openOn, type StorePhone, score } from '../support/store-phone';

/** Records scores until `heard` says so; a watcher hears nothing before its first look. */
async function scoreUntil(phone: StorePhone, heard: () => boolean): Promise<void> {
  for (let points = 1; points <= 50 && !heard(); points++) await score(phone, points * 100);
  expect(heard()).toBe(true);
}

/** Resolves when a second watcher, which looks after the first one, has seen so many heads. */
const looked = (db: TakanDatabase, heads: number) =>
  new Promise<void>((resolve) => {
    liveQuery(() => db.heads.toArray()).subscribe((rows) => {
      if (rows.length === heads) resolve();
    });
  });

it('[ST22] who watches hears of entries of this phone, in another tab too, until they stop', async () => {
  const phone = await makeStorePhone();
  const heard = { here: 0, there: 0 };
  const stopHere = onOwnEntry(phone.writer.db, () => heard.here++);
  const stopThere = onOwnEntry(openOn(phone.factory), () => heard.there++);
  await scoreUntil(phone, () => heard.here > 0 && heard.there > 0);
  stopHere();
  const before = { ...heard };
  await scoreUntil(phone, () => heard.there > before.there);
  stopThere();
  expect(heard.here).toBe(before.here);
});

it('[ST22] a head of another phone is not heard', async () => {
  const phone = await makeStorePhone();
  const { db } = phone.writer;
  let heard = 0;
  const stop = onOwnEntry(db, () => heard++);
  await scoreUntil(phone, () => heard > 0);
  const [own] = await db.heads.toArray();
  if (own === undefined) throw new Error('nothing was recorded');
  await looked(db, 1);
  const before = heard;
  const seen = looked(db, 2);
  await db.heads.add({ ...own, journal: newRandomId(), own: false, active: false, seq: 9 });
  await seen;
  stop();
  expect(heard).toBe(before);
});
