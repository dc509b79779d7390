import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuarantinedItem } from '../../src/store/quarantine';
import { backOffMs } from '../../src/sync/back-off';
import { coverageOf, custodyOf } from '../../src/sync/custody';
import { type DeliveryFacts, deliveryState } from '../../src/sync/delivery';
import type { SyncOutcome } from '../../src/sync/outcome';
import { planSegments, type SendQueue } from '../../src/sync/plan';
import type { Leaf } from '../../src/trust/leaf';
import { idOf, sha256Of } from '../support/made-ids';

const SEED = 20261122;
const assignment = idOf('assignment');
const journal = idOf('journal');
const received = '2026-11-22T02:00:00Z';

const headLeaf = (seq: number): Leaf => ({
  ...{ v: 1, kind: 'head', assignment, journal, seq, hash: sha256Of(`${seq}`), received },
  head: sha256Of('head'),
});
const heldLeaf = (label: string): Leaf => ({
  ...{ v: 1, kind: 'evidence-held', assignment, sha256: sha256Of(label), size: 1, received },
});
const checked = (leaf: Leaf) => ({ leaf, index: 0, receipt: { leaf: '', proof: '' } });

describe('the plan', () => {
  const queue: fc.Arbitrary<SendQueue> = fc
    .record({
      headSeq: fc.integer({ min: 0, max: 2000 }),
      covered: fc.integer({ min: -1, max: 2000 }),
      resend: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }),
      marks: fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 8 }),
      blocked: fc.boolean(),
    })
    .map(({ headSeq, covered, resend, marks, blocked }) => ({
      ...{ journal, headSeq, blocked },
      marks: marks.filter((seq) => seq < headSeq).sort((a, b) => a - b),
      coveredSeq: Math.min(covered, headSeq),
      resendFrom: resend === null ? null : Math.min(resend, headSeq),
    }));

  it('[SY10] covers exactly what no receipt covers, in order and without a gap', () => {
    const property = fc.property(queue, (one) => {
      const plan = planSegments([one]);
      const first = one.resendFrom ?? one.coveredSeq + 1;
      if (one.blocked || first > one.headSeq) return plan.length === 0;
      const inOrder = plan.every(
        ({ from, to }, i) => from <= to && from === (i === 0 ? first : (plan[i - 1]?.to ?? 0) + 1),
      );
      return inOrder && plan.at(-1)?.to === one.headSeq;
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('[SY21] ends every segment where a signed head is kept', () => {
    const property = fc.property(queue, (one) =>
      planSegments([one]).every(({ to }) => to === one.headSeq || one.marks.includes(to)),
    );
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});

describe('custody', () => {
  it('[SY2] a head’s receipt covers what is at or before it and no evidence', () => {
    const coverage = coverageOf([checked(headLeaf(7)), checked(headLeaf(3))]);
    const at = (seq: number) => custodyOf({ kind: 'entry', journal, seq }, coverage);
    expect([at(0), at(7), at(8)]).toEqual(['held', 'held', 'phone']);
    const other = { kind: 'entry', journal: idOf('other'), seq: 0 } as const;
    expect(custodyOf(other, coverage)).toBe('phone');
    expect(custodyOf({ kind: 'evidence', sha256: sha256Of('7') }, coverage)).toBe('phone');
  });

  it('[SY2] bytes are held by their own receipt alone', () => {
    const coverage = coverageOf([checked(heldLeaf('photo'))]);
    const of = (label: string) =>
      custodyOf({ kind: 'evidence', sha256: sha256Of(label) }, coverage);
    expect([of('photo'), of('another')]).toEqual(['held', 'phone']);
  });
});

describe('the state of delivery', () => {
  const facts = (part: Partial<DeliveryFacts>): DeliveryFacts => ({
    coverage: coverageOf([checked(headLeaf(4)), checked(heldLeaf('photo'))]),
    ownHeads: [{ journal, seq: 4 }],
    ownEvidence: [sha256Of('photo')],
    ...{ quarantine: [], lastAttempt: null, logForked: false, lastReceivedAt: received },
    ...part,
  });
  const attempted = (outcome: SyncOutcome) => ({ lastAttempt: { at: received, outcome } });

  it('[SY7] says all is held when every entry and all bytes are, whatever the last attempt met', () => {
    expect(deliveryState(facts({})).kind).toBe('all-held');
    expect(deliveryState(facts(attempted({ kind: 'offline' }))).kind).toBe('all-held');
  });

  it('[SY7] one entry or one piece of evidence short is not all', () => {
    const entryShort = facts({ ownHeads: [{ journal, seq: 5 }] });
    expect(deliveryState(entryShort)).toMatchObject({
      kind: 'waiting',
      entriesHeld: 5,
      entries: 6,
    });
    const bytesShort = facts({ ownEvidence: [sha256Of('photo'), sha256Of('second')] });
    expect(deliveryState(bytesShort)).toMatchObject({ kind: 'waiting', evidenceHeld: 1 });
    const level = { sentEntries: 0, sentEvidence: 0, receivedEntries: 0, refused: 0, missing: 0 };
    const outcome: SyncOutcome = {
      ...{ kind: 'level', ...level, serverTime: received, clockOffsetMs: 0 },
    };
    expect(deliveryState({ ...bytesShort, ...attempted(outcome) }).kind).toBe('waiting');
  });

  it('[SY7] a forked log goes before everything, a refusal before a missing network', () => {
    const short = { ownHeads: [{ journal, seq: 5 }] };
    expect(deliveryState(facts({ logForked: true })).kind).toBe('log-forked');
    const refusal: QuarantinedItem = {
      ...{ at: received, direction: 'sent', kind: 'segment', id: journal, code: 'wrong-key' },
      ...{ retry: 'never', detail: '', content: '', row: 1, assignment },
    };
    const refused = facts({ ...short, quarantine: [refusal], ...attempted({ kind: 'offline' }) });
    expect(deliveryState(refused)).toMatchObject({ kind: 'refused', items: 1 });
    expect(deliveryState(facts({ ...short, ...attempted({ kind: 'not-takan' }) })).kind).toBe(
      'not-takan',
    );
    expect(deliveryState(facts({ ...short, ...attempted({ kind: 'stalled' }) })).kind).toBe(
      'failed',
    );
  });

  it('[SY7] a phone without own work says so', () => {
    expect(deliveryState(facts({ ownHeads: [], ownEvidence: [] })).kind).toBe('nothing-yet');
  });
});

describe('waiting', () => {
  it('[SY30] doubles from five seconds to fifteen minutes', () => {
    expect([1, 2, 3, 4].map((n) => backOffMs(n, 0))).toEqual([2500, 5000, 10_000, 20_000]);
    expect(backOffMs(1, 0.999_999)).toBe(5000);
    expect([9, 50, 5000].map((n) => backOffMs(n, 0.999_999_9))).toEqual([
      900_000, 900_000, 900_000,
    ]);
  });

  it('[SY30] lies between half and all of the step for any jitter', () => {
    const failures = fc.integer({ min: 1, max: 100 });
    const property = fc.property(
      failures,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, j) => {
        const full = Math.min(900_000, 5000 * 2 ** Math.min(20, n - 1));
        const pause = backOffMs(n, j);
        return pause >= full / 2 && pause <= full;
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
