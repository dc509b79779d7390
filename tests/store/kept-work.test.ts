import { describe, expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { type AssignmentWork, readWork } from '../../src/store/assignment-work';
import type { Store } from '../../src/store/store';
import { wholeEvaluation } from '../../src/store/whole-evaluation';
import { countingCodec } from '../support/counting-codec';
import { makeStorePhone, type StorePhone, score } from '../support/store-phone';

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, held) => (typeof held === 'bigint' ? String(held) : held));

const said = (work: AssignmentWork | null): string => {
  if (work === null) throw new Error('the assignment is not there');
  // In what order the disk gives entries is nobody's business.
  const hashes = work.journals.flatMap(({ entries }) => entries.map(({ hash }) => hash)).sort();
  return plain([work.evaluation, work.scores, wholeEvaluation(work), hashes]);
};

/** A phone whose person may score. */
async function scoringPhone(): Promise<StorePhone> {
  const phone = await makeStorePhone();
  const declared = { declaration: 'a'.repeat(64), outcome: 'independent' as const, detail: '' };
  const act = { type: 'independence.declared' as const, body: declared };
  await appendAct(phone.writer, { assignment: phone.assignment, act });
  return phone;
}

/** A codec of its own has nothing in memory: everything is read, folded and scored anew. */
const freshly = async ({ writer: { db }, assignment }: StorePhone): Promise<string> =>
  said(await readWork({ db, codec: countingCodec().codec }, assignment));

async function expectSame(store: Store, phone: StorePhone): Promise<void> {
  expect(said(await readWork(store, phone.assignment))).toBe(await freshly(phone));
}

describe('the work of the assignment that was read last', () => {
  it('[ST47] goes on with each entry as if everything were read anew', async () => {
    const phone = await scoringPhone();
    for (const points of [1000, 2000, 3000, 2000]) {
      await score(phone, points, 'D11');
      await expectSame(phone.writer, phone);
    }
    const work = await readWork(phone.writer, phone.assignment);
    expect(work?.evaluation.registers['score:D11']?.map(({ value }) => value)).toEqual([2000]);
  });

  it('[ST47] is the same object where nothing has come since', async () => {
    const phone = await scoringPhone();
    await score(phone, 1000, 'D11');
    const first = await readWork(phone.writer, phone.assignment);
    const again = await readWork(phone.writer, phone.assignment);
    expect(again?.evaluation).toBe(first?.evaluation);
    expect(again?.journals).toBe(first?.journals);
    expect(again?.scores).toBe(first?.scores);
  });

  it('[ST47] is right after entries have gone, and after another assignment was read', async () => {
    const phone = await scoringPhone();
    await score(phone, 1000, 'D11');
    const { hash } = await score(phone, 2000, 'D11');
    await readWork(phone.writer, phone.assignment);
    await phone.writer.db.entries.delete(hash);
    await expectSame(phone.writer, phone);
    expect(await readWork(phone.writer, phone.writer.newId())).toBeNull();
    await expectSame(phone.writer, phone);
  });

  it('[ST47] is right where it is read and written at once', async () => {
    const phone = await scoringPhone();
    await score(phone, 1000, 'D11');
    const reads: Promise<AssignmentWork | null>[] = [];
    for (const points of [1500, 2500, 3500]) {
      reads.push(readWork(phone.writer, phone.assignment));
      await score(phone, points, 'D11');
      reads.push(readWork(phone.writer, phone.assignment));
    }
    for (const work of await Promise.all(reads)) {
      const entries = work?.journals.flatMap((lines) => lines.entries) ?? [];
      expect(work?.evaluation.entryCount).toBe(entries.length);
    }
    await expectSame(phone.writer, phone);
  });
});
