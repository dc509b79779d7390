import { IDBDatabase } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { appendAct } from '../../src/store/append';
import { putDraft } from '../../src/store/drafts';
import { makeStorePhone, photo, score } from '../support/store-phone';

const BYTES = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);

it('[ST46] a score, a picture and a draft are written strictly', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  await score(phone, 5000);
  await appendAct(writer, photo(assignment, BYTES));
  await putDraft(writer, { assignment, field: 'reason:C31', text: '缺少' });
  const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(2);
  for (const [tables, , options] of writes) {
    expect({ tables, options }).toEqual({ tables, options: { durability: 'strict' } });
  }
});
