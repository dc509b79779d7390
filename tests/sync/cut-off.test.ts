import { describe, expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { readJournals } from '../../src/store/read-journals';
import { deliveryState } from '../../src/sync/delivery';
import { syncAssignment } from '../../src/sync/engine';
import { readDelivery } from '../../src/sync/read-delivery';
import type { SyncPoint } from '../../src/sync/sync-deps';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau } from '../support/memory-bureau';
import { judged, photo } from '../support/store-phone';
import { makeSyncPhone, restarted, type SyncPhone } from '../support/sync-phone';

const { assignment } = madePackage();

class Killed extends Error {}

async function workedPhone(): Promise<{ bureau: MemoryBureau; phone: SyncPhone }> {
  const bureau = await MemoryBureau.create(assignment);
  const phone = await makeSyncPhone(bureau);
  for (let i = 0; i < 4; i++) await appendAct(phone.writer, { assignment, act: judged(i) });
  for (let i = 0; i < 3; i++) {
    await appendAct(phone.writer, photo(assignment, new Uint8Array([i, 7, 7])));
  }
  return { bureau, phone };
}

/** After a kill: another process opens the store, syncs, and everything is there once. */
async function expectWhole(bureau: MemoryBureau, killed: SyncPhone): Promise<void> {
  killed.writer.db.close();
  const phone = await restarted(killed, bureau);
  expect((await syncAssignment(phone.deps, assignment)).kind).toBe('level');
  expect(deliveryState(await readDelivery(phone.writer, assignment))).toMatchObject({
    ...{ kind: 'all-held', entries: 8, entriesHeld: 8, evidence: 3, evidenceHeld: 3 },
  });
  const [here] = await readJournals(phone.writer, assignment);
  const [there] = bureau.journals.values();
  expect([...(there?.entries.keys() ?? [])].sort()).toEqual(
    here?.entries.map(({ hash }) => hash).sort(),
  );
  expect(bureau.evidence.size).toBe(3);
  // One leaf each for credential, head and three pieces of evidence: nothing was logged twice.
  expect(bureau.log.size).toBe(5);
}

const POINTS: readonly SyncPoint[] = [
  'before-send',
  'after-answer-before-store',
  'after-store',
  'before-evidence',
  'after-evidence-answer-before-store',
  'after-evidence-store',
];

describe('a phone that is killed', () => {
  it.each(POINTS)('[SY9] at the point %s loses and duplicates nothing', async (point) => {
    const { bureau, phone } = await workedPhone();
    const hooks = (at: SyncPoint): void => {
      if (at === point) throw new Killed(point);
    };
    await expect(syncAssignment({ ...phone.deps, hooks }, assignment)).rejects.toThrow(Killed);
    await expectWhole(bureau, phone);
  });

  it.each(['exchange', 'putEvidence'])(
    '[SY9] after the server has committed %s and before it answers loses and duplicates nothing',
    async (call) => {
      const { bureau, phone } = await workedPhone();
      bureau.committed = (at) => {
        if (at === call) throw new Killed(call);
      };
      await expect(syncAssignment(phone.deps, assignment)).rejects.toThrow(Killed);
      bureau.committed = () => undefined;
      await expectWhole(bureau, phone);
    },
  );

  it('[SY9] cut off by the network at every call in turn, it gets through in the end', async () => {
    const { bureau, phone } = await workedPhone();
    let passes = 0;
    for (let attempt = 0; attempt < 40; attempt++) {
      passes += 1;
      let left = attempt;
      bureau.interrupt = () => (left-- > 0 ? null : { kind: 'offline' });
      const outcome = await syncAssignment(phone.deps, assignment);
      if (outcome.kind === 'level') break;
      expect(outcome).toEqual({ kind: 'offline' });
    }
    expect(passes).toBeGreaterThan(3);
    bureau.interrupt = () => null;
    await expectWhole(bureau, phone);
  });
});
