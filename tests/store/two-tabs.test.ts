import { expect, it } from 'vitest';
import { memoryLocks } from '../../src/platform/locks';
import { readHeads } from '../../src/store/journals';
import type { Locks } from '../../src/store/ports';
import { readJournals } from '../../src/store/read-journals';
import { makeStorePhone, type StorePhone, score } from '../support/store-phone';

const EACH = 500;

/** Locks that hold nobody back: what remains is the check inside the transaction. */
const noLocks: Locks = {
  exclusive: (_name, work) => work(),
  ifFree: async (_name, work) => ({ value: await work() }),
};

async function twoTabs(locks: Locks): Promise<readonly [StorePhone, StorePhone]> {
  const first = await makeStorePhone({ locks });
  const { factory, key } = first;
  return [first, await makeStorePhone({ factory, key, locks })];
}

async function appendMany(phone: StorePhone, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await score(phone, i);
}

async function expectOneChain({ writer, assignment }: StorePhone, acts: number): Promise<void> {
  const [lines, ...others] = await readJournals(writer, assignment);
  expect(others).toEqual([]);
  const entries = [...(lines?.entries ?? [])].sort((a, b) => a.entry.seq - b.entry.seq);
  expect(entries.map(({ entry }) => entry.seq)).toEqual(
    Array.from({ length: acts + 1 }, (_, i) => i),
  );
  entries.forEach(({ entry }, i) => {
    expect(entry.prev).toBe(i === 0 ? null : entries[i - 1]?.hash);
  });
  const [head] = await readHeads(writer, assignment);
  expect(head).toMatchObject({ seq: acts, hash: entries.at(-1)?.hash, forked: false });
}

it('[ST2] two tabs under one lock append 500 entries each to one journal, without fork or gap', async () => {
  const [first, second] = await twoTabs(memoryLocks());
  await Promise.all([appendMany(first, EACH), appendMany(second, EACH)]);
  await expectOneChain(first, 2 * EACH);
});

it('[ST2] where no lock is to be had, the transaction alone keeps the journal one chain', async () => {
  const [first, second] = await twoTabs(noLocks);
  await Promise.all([appendMany(first, 60), appendMany(second, 60)]);
  await expectOneChain(second, 120);
});

it('[ST2] two tabs that open a journal at the same moment open one', async () => {
  const [first, second] = await twoTabs(noLocks);
  await Promise.all([score(first, 1), score(second, 2), score(first, 3), score(second, 4)]);
  await expectOneChain(first, 4);
});
