import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVIDENCE_GRADES,
  GRADE_RULES,
  type GradeFacts,
  gradeOf,
} from '../../../src/domain/evidence/grade';

const SEED = 20_261_125;
const DAY_MS = 86_400_000;

const BEST: GradeFacts = {
  ...{ path: 'inApp', accuracyCm: 3000, distanceM: 230, radiusM: 200 },
  ...{ clock: 'compared', anchoredAfterMs: DAY_MS },
};

const orNull = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });

const anyFacts: fc.Arbitrary<GradeFacts> = fc.record({
  path: fc.constantFrom('inApp', 'systemCamera', 'other'),
  accuracyCm: orNull(6000),
  distanceM: orNull(500),
  radiusM: fc.integer({ min: 0, max: 300 }),
  clock: fc.constantFrom('compared', 'moved', 'unknown'),
  anchoredAfterMs: orNull(2 * DAY_MS),
});

const rank = (facts: GradeFacts): number => EVIDENCE_GRADES.indexOf(gradeOf(facts).grade);

/** The same facts with one of them worse by `by`, or lost where `by` is null. */
function worse(facts: GradeFacts, by: number | null): readonly GradeFacts[] {
  const more = (value: number | null) => (value === null || by === null ? null : value + by);
  const path = facts.path === 'inApp' ? 'systemCamera' : 'other';
  return [
    { ...facts, path },
    { ...facts, accuracyCm: more(facts.accuracyCm) },
    { ...facts, distanceM: more(facts.distanceM) },
    { ...facts, anchoredAfterMs: more(facts.anchoredAfterMs) },
    { ...facts, clock: facts.clock === 'compared' ? 'moved' : 'unknown' },
  ];
}

describe('gradeOf', () => {
  it('[EV1] gives A exactly where all five rules hold, at their limits', () => {
    expect(gradeOf(BEST).grade).toBe('A');
    expect(gradeOf({ ...BEST, accuracyCm: 3001 }).grade).not.toBe('A');
    expect(gradeOf({ ...BEST, distanceM: 231 }).grade).not.toBe('A');
    expect(gradeOf({ ...BEST, clock: 'unknown' }).grade).not.toBe('A');
    expect(gradeOf({ ...BEST, anchoredAfterMs: DAY_MS + 1 }).grade).not.toBe('A');
    expect(gradeOf({ ...BEST, anchoredAfterMs: -120_001 }).grade).not.toBe('A');
    expect(gradeOf({ ...BEST, anchoredAfterMs: -120_000 }).grade).toBe('A');
    expect(gradeOf({ ...BEST, path: 'systemCamera' }).grade).not.toBe('A');
  });

  it('[EV2] gives B for a place and one bound of time, C for less, D for files and for nothing', () => {
    expect(gradeOf({ ...BEST, path: 'systemCamera' }).grade).toBe('B');
    expect(gradeOf({ ...BEST, clock: 'unknown' }).grade).toBe('B');
    expect(gradeOf({ ...BEST, anchoredAfterMs: null }).grade).toBe('B');
    expect(gradeOf({ ...BEST, clock: 'moved', anchoredAfterMs: null }).grade).toBe('C');
    expect(gradeOf({ ...BEST, distanceM: 900 }).grade).toBe('C');
    expect(gradeOf({ ...BEST, path: 'other' }).grade).toBe('D');
    const nothing = { accuracyCm: null, distanceM: null, anchoredAfterMs: null } as const;
    expect(gradeOf({ ...BEST, ...nothing, clock: 'unknown' }).grade).toBe('D');
  });

  it('[EV3] never rises when a fact gets worse or is lost', () => {
    fc.assert(
      fc.property(anyFacts, orNull(5000), (facts, by) => {
        for (const each of worse(facts, by)) expect(rank(each)).toBeGreaterThanOrEqual(rank(facts));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('[EV3] says of every rule whether it held, failed or is not known', () => {
    expect(gradeOf({ ...BEST, accuracyCm: 9000, clock: 'moved', anchoredAfterMs: null })).toEqual({
      grade: 'D',
      ledger: {
        ...{ path: 'held', accuracy: 'failed', site: 'unknown' },
        ...{ clock: 'failed', anchor: 'unknown' },
      },
    });
    expect(Object.keys(gradeOf(BEST).ledger)).toEqual([...GRADE_RULES]);
  });
});
