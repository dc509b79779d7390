import type { DBCoreMutateRequest } from 'dexie';
import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { commitEntry } from '../../src/store/commit-entry';
import type { TakanDatabase } from '../../src/store/database';
import { draftsOf, putDraft } from '../../src/store/drafts';
import { readHeads } from '../../src/store/journals';
import { readJournals } from '../../src/store/read-journals';
import { writeEntry } from '../../src/store/write-entry';
import { judged, makeStorePhone, photo, score } from '../support/store-phone';

const lost = () =>
  new DOMException(
    'Connection to Indexed Database server lost. Refresh the page to try again',
    'UnknownError',
  );

type Step = 'transaction' | 'read' | 'write';

/** Makes the next `times` steps of a kind fail as they do when WebKit took the database away. */
function failing(db: TakanDatabase, step: Step, times = 1, error: () => Error = lost) {
  const left = { times };
  db.close({ disableAutoOpen: false });
  const maybe = (at: Step): boolean => at === step && left.times-- > 0;
  db.use({
    stack: 'dbcore',
    name: 'fault',
    create: (core) => ({
      ...core,
      transaction: (...args) => {
        if (maybe('transaction')) throw error();
        return core.transaction(...args);
      },
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          get: (request) => (maybe('read') ? Promise.reject(error()) : table.get(request)),
          mutate: (request: DBCoreMutateRequest) =>
            maybe('write') ? Promise.reject(error()) : table.mutate(request),
        };
      },
    }),
  });
  return left;
}

it.each<Step>(['transaction', 'read', 'write'])(
  '[LK14] an act is written once when the connection is lost at its %s',
  async (step) => {
    const phone = await makeStorePhone();
    await score(phone, 1000);
    const left = failing(phone.writer.db, step);
    await score(phone, 2000);
    await appendAct(phone.writer, photo(phone.assignment, new TextEncoder().encode('picture')));
    expect(left.times).toBeLessThan(1);
    const [journal] = await readJournals(phone.writer, phone.assignment);
    const seqs = journal?.entries.map(({ entry }) => entry.seq).sort();
    expect(seqs).toEqual([0, 1, 2, 3]);
  },
);

it('[LK14] a draft is kept, and what is lost twice is told', async () => {
  const { writer, assignment } = await makeStorePhone();
  failing(writer.db, 'write', 1);
  await putDraft(writer, { assignment, field: 'score:D301', text: '5' });
  expect(await draftsOf(writer, assignment)).toEqual({ 'score:D301': '5' });
  const twice = await makeStorePhone();
  const left = failing(twice.writer.db, 'write', 2);
  const draft = { assignment: twice.assignment, field: 'score:D301', text: '5' };
  await expect(putDraft(twice.writer, draft)).rejects.toThrow(/server lost/);
  expect(left.times).toBe(0);
});

it('[LK14] an entry that had reached the disk before the connection was lost is not written again', async () => {
  const phone = await makeStorePhone();
  await score(phone, 1000);
  const { writer, assignment } = phone;
  const [head] = await readHeads(writer, assignment);
  if (head === undefined) throw new Error('no head');
  const at = { assignment, panel: null, journal: head.journal };
  const place = { ...at, head, heads: [head], act: judged(2000) };
  const written = await writeEntry(writer, place);
  expect(await commitEntry(writer, written, {})).toBe(true);
  expect(await commitEntry(writer, written, {})).toBe(true);
  expect(await writer.db.entries.count()).toBe(3);
});

it('[LK14] another error is told at once', async () => {
  const { writer, assignment } = await makeStorePhone();
  const full = () => new DOMException('full', 'QuotaExceededError');
  const left = failing(writer.db, 'write', 2, full);
  await expect(putDraft(writer, { assignment, field: 'x', text: '1' })).rejects.toThrow(/full/);
  expect(left.times).toBe(1);
});
