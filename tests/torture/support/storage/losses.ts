import { IDBFactory } from 'fake-indexeddb';
import { expect } from 'vitest';
import { readHeads } from '../../../../src/store/journals';
import { syncAssignment } from '../../../../src/sync/engine';
import { dumpDatabase } from '../../../support/dump-database';
import { restoreDatabase } from '../../../support/restore-database';
import { openOn } from '../../../support/store-phone';
import type { PersonAct } from '../crash/acts';
import { type CrashPhone, startOn } from '../crash/crash-phone';
import { type MemoryTwin, start } from './starts';

/** Deletes a database as a browser does that is told to clear it, with the app open. */
const remove = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = factory.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });

/** The database goes under the app: nothing is acknowledged any more, and every start says so. */
export async function deletedUnder(phone: CrashPhone, twin: MemoryTwin, act: PersonAct) {
  const { factory } = phone.sync;
  await remove(factory, phone.writer.db.name);
  await expect(act.run(phone)).rejects.toThrow();
  phone.writer.db.close();
  for (let begun = 0; begun < 3; begun += 1) expect(await start(factory, twin)).toBe('storeLost');
  const db = openOn(factory);
  expect(await db.entries.count()).toBe(0);
  db.close();
}

/** One of the two places where the app knows itself by is cleared: no work is touched. */
export async function canaryGone(phone: CrashPhone, twin: MemoryTwin, which: 'twin' | 'row') {
  const { factory } = phone.sync;
  if (which === 'twin') twin.forget();
  else await phone.writer.db.meta.delete('canary');
  phone.writer.db.close();
  expect(await start(factory, twin)).toBe(which === 'twin' ? 'twinLost' : 'storeLost');
  expect(await start(factory, twin)).toBe('intact');
}

/**
 * The phone is set back to an earlier copy of its database, as a restored backup of the whole phone
 * does, while the other place went on. It is noticed at the start, work goes on in new journals, and
 * what the bureau had received stays there without a fork.
 */
export async function setBack(
  phone: CrashPhone,
  twin: MemoryTwin,
  { after, next }: { readonly after: readonly PersonAct[]; readonly next: PersonAct },
): Promise<CrashPhone> {
  const { assignment, bureau, sync } = phone;
  const copy = await dumpDatabase(phone.writer.db);
  expect(await start(sync.factory, twin)).toBe('intact');
  for (const act of after) await act.run(phone);
  expect((await syncAssignment(sync.deps, assignment)).kind).toBe('level');
  const sent = [...bureau.journals.values()].flatMap(({ entries }) => [...entries.keys()]);
  const old = new Set(bureau.journals.keys());
  phone.writer.db.close();
  const factory = new IDBFactory();
  await restoreDatabase(copy, factory);
  expect(await start(factory, twin)).toBe('storeReplaced');
  const restored = await startOn(phone, factory);
  await next.run(restored);
  expect((await syncAssignment(restored.sync.deps, assignment)).kind).toBe('level');
  const heads = await readHeads(restored.writer, assignment);
  expect(heads.filter(({ forked }) => forked)).toEqual([]);
  expect(heads.filter(({ active, journal }) => active && !old.has(journal)).length).toBe(1);
  const here = new Set(await restored.writer.db.entries.toCollection().primaryKeys());
  expect(sent.filter((hash) => !here.has(hash))).toEqual([]);
  return restored;
}
