import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageMatrix } from '../../../src/domain/evidence/coverage-matrix';
import { choosingOrder, derivativesOf } from '../../../src/domain/evidence/derivatives';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { ALIKE_BITS, lookAlikes } from '../../../src/domain/evidence/look-alikes';
import { standingAlone } from '../../../src/domain/evidence/standing-alone';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const SEED = 20_261_125;

const shoot = (device: MadeDevice, label: string, changes: Partial<Evidence> = {}) =>
  device.act('evidence.captured', {
    evidence: {
      ...{ sha256: sha256Of(label), size: 10, mediaType: 'image/jpeg', source: 'camera' },
      proves: { indicator: null, checkpoint: null, site: null },
      ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' },
      ...changes,
    },
  });

const derive = (device: MadeDevice, label: string, from: string) =>
  shoot(device, label, {
    source: 'derived',
    derived: { from: sha256Of(from), how: 'annotated' },
  });

function made() {
  const history = new HistoryMaker();
  return { history, anna: history.device('anna') };
}

describe('derived evidence', () => {
  it('[EV13] stands beside its original, also in several steps, and alone without one', () => {
    const { history, anna } = made();
    shoot(anna, 'photo');
    derive(anna, 'straight', 'photo');
    derive(anna, 'covered', 'straight');
    derive(anna, 'orphan', 'gone');
    const { evidence } = history.fold();
    const digests = (of: typeof evidence) => of.map((item) => item.evidence.sha256);
    expect(digests(standingAlone(evidence))).toEqual(['photo', 'orphan'].map(sha256Of));
    expect(digests(derivativesOf(sha256Of('photo'), evidence))).toEqual(
      ['straight', 'covered'].map(sha256Of),
    );
  });

  it('[EV13] that names each other in a circle ends the search', () => {
    const { history, anna } = made();
    derive(anna, 'one', 'two');
    derive(anna, 'two', 'one');
    const { evidence } = history.fold();
    expect(derivativesOf(sha256Of('one'), evidence)).toHaveLength(1);
  });

  it('[EV28] is offered right after its original, what belongs here first, each piece once', () => {
    const { history, anna } = made();
    for (const label of ['old', 'new', 'here']) shoot(anna, label);
    derive(anna, 'marked', 'old');
    derive(anna, 'covered', 'marked');
    derive(anna, 'one', 'two');
    derive(anna, 'two', 'one');
    const { evidence } = history.fold();
    const isHere = ({ evidence: { sha256 } }: (typeof evidence)[number]) =>
      sha256 === sha256Of('here');
    const order = choosingOrder(evidence, isHere).map((item) => item.evidence.sha256);
    expect(order).toEqual(['here', 'new', 'old', 'marked', 'covered', 'two', 'one'].map(sha256Of));
  });
});

describe('pictures that look alike', () => {
  const hash64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  const hex = (value: bigint) => value.toString(16).padStart(16, '0');

  it('[EV14] are those whose hashes differ in few bits, both ways', () => {
    fc.assert(
      fc.property(hash64, fc.uniqueArray(fc.integer({ min: 0, max: 63 })), (hash, flips) => {
        const { history, anna } = made();
        const other = flips.reduce((value, bit) => value ^ (1n << BigInt(bit)), hash);
        shoot(anna, 'a', { perceptualHash: hex(hash) });
        shoot(anna, 'b', { perceptualHash: hex(other) });
        shoot(anna, 'without');
        const alike = lookAlikes(history.fold().evidence);
        const expected = flips.length <= ALIKE_BITS;
        expect(alike.get(sha256Of('a')) ?? []).toEqual(expected ? [sha256Of('b')] : []);
        expect(alike.get(sha256Of('b')) ?? []).toEqual(expected ? [sha256Of('a')] : []);
        expect(alike.has(sha256Of('without'))).toBe(false);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('[EV14] are the same as where every pair is compared', () => {
    const { history, anna } = made();
    shoot(anna, 'shape');
    const [shape] = history.fold().evidence;
    if (shape === undefined) throw new Error('a piece was captured');
    const piece = (label: number, hash: bigint) => ({
      ...shape,
      evidence: { ...shape.evidence, sha256: sha256Of(`${label}`), perceptualHash: hex(hash) },
    });
    const bitsOf = (value: bigint) => value.toString(2).replaceAll('0', '').length;
    // Few bases with up to nine flips each, so that many pairs lie about the limit.
    const near = fc
      .tuple(
        fc.integer({ min: 0, max: 2 }),
        fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 9 }),
      )
      .map(([base, flips]) =>
        flips.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(base) * 0x0123_4567n),
      );
    const pieces = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), near), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (drawn) => {
        const expected = new Map<string, Set<string>>();
        for (const [a, x] of drawn) {
          for (const [b, y] of drawn) {
            if (a === b || bitsOf(x ^ y) > ALIKE_BITS) continue;
            const known = expected.get(sha256Of(`${a}`)) ?? new Set();
            expected.set(sha256Of(`${a}`), known.add(sha256Of(`${b}`)));
          }
        }
        const alike = lookAlikes(drawn.map(([label, hash]) => piece(label, hash)));
        const found = [...alike].map(([key, others]) => [key, new Set(others)] as const);
        expect(new Map(found)).toEqual(expected);
        expect(found.every(([key, { size }]) => size === alike.get(key)?.length)).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('coverageMatrix', () => {
  it('[EV15] counts evidence at the site that it names or visited, and derived pieces once', () => {
    const { history, anna } = made();
    const [first, second] = history.package.sites;
    if (first === undefined || second === undefined) throw new Error('the sample has two sites');
    const visit = idOf('visit');
    anna.onSite('visit.began', {
      ...{ visit, site: second.id, indexNo: 'S4-01-001', purpose: '看步道', agenda: '' },
      position: { fixes: [], noPosition: 'denied', manual: null },
    });
    const proves = (indicator: string | null, site: string | null = null) => ({
      proves: { indicator, checkpoint: null, site },
    });
    shoot(anna, 'named', proves('A11', first.id));
    shoot(anna, 'visited', { ...proves('A11'), visit });
    shoot(anna, 'nowhere', proves('A11'));
    shoot(anna, 'later', { ...proves(null), visit });
    derive(anna, 'marked', 'named');
    const { latE7, lonE7 } = second;
    const fix = { latE7, lonE7, accuracyCm: 3000, altitudeCm: null, ageMs: 0 };
    const at = '2026-11-22T09:00:00+08:00';
    shoot(anna, 'within', { ...proves('C11'), fixes: [{ ...fix, at }] });
    shoot(anna, 'coarse', { ...proves('C11'), fixes: [{ ...fix, at, accuracyCm: 3001 }] });
    const manual = { latE7, lonE7, reason: '地下室' };
    const rough = { ...fix, at, accuracyCm: 300_000 };
    shoot(anna, 'by hand', { ...proves('C21'), fixes: [rough], manual });
    shoot(anna, 'elsewhere', { ...proves('C21'), manual: { ...manual, latE7: 0 } });
    const matrix = coverageMatrix(history.package, history.fold());
    expect(matrix.count('A11', first.id)).toBe(1);
    expect(matrix.count('A11', second.id)).toBe(1);
    expect(matrix.count('A11', null)).toBe(1);
    expect([matrix.count('C11', second.id), matrix.count('C11', null)]).toEqual([1, 1]);
    expect([matrix.count('C21', second.id), matrix.count('C21', null)]).toEqual([1, 1]);
    expect(matrix.unassigned).toBe(1);
    anna.act('evidence.assigned', {
      ...{ sha256: sha256Of('later'), indicator: 'D12', checkpoint: null, site: null },
    });
    const after = coverageMatrix(history.package, history.fold());
    expect(after.unassigned).toBe(0);
    expect(after.count('D12', second.id)).toBe(1);
  });
});
