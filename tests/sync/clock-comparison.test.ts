import { beforeEach, describe, expect, it } from 'vitest';
import { toInstant } from '../../src/domain/kernel/instant';
import { appendAct } from '../../src/store/append';
import { readWork } from '../../src/store/assignment-work';
import type { ClockReading } from '../../src/store/ports';
import { ServerClock } from '../../src/store/server-clock';
import { wholeEvaluation } from '../../src/store/whole-evaluation';
import { deliveryState } from '../../src/sync/delivery';
import { syncAssignment } from '../../src/sync/engine';
import { readDelivery } from '../../src/sync/read-delivery';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau, RECEIVED } from '../support/memory-bureau';
import { judged, photo } from '../support/store-phone';
import { makeSyncPhone, type SyncPhone } from '../support/sync-phone';
import { sha256Text, testId } from '../support/test-device';

const pkg = madePackage();
const { assignment } = pkg;
let bureau: MemoryBureau;
let phone: SyncPhone;

beforeEach(async () => {
  bureau = await MemoryBureau.create(assignment);
  const made = await makeSyncPhone(bureau);
  const writer = { ...made.writer, serverClock: new ServerClock() };
  phone = { ...made, writer, deps: { ...made.deps, writer } };
  const declaration = sha256Text(pkg.independenceDeclaration);
  const body = { declaration, outcome: 'independent', detail: '' } as const;
  await appendAct(writer, { assignment, act: { type: 'independence.declared', body } });
});

const sync = () => syncAssignment(phone.deps, assignment);

function snap(seed: number) {
  const made = photo(assignment, new Uint8Array(64).fill(seed));
  if (made.act.type !== 'evidence.captured') throw new Error('a photo is evidence');
  const proves = { indicator: null, checkpoint: null, site: null };
  const evidence = { ...made.act.body.evidence, proves };
  return appendAct(phone.writer, {
    ...made,
    act: { type: 'evidence.captured', body: { evidence } },
  });
}

async function foldedNow() {
  const work = await readWork(phone.writer, assignment);
  if (work === null) throw new Error('the assignment is on the phone');
  return wholeEvaluation(work);
}

const comparisons = async () => (await foldedNow()).fieldwork.clocks;

describe('comparing clocks', () => {
  it('[EV10] comes before the first capture where the server’s time is known, and only once', async () => {
    await sync();
    await snap(1);
    await snap(2);
    const { evidence, fieldwork } = await foldedNow();
    const [compared, ...more] = fieldwork.clocks;
    expect(more).toEqual([]);
    expect(compared?.value.serverAt).toBe(RECEIVED);
    expect(compared?.value.session).toBe(compared?.mono.session);
    const [first, second] = evidence;
    expect([first?.seq, second?.seq]).toEqual([3, 4]);
    expect(compared?.seq).toBe(2);
    expect(first?.mono.session).toBe(compared?.mono.session);
  });

  it('[EV10] leaves with captures that were made before the server’s time was learnt', async () => {
    await snap(1);
    expect(await comparisons()).toEqual([]);
    expect((await sync()).kind).toBe('level');
    expect(await comparisons()).toHaveLength(1);
    const state = deliveryState(await readDelivery(phone.writer, assignment));
    expect(state).toMatchObject({ kind: 'all-held', entries: 4, entriesHeld: 4 });
  });

  it('[EV11] is not written by exchanges or scores alone, and a second exchange writes none', async () => {
    await sync();
    await appendAct(phone.writer, { assignment, act: judged(1000) });
    await sync();
    expect(await comparisons()).toEqual([]);
    await snap(1);
    await sync();
    await sync();
    expect(await comparisons()).toHaveLength(1);
  });

  it('[EV12] is learnt anew after the wall clock was set back', () => {
    const session = testId();
    const reading = (wallMs: number, ms: number): ClockReading => ({
      at: toInstant(Date.UTC(2026, 10, 22) + wallMs, 480),
      mono: { session, ms },
    });
    const clock = new ServerClock();
    clock.learn('2026-11-22T00:00:00Z', reading(5000, 0));
    expect(clock.before(assignment, 'score.judged', reading(6000, 1000))).toBeNull();
    expect(clock.before(assignment, 'visit.began', reading(3_600_000, 1000))?.body.aheadMs).toBe(
      5000,
    );
    expect(clock.before(assignment, 'visit.began', reading(-120_000, 1000))).toBeNull();
    clock.learn('2026-11-22T00:00:01Z', reading(-120_000, 1000));
    expect(clock.overdue(assignment, reading(-119_000, 2000))?.body.aheadMs).toBe(-121_000);
    clock.written(assignment);
    expect(clock.overdue(assignment, reading(-118_000, 3000))).toBeNull();
  });
});
