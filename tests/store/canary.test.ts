import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { newRandomId } from '../../src/platform/random';
import { type CanaryTwin, checkCanary } from '../../src/store/canary';
import { plainCodec } from '../../src/store/codec';
import { readHeads } from '../../src/store/journals';
import { readJournals } from '../../src/store/read-journals';
import { dumpDatabase } from '../support/dump-database';
import { restoreDatabase } from '../support/restore-database';
import { makeStorePhone, openOn, score } from '../support/store-phone';

function memoryTwin(): CanaryTwin & { forget(): void } {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
    forget: () => {
      kept = null;
    },
  };
}

it('[ST12] the first start is known as such, and every later one finds both places in step', async () => {
  const { writer } = await makeStorePhone();
  const twin = memoryTwin();
  expect(await checkCanary(writer, twin, newRandomId)).toBe('first');
  expect(await checkCanary(writer, twin, newRandomId)).toBe('intact');
  expect(await checkCanary(writer, twin, newRandomId)).toBe('intact');
});

it('[ST12] an empty database beside a twin that remembers one counts as lost', async () => {
  const { writer } = await makeStorePhone();
  const twin = memoryTwin();
  await checkCanary(writer, twin, newRandomId);
  const empty = { db: openOn(new IDBFactory()), codec: plainCodec };
  expect(await checkCanary(empty, twin, newRandomId)).toBe('storeLost');
});

it('[ST12] a loss is told at every start until somebody enrols', async () => {
  const { writer } = await makeStorePhone();
  const twin = memoryTwin();
  await checkCanary(writer, twin, newRandomId);
  const empty = { db: openOn(new IDBFactory()), codec: plainCodec };
  for (let start = 0; start < 3; start += 1) {
    expect(await checkCanary(empty, twin, newRandomId)).toBe('storeLost');
  }
  await empty.db.identity.put({ id: 'self', clear: '{}' });
  expect(await checkCanary(empty, twin, newRandomId)).toBe('intact');
  expect(await checkCanary(empty, twin, newRandomId)).toBe('intact');
});

it('[ST12] a lost or a lagging twin harms nothing', async () => {
  const phone = await makeStorePhone();
  const twin = memoryTwin();
  await checkCanary(phone.writer, twin, newRandomId);
  const early = twin.read() ?? '';
  await checkCanary(phone.writer, twin, newRandomId);
  await score(phone, 1);
  twin.write(early);
  expect(await checkCanary(phone.writer, twin, newRandomId)).toBe('intact');
  twin.forget();
  expect(await checkCanary(phone.writer, twin, newRandomId)).toBe('twinLost');
  await score(phone, 2);
  expect(await readHeads(phone.writer, phone.assignment)).toHaveLength(1);
});

it('[ST13] a backup that is put back goes on in a new journal, so nothing forks', async () => {
  const phone = await makeStorePhone();
  const twin = memoryTwin();
  await checkCanary(phone.writer, twin, newRandomId);
  await score(phone, 1);
  const backup = await dumpDatabase(phone.writer.db);
  await checkCanary(phone.writer, twin, newRandomId);
  const later = await score(phone, 2);

  const factory = new IDBFactory();
  await restoreDatabase(backup, factory);
  const restored = await makeStorePhone({ factory, key: phone.key });
  expect(await checkCanary(restored.writer, twin, newRandomId)).toBe('storeReplaced');
  const other = await score(restored, 3);
  expect(other.entry.journal).not.toBe(later.entry.journal);
  const journals = await readJournals(restored.writer, restored.assignment);
  const opening = journals
    .find(({ journal }) => journal === other.entry.journal)
    ?.entries.find(({ entry }) => entry.seq === 0);
  expect(opening?.entry.body.reopens).toEqual({
    journal: later.entry.journal,
    reason: 'storeReplaced',
  });
});
