import { readFile } from 'node:fs/promises';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { inlineKdf } from '../../src/platform/kdf';
import { memoryLocks } from '../../src/platform/locks';
import { addMasterKey } from '../../src/platform/make-device-keys';
import { plainCodec } from '../../src/store/codec';
import type { TakanDatabase } from '../../src/store/database';
import { deleteFromDisk, deleteTheLast } from '../../src/store/delete-from-disk';
import { logDeletion } from '../../src/store/deletion-log';
import { draftsOf } from '../../src/store/drafts';
import { encryptTexts } from '../../src/store/encrypt-older';
import { holdWriters } from '../../src/store/hold-writers';
import { readLockedIdentity } from '../../src/store/identity';
import { journalLines, readHeads } from '../../src/store/journals';
import { masterCodec } from '../../src/store/master-codec';
import { isEmptied, moveOlder } from '../../src/store/move-older';
import type { Store } from '../../src/store/store';
import type { UnlockedDevice, WrappedKeys } from '../../src/trust/wrapped-keys';
import { type DatabaseDump, dumpDatabase } from '../support/dump-database';
import {
  expectEverything,
  expectPicture,
  expectVerifiedJournals,
} from '../support/expect-store-contents';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';
import { PASSPHRASE } from '../support/sync-phone';

let dump: DatabaseDump;
let whole: { wrapped: WrappedKeys; unlocked: UnlockedDevice };
let factory: IDBFactory;
let from: TakanDatabase;

beforeAll(async () => {
  const path = new URL('../fixtures/store/v1.json', import.meta.url);
  dump = JSON.parse(await readFile(path, 'utf8'));
  const at = new IDBFactory();
  await restoreDatabase(dump, at);
  const locked = await readLockedIdentity(openOn(at));
  if (locked === null) throw new Error('the phone was enrolled');
  const added = await addMasterKey(inlineKdf, locked.keys, PASSPHRASE);
  if (!added.ok) throw new Error(added.error);
  whole = added.value;
});

beforeEach(async () => {
  factory = new IDBFactory();
  await restoreDatabase(dump, factory);
  from = openOn(factory);
});

const moveBytes = (old: TakanDatabase, to: Store) => moveOlder(old, to, (work) => work());

function sealedStore(): Store {
  const { master } = whole.unlocked;
  if (master === null) throw new Error('no master key');
  const db = openOn(factory, 'takan-sealed');
  db.older = from;
  return { db, codec: masterCodec(master) };
}

/** Makes the write of a row in `table`, the one after so many, fail as on a phone that dies there. */
function dyingAfter(db: TakanDatabase, table: string, rows: number) {
  let left = rows;
  const die = () => {
    if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
  };
  db.table(table).hook('creating', die);
  db.table(table).hook('updating', die);
}

const counts = async (db: TakanDatabase) =>
  Object.fromEntries(
    await Promise.all(db.tables.map(async (each) => [each.name, await each.count()] as const)),
  );

it('[LK12] all that version 1 left reads back from the encrypted database', async () => {
  const before = await counts(from);
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  await expectVerifiedJournals(to);
  await expectEverything(to);
  await moveBytes(from, to);
  await expectEverything(to);
  expect(await counts(to.db)).toEqual(before);
  expect(await readLockedIdentity(to.db)).toEqual({ state: 'enrolled', keys: whole.wrapped });
});

it('[LK12] no text of it is left in clear', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  await moveBytes(from, to);
  const text = JSON.stringify(await dumpDatabase(to.db));
  const old = JSON.stringify(dump);
  for (const clear of ['score.judged', 'credentialJws', 'uploadUrl', 'wrong-key', '7.5']) {
    expect(old).toContain(clear);
    expect(text).not.toContain(clear);
  }
  expect(Object.values(await counts(from)).every((count) => count === 0)).toBe(true);
});

it.each([
  ['assignments', 0],
  ['entries', 1],
  ['entries', 262],
  ['drafts', 0],
  ['meta', 0],
  ['identity', 0],
] as const)('[LK12] cut off at row %s/%d, it begins again and is whole', async (table, rows) => {
  const cut = sealedStore();
  dyingAfter(cut.db, table, rows);
  await expect(encryptTexts(from, cut, whole.wrapped)).rejects.toThrow();
  cut.db.close();
  expect((await readLockedIdentity(from))?.state).toBe('enrolled');
  await expectEverything({ db: from, codec: plainCodec });
  const again = sealedStore();
  await encryptTexts(from, again, whole.wrapped);
  await moveBytes(from, again);
  await expectVerifiedJournals(again);
  await expectEverything(again);
});

it.each(['thumbs', 'blobs'] as const)(
  '[LK13] bytes whose move into %s fails stay readable, and move later',
  async (table) => {
    const to = sealedStore();
    await encryptTexts(from, to, whole.wrapped);
    await expectPicture(to);
    dyingAfter(to.db, table, 0);
    await expect(moveBytes(from, to)).rejects.toThrow(/full/);
    await expectPicture(to);
    await moveBytes(from, to);
    expect(await from.blobs.count()).toBe(0);
    await expectPicture(to);
  },
);

it('[LK13] the old database is gone when nothing is left in it', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  await moveBytes(from, to);
  const place = { indexedDB: factory, IDBKeyRange };
  await deleteFromDisk(from, place);
  await deleteTheLast(from.name, place, 0);
  const names = (await factory.databases()).map(({ name }) => name);
  expect(names).toEqual(['takan-sealed']);
  to.db.older = null;
  await expectEverything(to);
});

it('[LK29] a record that was destroyed while its bytes waited to be moved does not come back', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  const [subject = ''] = await from.blobs.toCollection().primaryKeys();
  const at = '2026-11-25T08:00:00+08:00';
  await logDeletion(to, { at, what: 'record', subject, reason: 'erased-on-request' });
  await moveBytes(from, to);
  expect(await to.db.blobs.get(subject)).toBeUndefined();
  expect(await isEmptied(from)).toBe(true);
});

it('[LK19] an entry and a draft that an old tab wrote after the copy come over before it is cleared', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  const head = (await from.heads.toArray())[0];
  const last = await from.entries.get(head?.hash ?? '');
  if (head === undefined || last === undefined) throw new Error('the fixture has a journal');
  const late = { seq: head.seq + 1, hash: 'f'.repeat(64) };
  const ownPlace = `${head.journal}/${late.seq}`;
  await from.entries.add({ ...last, ...late, ownPlace });
  await from.heads.put({ ...head, ...late });
  const draft = { assignment: head.assignment, field: 'score:D303', revision: 1 };
  await from.drafts.add({ ...draft, value: { suite: 'plain', text: '8' } });
  await moveBytes(from, to);
  const [kept] = await journalLines(to, head.journal, late.seq, late.seq);
  expect(kept?.hash).toBe(late.hash);
  expect(await readHeads(to, head.assignment)).toMatchObject([late]);
  expect(await draftsOf(to, head.assignment)).toMatchObject({ 'score:D303': '8' });
  expect(await isEmptied(from)).toBe(true);
});

it('[LK19] an own entry that forks from what was written here since stays in the old database', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  const head = (await from.heads.toArray())[0];
  const last = await from.entries.get(head?.hash ?? '');
  if (head === undefined || last === undefined) throw new Error('the fixture has a journal');
  const at = (db: TakanDatabase, hash: string) => {
    const seq = head.seq + 1;
    const row = { ...last, seq, hash, ownPlace: `${head.journal}/${seq}` };
    return Promise.all([db.entries.add(row), db.heads.update(head.journal, { seq, hash })]);
  };
  await at(from, 'e'.repeat(64));
  await at(to.db, 'f'.repeat(64));
  await moveBytes(from, to);
  expect(await from.entries.toArray()).toMatchObject([{ hash: 'e'.repeat(64) }]);
  expect(await isEmptied(from)).toBe(false);
  expect(await to.db.heads.toArray()).toMatchObject([{ hash: 'f'.repeat(64) }]);
});

it('[ST39] branches of another’s journal that come over flag it as forked', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  const [head] = await from.heads.toArray();
  const last = await from.entries.get(head?.hash ?? '');
  if (head === undefined || last === undefined) throw new Error('the fixture has a journal');
  const { ownPlace: _own, ...theirs } = last;
  const add = (db: TakanDatabase, hash: string, row: typeof theirs) =>
    db.entries.add({ ...row, hash, seq: head.seq + 1 });
  await add(from, 'e'.repeat(64), theirs);
  await from.heads.update(head.journal, { hash: 'e'.repeat(64), seq: head.seq + 1 });
  await to.db.heads.update(head.journal, { hash: 'f'.repeat(64), seq: head.seq + 1 });
  await moveBytes(from, to);
  expect(await to.db.entries.get('e'.repeat(64))).toBeDefined();
  expect(await to.db.heads.toArray()).toMatchObject([{ hash: 'f'.repeat(64), forked: true }]);
});

it('[LK19] nobody writes in an assignment or synchronises while the copy is made', async () => {
  const locks = memoryLocks();
  const journals = (await from.assignments.toCollection().primaryKeys()).map(
    (id) => `takan-journal-${id}`,
  );
  expect(journals.length).toBeGreaterThan(0);
  const free = (name: string) => locks.ifFree(name, async () => 'free');
  const met = await holdWriters(locks, 'takan-sync', from, () =>
    Promise.all(['takan-sync', ...journals].map(free)),
  );
  expect(met.every((each) => each === null)).toBe(true);
  expect(await free('takan-sync')).toEqual({ value: 'free' });
});

it('[LK13] a row that fails does not keep the others from moving', async () => {
  const to = sealedStore();
  await encryptTexts(from, to, whole.wrapped);
  await from.blobs.put({ sha256: '0'.repeat(64), bytes: 'broken' as never });
  await expect(moveBytes(from, to)).rejects.toThrow();
  expect(await from.blobs.toCollection().primaryKeys()).toEqual(['0'.repeat(64)]);
  expect(await isEmptied(from)).toBe(false);
  await expectEverything(to);
});
