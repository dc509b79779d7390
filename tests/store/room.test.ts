import { expect, it } from 'vitest';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { isQuotaError } from '../../src/store/quota-error';
import { tryAppend } from '../../src/store/try-append';
import { judged, makeStorePhone, score } from '../support/store-phone';

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
  const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
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

it('[ST33] what Chromium says of a full disk is known for what it is, however deep it stands', () => {
  const said = [
    ['DataError', 'Failed to write blobs (IOError)'],
    ['UnknownError', 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE'],
    ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
    ['QuotaExceededError', 'Encountered full disk while opening backing store'],
  ] as const;
  for (const [name, message] of said) {
    const error = new DOMException(message, name);
    expect(isQuotaError(error)).toBe(true);
    expect(isQuotaError({ name: 'AbortError', message: 'aborted', inner: error })).toBe(true);
  }
  expect(isQuotaError(new DOMException('The database connection is closing.', 'AbortError'))).toBe(
    false,
  );
});
