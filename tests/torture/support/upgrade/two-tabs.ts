import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect } from 'vitest';
import { databaseOptions, type TakanDatabase } from '../../../../src/store/database';
import { reopenWhenLost } from '../../../../src/store/lost-connection';
import type { Writer } from '../../../../src/store/writer';
import { madePackage } from '../../../support/journal-maker';
import { pick, type Random } from '../../../support/seeded-random';
import { openOn } from '../../../support/store-phone';
import { type Acknowledged, nothingYet, workOnce } from '../field-work';
import { type Opened, restored, unlocked, verifiedLines, writerOf } from './older-phone';

const { assignment } = madePackage();
/** Acts of both tabs after the upgrade. */
const ACTS = 8;

/** Versions of the phone's database that were encrypted: a tab of one is open when the next comes. */
export const TAB_VERSIONS = [2, 3, 4] as const;

/** A tab that a build with these tables has open. */
function tabOf(factory: IDBFactory, version: number, schema: Readonly<Record<string, string>>) {
  const place = { indexedDB: factory, IDBKeyRange };
  const db = Object.assign(new Dexie('takan', databaseOptions(place)), { older: null, room: null });
  db.version(version).stores({ ...schema });
  reopenWhenLost(db);
  return db as unknown as TakanDatabase;
}

/** A tab whose build is behind may refuse an act; what it acknowledges is noted. */
async function tryOnce(writer: Writer, random: Random, noted: Acknowledged): Promise<boolean> {
  return workOnce(writer, assignment, { random, noted }).then(
    () => true,
    () => false,
  );
}

/**
 * One tab works with the database of a version while another opens it with the next one, and both go
 * on: the upgrade is not held up, the newer tab works, and of both nothing acknowledged is lost.
 */
export async function upgradeUnderOpenTab(version: number, random: Random): Promise<void> {
  const { factory, schema } = await restored(version);
  const newest = await unlocked(factory);
  const behind: Opened = {
    ...newest,
    store: { ...newest.store, db: tabOf(factory, version, schema) },
  };
  const isLast = version === TAB_VERSIONS.at(-1);
  const later = { ...schema, ofALaterVersion: 'id' };
  const db = isLast ? tabOf(factory, version + 1, later) : newest.store.db;
  const ahead: Opened = { ...newest, store: { ...newest.store, db } };

  const noted = nothingYet();
  const old = (await writerOf(behind)).writer;
  await workOnce(old, assignment, { random, noted });
  const underWay = tryOnce(old, random, noted);
  await db.open();
  await underWay;
  expect(db.verno).toBeGreaterThanOrEqual(version);
  const { writer } = await writerOf(ahead);
  for (let n = 0; n < ACTS; n += 1) {
    const by = pick([old, writer], random);
    const isDone = await tryOnce(by, random, noted);
    if (by === writer) expect(isDone).toBe(true);
  }
  for (const each of [behind, ahead]) each.store.db.close();

  const last = isLast ? tabOf(factory, version + 1, later) : openOn(factory);
  const lines = await verifiedLines({ ...ahead, store: { ...ahead.store, db: last } });
  for (const hash of noted.lines.values()) expect(lines.has(hash)).toBe(true);
  last.close();
}
