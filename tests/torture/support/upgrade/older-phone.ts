import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { expect } from 'vitest';
import { unlockDevice } from '../../../../src/platform/device-keys';
import { inlineKdf } from '../../../../src/platform/kdf';
import { memoryLocks } from '../../../../src/platform/locks';
import { addMasterKey } from '../../../../src/platform/make-device-keys';
import { newRandomId } from '../../../../src/platform/random';
import { createWriter } from '../../../../src/store/create-writer';
import { encryptTexts } from '../../../../src/store/encrypt-older';
import { readIdentity, readLockedIdentity } from '../../../../src/store/identity';
import { journalLines, readHeads, signedHeadAt } from '../../../../src/store/journals';
import { masterCodec } from '../../../../src/store/master-codec';
import { isEmptied, moveOlder } from '../../../../src/store/move-older';
import type { Store } from '../../../../src/store/store';
import { verifySegment } from '../../../../src/trust/segment';
import type { UnlockedDevice } from '../../../../src/trust/wrapped-keys';
import type { DatabaseDump } from '../../../support/dump-database';
import { dyingAt } from '../../../support/dying-at';
import { expectEverything, expectVerifiedJournals } from '../../../support/expect-store-contents';
import { madePackage } from '../../../support/journal-maker';
import { restoreDatabase } from '../../../support/restore-database';
import type { Random } from '../../../support/seeded-random';
import { openOn, steppingClock } from '../../../support/store-phone';
import { PASSPHRASE } from '../../../support/sync-phone';
import { nothingYet, workOnce } from '../field-work';

/** Versions of the phone's database of which a dump is kept; the first was not encrypted. */
export const PHONE_VERSIONS = [1, 2, 3, 4] as const;
const SEALED = 'takan-sealed';
/** A move has fewer writes than this. */
const WRITES = 40;

const { assignment } = madePackage();

/** What one tab has open: the database of its phone, under the keys that the passphrase opened. */
export interface Opened {
  readonly store: Store;
  readonly device: UnlockedDevice;
}

const codecOf = ({ master }: UnlockedDevice) => {
  if (master === null) throw new Error('the phone has no master key');
  return masterCodec(master);
};

/** What the app of a version left on a phone, and its tables. */
export async function restored(version: number) {
  const path = new URL(`../../../fixtures/store/v${version}.json`, import.meta.url);
  const dump: DatabaseDump = JSON.parse(await readFile(path, 'utf8'));
  const factory = new IDBFactory();
  await restoreDatabase(dump, factory);
  return { factory, schema: dump.schema };
}

async function lockedIn(factory: IDBFactory) {
  const locked = await readLockedIdentity(openOn(factory));
  if (locked === null) throw new Error('the phone was enrolled');
  return locked.keys;
}

/** What was not encrypted is moved into a database that is; the page dies on the way, and comes again. */
async function moved(factory: IDBFactory, random: Random, kills: () => void): Promise<Opened> {
  const added = await addMasterKey(inlineKdf, await lockedIn(factory), PASSPHRASE);
  if (!added.ok) throw new Error(added.error);
  const { wrapped, unlocked: device } = added.value;
  const page = () => {
    const from = openOn(factory);
    const db = openOn(factory, SEALED);
    db.older = from;
    return { from, to: { db, codec: codecOf(device) } };
  };
  const first = page();
  await encryptTexts(first.from, first.to, wrapped);
  for (const db of [first.from, first.to.db]) db.close();
  for (;;) {
    const { from, to } = page();
    dyingAt(Math.floor(random() * WRITES), from, to.db);
    const ended = await moveOlder(from, to, (work) => work()).then(
      () => true,
      () => false,
    );
    for (const db of [from, to.db]) db.close();
    if (ended) break;
    kills();
    if (random() < 0.3) break;
  }
  const last = page();
  await moveOlder(last.from, last.to, (work) => work());
  expect(await isEmptied(last.from)).toBe(true);
  return { store: last.to, device };
}

/** The same phone, unlocked in another tab by today's code. */
export async function unlocked(factory: IDBFactory): Promise<Opened> {
  const opened = await unlockDevice(inlineKdf, await lockedIn(factory), PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error);
  const device = opened.value;
  return { store: { db: openOn(factory), codec: codecOf(device) }, device };
}

/** Who writes in a tab. */
export async function writerOf({ store, device }: Opened) {
  const identity = await readIdentity(store);
  if (identity?.state !== 'enrolled') throw new Error('the phone was enrolled');
  const parts = { store, identity, device, locks: memoryLocks(), clock: steppingClock() };
  return { identity, writer: await createWriter({ ...parts, newId: newRandomId, build: 'today' }) };
}

/** All lines of the phone's journals, each verified under its head and the key of the device. */
export async function verifiedLines(opened: Opened): Promise<ReadonlySet<string>> {
  const { store } = opened;
  const { identity } = await writerOf(opened);
  const hashes = new Set<string>();
  for (const { journal, seq, own } of await readHeads(store, assignment)) {
    if (!own) continue;
    const kept = await journalLines(store, journal, 0, seq);
    const head = (await signedHeadAt(store, journal, seq)) ?? '';
    const segment = { lines: kept.map(({ line }) => line), head };
    const key = identity.keys.signingJwk;
    const verified = await verifySegment(segment, { journal, after: null }, key);
    if (!verified.ok) throw new Error(JSON.stringify(verified.error));
    for (const { hash } of verified.value) hashes.add(hash);
  }
  return hashes;
}

/**
 * Today's code opens what an older version of the app left on a phone, finds everything, works on in
 * it, and finds that too.
 * @param kills told of each death on the way
 */
export async function openOlderPhone(
  version: number,
  random: Random,
  kills: () => void,
): Promise<void> {
  const { factory } = await restored(version);
  const opened = version === 1 ? await moved(factory, random, kills) : await unlocked(factory);
  await expectVerifiedJournals(opened.store);
  await expectEverything(opened.store);
  const before = await verifiedLines(opened);
  const noted = nothingYet();
  const { writer } = await writerOf(opened);
  for (let n = 1 + Math.floor(random() * 6); n > 0; n -= 1) {
    await workOnce(writer, assignment, { random, noted });
  }
  const name = opened.store.db.name;
  opened.store.db.close();
  const again = { ...opened, store: { ...opened.store, db: openOn(factory, name) } };
  const after = await verifiedLines(again);
  for (const hash of [...before, ...noted.lines.values()]) expect(after.has(hash)).toBe(true);
  again.store.db.close();
}
