import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { keepBytes } from '../../src/store/keep-bytes';
import { proveWriting } from '../../src/store/prove-writing';
import { isQuotaError } from '../../src/store/quota-error';
import { tryAppend } from '../../src/store/try-append';
import { sha256Of } from '../support/made-ids';
import { judged, makeStorePhone, photo, type StorePhone, score } from '../support/store-phone';

it('[ST32] every write waits for room and leaves when it has ended; reading asks nobody', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  const under = { way: 0, asked: 0 };
  writer.db.room = {
    enter: async () => {
      under.asked += 1;
      under.way += 1;
      return () => {
        under.way -= 1;
      };
    },
    make: async () => undefined,
  };
  await score(phone, 1000);
  await putDraft(writer, { assignment, field: 'score:D301', text: '5' });
  const { asked } = under;
  expect(asked).toBeGreaterThanOrEqual(2);
  expect(under.way).toBe(0);
  expect(await draftsOf(writer, assignment)).toEqual({ 'score:D301': '5' });
  expect(under.asked).toBe(asked);
});

it('[ST32] without room nothing of an act or draft reaches the database, and it is told as a full phone', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  await score(phone, 1000);
  const entries = await writer.db.entries.count();
  writer.db.room = { enter: full, make: full };
  expect(await tryAppend(writer, { assignment, act: judged(2000) })).toEqual({
    ...{ ok: false, error: 'phoneFull' },
  });
  await expect(putDraft(writer, { assignment, field: 'x', text: '1' })).rejects.toThrow('no room');
  writer.db.room = null;
  expect(await writer.db.entries.count()).toBe(entries);
  expect(await draftsOf(writer, assignment)).toEqual({});
  await score(phone, 2000);
  expect(await writer.db.entries.count()).toBe(entries + 1);
});

const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

it('[ST32] a write that breaks off before it began leaves too', async () => {
  const { writer } = await makeStorePhone();
  let under = 0;
  const enter = async () => {
    under += 1;
    return () => {
      under -= 1;
    };
  };
  writer.db.room = { enter, make: async () => undefined };
  // The library throws at once where it is called wrongly, instead of rejecting.
  const wrong = (writer.db.transaction as unknown as (mode: string) => Promise<void>)('rw');
  await expect(wrong).rejects.toThrow();
  expect(under).toBe(0);
});

const BYTES = new Uint8Array(1000);

/** A room that notes what is asked of it, and what was on the disk when room was made. */
function notingRoom({ writer: { db } }: StorePhone) {
  const asked: (readonly [number, number])[] = [];
  const make = async (bytes: number) => {
    asked.push([bytes, await db.blobs.count()]);
  };
  db.room = { enter: async () => undefined, make };
  return asked;
}

it('[MD46] a picture, bytes from elsewhere and the trial picture ask for twice their size before they are written', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  const asked = notingRoom(phone);
  await appendAct(writer, photo(assignment, BYTES));
  // Early, while it is being encrypted, and at once before it is written.
  expect(asked).toEqual([
    [2000, 0],
    [2000, 0],
  ]);
  await keepBytes(writer, { sha256: sha256Of('x'), bytes: new Blob(['1234']), thumbnail: null });
  expect(asked.at(-1)).toEqual([8, 1]);
  expect(await proveWriting(writer, new Blob([BYTES.fill(1)]))).toBe(true);
  expect(asked.at(-1)).toEqual([2000, 2]);
  expect(await writer.db.blobs.count()).toBe(2);
});

it('[MD46] an act without bytes asks for no room of its own', async () => {
  const phone = await makeStorePhone();
  const asked = notingRoom(phone);
  await score(phone, 1000);
  expect(asked).toEqual([]);
});

it('[MD46] without that room nothing is written, though what is smaller may be', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  await score(phone, 1000);
  writer.db.room = { enter: async () => undefined, make: full };
  const entries = await writer.db.entries.count();
  expect(await tryAppend(writer, photo(assignment, BYTES))).toEqual({
    ...{ ok: false, error: 'phoneFull' },
  });
  const brought = { sha256: sha256Of('x'), bytes: new Blob(['x']), thumbnail: null };
  await expect(keepBytes(writer, brought)).rejects.toThrow('no room');
  await expect(proveWriting(writer, new Blob([BYTES]))).rejects.toThrow('no room');
  expect(await writer.db.blobs.count()).toBe(0);
  expect(await writer.db.entries.count()).toBe(entries);
  await score(phone, 2000);
  expect(await writer.db.entries.count()).toBe(entries + 1);
});

it('[ST33] what Chromium says of a full disk is known for what it is, however deep it stands', () => {
  const said = [
    ['DataError', 'Failed to write blobs (IOError)'],
    ['UnknownError', 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE'],
    ['QuotaExceededError', 'Encountered disk full while committing transaction.'],
    ['QuotaExceededError', 'Encountered full disk while opening backing store'],
  ] as const;
  for (const [name, message] of said) {
    const error = new DOMException(message, name);
    expect(isQuotaError(error)).toBe(true);
    expect(isQuotaError({ name: 'AbortError', message: 'aborted', inner: error })).toBe(true);
  }
});

it.each([
  ['AbortError', 'The database connection is closing.'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
  ['UnknownError', 'Internal error committing transaction.'],
  ['DataError', 'Failed to write blobs (InvalidBlob)'],
  ['UnknownError', 'Connection is closing because of: Corruption: block checksum mismatch'],
])('[ST33] %s: %s is not told as a full phone', (name, message) => {
  const error = new DOMException(message, name);
  expect(isQuotaError(error)).toBe(false);
  expect(isQuotaError({ name: 'AbortError', message: 'aborted', inner: error })).toBe(false);
});
