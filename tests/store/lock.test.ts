import { expect, it } from 'vitest';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { masterCodec, StoreLocked } from '../../src/store/master-codec';
import { readJournals } from '../../src/store/read-journals';
import { writesDone } from '../../src/store/writes-in-flight';
import { makeMasterKey } from '../support/master-key';
import { makeStorePhone, openOn, score } from '../support/store-phone';

it('[LK11] locking waits for entries and drafts under way, and keeps them', async () => {
  const key = await makeMasterKey();
  const codec = masterCodec(key);
  const phone = await makeStorePhone({ codec });
  const { writer, assignment, factory } = phone;
  const begun = [
    score(phone, 1000),
    putDraft(writer, { assignment, field: 'score:D302', text: '7' }),
    score(phone, 2000),
  ];
  await writesDone(writer.db);
  codec.close();
  await Promise.all(begun);
  const store = { db: openOn(factory), codec: masterCodec(key) };
  const [journal] = await readJournals(store, assignment);
  expect(journal?.entries).toHaveLength(3);
  expect(await draftsOf(store, assignment)).toEqual({ 'score:D302': '7' });
});

it('[LK11] a write that failed does not hold up the lock', async () => {
  const phone = await makeStorePhone();
  const wrong = { ...phone, assignment: 'unknown' };
  const failed = score(wrong, 1000);
  await writesDone(phone.writer.db);
  await expect(failed).rejects.toThrow(/not on this phone/);
});

it('[LK11] once locked, a session reads and writes nothing any more', async () => {
  const codec = masterCodec(await makeMasterKey());
  const phone = await makeStorePhone({ codec });
  const { writer, assignment } = phone;
  await score(phone, 1000);
  codec.close();
  const before = await writer.db.entries.count();
  await expect(readJournals(writer, assignment)).rejects.toThrow(StoreLocked);
  await expect(score(phone, 2000)).rejects.toThrow(StoreLocked);
  await expect(codec.encodeBytes(new Blob(['x']), { table: 't', key: 'k' })).rejects.toThrow();
  expect(await writer.db.entries.count()).toBe(before);
});

it('[LK32] what is read before the key is there waits for it, and is opened once it comes', async () => {
  const key = await makeMasterKey();
  const phone = await makeStorePhone({ codec: masterCodec(key) });
  const { assignment, factory } = phone;
  await score(phone, 1000);
  let give: (opened: CryptoKey) => void = () => undefined;
  const late = masterCodec(
    new Promise((resolve) => {
      give = resolve;
    }),
  );
  let isRead = false;
  const reading = readJournals({ db: openOn(factory), codec: late }, assignment).then((read) => {
    isRead = true;
    return read;
  });
  // As long as another reading takes from beginning to end.
  await readJournals({ db: openOn(factory), codec: masterCodec(key) }, assignment);
  expect(isRead).toBe(false);
  give(key);
  const [journal] = await reading;
  expect(journal?.entries).toHaveLength(2);
});

it('[LK32] a passphrase that does not fit leaves nothing of what was read for it', async () => {
  const key = await makeMasterKey();
  const phone = await makeStorePhone({ codec: masterCodec(key) });
  await score(phone, 1000);
  const never = Promise.reject(new Error('does not fit'));
  const late = masterCodec(never);
  const store = { db: phone.writer.db, codec: late };
  await expect(readJournals(store, phone.assignment)).rejects.toThrow('does not fit');
  late.close();
  await expect(readJournals(store, phone.assignment)).rejects.toThrow();
});
