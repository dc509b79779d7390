import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { judgedOf } from '../../src/domain/framework/rule-inputs';
import type { IndicatorRule } from '../../src/domain/framework/scoring-rule';
import { appendAct } from '../../src/store/append';
import { readWork } from '../../src/store/assignment-work';
import { readAssignment, readAssignments, saveAssignment } from '../../src/store/assignments';
import { keepProgress, progressOf, refreshProgress } from '../../src/store/keep-progress';
import { type ProgressStore, readProgress, sourceNow } from '../../src/store/progress';
import { slowCodec } from '../support/slow-codec';
import { makeStorePhone, type StorePhone, score } from '../support/store-phone';

const SEED = 20_261_122;
let phone: StorePhone;

beforeEach(async () => {
  phone = await makeStorePhone();
});

async function work({ writer, assignment }: StorePhone) {
  const read = await readWork(writer, assignment);
  if (read === null) throw new Error('the assignment is not there');
  return read;
}

const digestOf = async ({ writer, assignment }: StorePhone): Promise<string> =>
  (await readAssignment(writer, assignment))?.digest ?? '';

const isJudged = (rule: IndicatorRule): boolean => judgedOf(rule).length > 0;

/** What a row of the list would show. */
async function known(of: StorePhone, store: ProgressStore = of.writer) {
  const source = await sourceNow(store, of.assignment, await digestOf(of));
  return readProgress(store, of.assignment, source);
}

const refresh = async (of: StorePhone) =>
  refreshProgress(of.writer, of.assignment, await digestOf(of));

/** Without it, nothing that is scored counts. */
const declare = ({ writer, assignment }: StorePhone) =>
  appendAct(writer, {
    assignment,
    act: {
      type: 'independence.declared',
      body: { declaration: 'a'.repeat(64), outcome: 'independent', detail: '' },
    },
  });

/** A line of another device at a seq that is taken, beside the first: it moves no head. */
async function addBranch({ writer, assignment }: StorePhone): Promise<void> {
  const [row] = await writer.db.entries.where('assignment').equals(assignment).toArray();
  if (row === undefined) throw new Error('nothing was written');
  const { ownPlace: _own, ...other } = row;
  await writer.db.entries.add({ ...other, hash: 'f'.repeat(64) });
}

describe('kept progress', () => {
  it('[ST28] is current for exactly what was folded', async () => {
    await declare(phone);
    const [judged] = indicatorsOf(phone.pkg.framework).filter(({ rule }) => isJudged(rule));
    // Full points: nothing taken off, so no reason is asked for.
    await score(phone, judged?.weightMilli ?? 0, judged?.id);
    await keepProgress(phone.writer, await work(phone));
    const { person } = phone.writer;
    expect(await known(phone)).toMatchObject({ scored: 1, declared: [person] });
    expect(await known(phone)).toMatchObject(progressOf(await work(phone)));
  });

  it('[ST28] counts as absent once an entry has come that it was not folded from', async () => {
    await keepProgress(phone.writer, await work(phone));
    await score(phone, 5000);
    expect(await known(phone)).toBeNull();
  });

  it('[ST28] counts as absent once a branch has come, though no head has moved', async () => {
    await score(phone, 5000);
    await keepProgress(phone.writer, await work(phone));
    await addBranch(phone);
    expect(await known(phone)).toBeNull();
  });

  it('[ST28] counts as absent once the package is another', async () => {
    await keepProgress(phone.writer, await work(phone));
    const [kept] = await readAssignments(phone.writer);
    if (kept === undefined) throw new Error('the assignment is not there');
    await saveAssignment(phone.writer, { ...kept, digest: 'e'.repeat(64) });
    expect(await known(phone)).toBeNull();
  });

  it('[ST28] counts as absent for another build, which may score otherwise', async () => {
    await keepProgress(phone.writer, await work(phone));
    expect(await known(phone, { ...phone.writer, build: 'next' })).toBeNull();
  });

  it('[ST28] that was folded from less than there is now is kept and counts as absent', async () => {
    const before = await work(phone);
    await score(phone, 5000);
    await keepProgress(phone.writer, before);
    expect(await known(phone)).toBeNull();
    expect(await refresh(phone)).toEqual(await known(phone));
  });

  it('[ST29] is what folding gives, whatever was scored', async () => {
    const { framework } = phone.pkg;
    const judged = indicatorsOf(framework).filter(({ rule }) => isJudged(rule));
    const acts = fc.array(
      fc.record({ of: fc.constantFrom(...judged), full: fc.boolean() }).map(({ of, full }) => ({
        indicator: of.id,
        scoreMilli: full ? of.weightMilli : 0,
      })),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (all, declares) => {
        const other = await makeStorePhone();
        if (declares) await declare(other);
        for (const { scoreMilli, indicator } of all) await score(other, scoreMilli, indicator);
        await refresh(other);
        expect(await known(other)).toMatchObject(progressOf(await work(other)));
      }),
      { seed: SEED, numRuns: 20 },
    );
  });

  it('[ST29] may be dropped at any time, and is folded again', async () => {
    await score(phone, 5000);
    const first = await refresh(phone);
    await phone.writer.db.meta.delete(`progress/${phone.assignment}`);
    expect(await known(phone)).toBeNull();
    expect(await refresh(phone)).toEqual(first);
  });

  it('[ST29] of a form that this build does not know is neither a value nor an error', async () => {
    const key = `progress/${phone.assignment}`;
    const text = JSON.stringify({ source: 'of another build', percent: 40 });
    const value = await phone.writer.codec.encodeText(text, { table: 'meta', key });
    await phone.writer.db.meta.put({ key, value });
    expect(await known(phone)).toBeNull();
    expect(await refresh(phone)).toEqual(await known(phone));
  });

  it('[ST29] of an assignment that is not on the phone is nothing', async () => {
    expect(await refreshProgress(phone.writer, phone.writer.newId(), '')).toBeNull();
  });

  it('[ST30] is folded for one assignment after another, and not again when it has become current', async () => {
    const slow = await makeStorePhone({ codec: slowCodec() });
    await score(slow, 5000);
    const folded: string[] = [];
    const { writer } = slow;
    const codec: ProgressStore['codec'] = {
      ...writer.codec,
      encodeText: async (text, context) => {
        folded.push('begin');
        const stored = await writer.codec.encodeText(text, context);
        folded.push('end');
        return stored;
      },
    };
    const store = { db: writer.db, codec, build: writer.build };
    const digest = await digestOf(slow);
    const before = await work(slow);
    const [kept, asked] = await Promise.all([
      keepProgress(store, before),
      refreshProgress(store, slow.assignment, digest),
      refreshProgress(store, slow.assignment, digest),
    ]);
    expect(asked).toEqual(kept);
    expect(folded).toEqual(['begin', 'end']);
  });

  it('[ST30] goes on to the next assignment after one that failed', async () => {
    const codec = { ...phone.writer.codec, encodeText: () => Promise.reject(new Error('full')) };
    const before = await work(phone);
    const full = keepProgress({ ...phone.writer, codec }, before);
    const next = keepProgress(phone.writer, before);
    await expect(full).rejects.toThrow('full');
    const kept = await next;
    expect(await known(phone)).toEqual(kept);
  });
});
