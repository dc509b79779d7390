import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, expect, it } from 'vitest';
import { inlineKdf } from '../../src/platform/kdf';
import { addMasterKey } from '../../src/platform/make-device-keys';
import { plainCodec } from '../../src/store/codec';
import type { TakanDatabase } from '../../src/store/database';
import { logDeletion, readDeletions } from '../../src/store/deletion-log';
import { encryptTexts } from '../../src/store/encrypt-older';
import { readLockedIdentity } from '../../src/store/identity';
import { dropFromOlder } from '../../src/store/in-older';
import { masterCodec } from '../../src/store/master-codec';
import { isEmptied, moveOlder } from '../../src/store/move-older';
import type { Store } from '../../src/store/store';
import type { UnlockedDevice, WrappedKeys } from '../../src/trust/wrapped-keys';
import type { DatabaseDump } from '../support/dump-database';
import { dyingAt } from '../support/dying-at';
import { expectVerifiedJournals } from '../support/expect-store-contents';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';
import { PASSPHRASE } from '../support/sync-phone';

const AT = '2026-11-26T09:00:00+08:00';

let dump: DatabaseDump;
let whole: { wrapped: WrappedKeys; unlocked: UnlockedDevice };
let factory: IDBFactory;

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

/** The two databases of a phone as one page has them. */
function page(): { from: TakanDatabase; to: Store } {
  const { master } = whole.unlocked;
  if (master === null) throw new Error('no master key');
  const from = openOn(factory);
  const db = openOn(factory, 'takan-sealed');
  db.older = from;
  return { from, to: { db, codec: masterCodec(master) } };
}

const dropped = (subject: string) =>
  ({ at: AT, what: 'draft', subject, reason: 'dropped-by-person' }) as const;

/** A phone whose texts are copied, on which the old tab and the new one have both gone on. */
async function prepare(): Promise<void> {
  factory = new IDBFactory();
  await restoreDatabase(dump, factory);
  const { from, to } = page();
  await encryptTexts(from, to, whole.wrapped);
  const [aside] = await from.quarantine.toArray();
  if (aside === undefined) throw new Error('the fixture has a refusal');
  // The numbers that both sides give are the same and mean another row.
  for (const each of ['new-1', 'new-2']) await logDeletion(to, dropped(each));
  await logDeletion({ db: from, codec: plainCodec }, dropped('old-1'));
  const { id: _, ...numberless } = aside;
  const sealed = (await to.db.quarantine.toArray())[0];
  await to.db.quarantine.add({ ...sealed, ...{ id: undefined, subject: 'new' } } as never);
  await from.quarantine.add({ ...numberless, subject: 'old' } as never);
  const [kept] = await from.drafts.toArray();
  if (kept === undefined) throw new Error('the fixture has a draft');
  await from.drafts.add({ ...kept, field: 'score:D303' });
  for (const db of [from, to.db]) db.close();
}

const move = ({ from, to }: ReturnType<typeof page>) => moveOlder(from, to, (work) => work());

/** What stands in the new database, by what it says. */
async function contents({ to }: ReturnType<typeof page>) {
  const all = to.db.tables.map(async (table) => [table.name, await table.count()] as const);
  return {
    counts: Object.fromEntries(await Promise.all(all)),
    deletions: (await readDeletions(to)).map(({ subject }) => subject).sort(),
    aside: (await to.db.quarantine.toArray()).map(({ subject }) => subject).sort(),
  };
}

/** Moves, killed before write number `nth`; false when it ended before that. */
async function killedAt(nth: number): Promise<boolean> {
  const dying = page();
  const left = dyingAt(nth, dying.from, dying.to.db);
  const ended = await move(dying).then(
    () => true,
    () => false,
  );
  for (const db of [dying.from, dying.to.db]) db.close();
  return left.writes < 0 && !ended;
}

it('[LK13] a move that is killed before any of its writes and begun again loses and doubles nothing', async () => {
  await prepare();
  const untouched = page();
  await move(untouched);
  const expected = await contents(untouched);
  expect(expected.deletions).toEqual(expect.arrayContaining(['new-1', 'new-2', 'old-1']));
  expect(expected.aside).toEqual(expect.arrayContaining(['new', 'old']));
  let kills = 0;
  for (await prepare(); await killedAt(kills); await prepare()) {
    const again = page();
    await move(again);
    expect(await contents(again), `killed before write ${kills}`).toEqual(expected);
    expect(await isEmptied(again.from)).toBe(true);
    await expectVerifiedJournals(again.to);
    kills += 1;
  }
  // Copied and deleted: each of the late rows, of the tables with text, and of the two with bytes.
  expect(kills).toBeGreaterThan(16);
});

/** A mover that waits where it has read bytes and not yet written them. */
async function eraseWhile(die: boolean) {
  await prepare();
  const { from, to } = page();
  const [subject = ''] = await from.blobs.toCollection().primaryKeys();
  const other = page();
  let erased = false;
  const encodeBytes: Store['codec']['encodeBytes'] = async (...args) => {
    const sealed = await to.codec.encodeBytes(...args);
    if (args[1].table === 'blobs' && !erased) {
      erased = true;
      // Another tab, on somebody's order.
      const line = { at: AT, what: 'record', subject, reason: 'erased-on-request' } as const;
      await other.to.db.blobs.delete(subject);
      await logDeletion(other.to, line);
      await dropFromOlder(other.to.db, subject);
      // The page of the mover has one write left: that of the bytes.
      if (die) dying.writes = 1;
    }
    return sealed;
  };
  const dying = dyingAt(Number.POSITIVE_INFINITY, from, to.db);
  const mover = { from, to: { db: to.db, codec: { ...to.codec, encodeBytes } } };
  const ended = await move(mover).then(
    () => true,
    () => false,
  );
  expect(erased).toBe(true);
  for (const db of [from, to.db]) db.close();
  const again = page();
  await move(again);
  expect(await again.to.db.blobs.get(subject)).toBeUndefined();
  return ended;
}

it('[LK29] bytes that are destroyed while the move holds them in hand do not come back', async () => {
  expect(await eraseWhile(false)).toBe(true);
});

it('[LK29] nor do they where it is killed right after it would have written them', async () => {
  await eraseWhile(true);
});
