import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalBallots } from '../../../src/domain/cross-check/equal-ballots';
import { crowdAbove, nearCuts, tailOf } from '../../../src/domain/cross-check/grade-crowd';
import { DEFAULT_LIMITS as LIMITS } from '../../../src/domain/cross-check/limits';
import type { PanelState } from '../../../src/domain/panel/panel-state';

const SEED = 20_261_127;
const GRADES = [
  { label: '优', fromMilli: 90_000 },
  { label: '良', fromMilli: 80_000 },
  { label: '差', fromMilli: 0 },
];

it('[CC18] a score is near a cut within one point on either side, and near none at nothing', () => {
  const off = (scoreMilli: number) =>
    nearCuts(scoreMilli, GRADES).map(({ grade, offMilli }) => [grade, offMilli]);
  expect(off(90_000)).toEqual([['优', 0]]);
  expect(off(90_999)).toEqual([['优', 999]]);
  expect(off(91_000)).toEqual([]);
  expect(off(89_000)).toEqual([['优', -1000]]);
  expect(off(88_999)).toEqual([]);
  expect(off(300)).toEqual([]);
});

it('[CC18] the probability is exact: 9 or more of 10 is 11 of 1024', () => {
  expect(tailOf(9, 10).toFraction()).toBe('11/1024');
  expect(tailOf(0, 10).toFraction()).toBe('1');
  const all = fc.integer({ min: 1, max: 80 });
  const property = fc.property(all, fc.integer({ min: 0, max: 80 }), (n, least) => {
    const [one, other] = [tailOf(least, n), tailOf(n - least + 1, n)];
    if (least <= n) expect(one.add(other).toFraction()).toBe('1');
  });
  fc.assert(property, { seed: SEED, numRuns: 200 });
});

it('[CC18] many above and few below are pointed out with their counts, too few reports are not', () => {
  const offs = (above: number, below: number) => [
    ...Array.from({ length: above }, () => 300),
    ...Array.from({ length: below }, () => -300),
  ];
  expect(crowdAbove(offs(9, 1), LIMITS)).toEqual({ above: 9, below: 1, millionths: 10_743 });
  expect(crowdAbove(offs(8, 2), LIMITS)).toBeNull();
  expect(crowdAbove(offs(7, 0), LIMITS)).toBeNull();
  expect(crowdAbove(offs(1, 9), LIMITS)).toBeNull();
});

/** A round in which people gave these scores for A, B, C …. */
function roundOf(
  given: Readonly<Record<string, readonly number[]>>,
  stage: 'closed' | 'complete',
): Pick<PanelState, 'rounds' | 'members'> {
  const ballots = Object.entries(given).map(([person, scores], i) => ({
    ...{ person, journal: 'j', seq: i, hash: person, votes: [], envelope: '' },
    at: `2026-03-02T0${i}:00:00+08:00`,
    ...{ isClosedOver: true, unwrapped: null, leftOut: null },
    opened: scores.map((scoreMilli, at) => ({
      vote: { indicator: 'ABCDE'[at] ?? '', scoreMilli, reason: '' },
      ...{ salt: '', openedBy: 'author' as const },
    })),
  }));
  const of = { round: 1, indicators: [...'ABCDE'], stage, ballots, absent: [], closedBy: 'c' };
  return { rounds: [of], members: [] };
}

it('[CC17] equal ballots are seen once every ballot is open, with their scores, and not before', () => {
  const given = { b: [1000, 2000, 3000], a: [1000, 2000, 3000], c: [1000, 2000, 4000] };
  expect(equalBallots(roundOf(given, 'closed'))).toEqual([]);
  expect(equalBallots(roundOf(given, 'complete'))).toEqual([
    {
      ...{ round: 1, people: ['a', 'b'] },
      scores: ['A', 'B', 'C'].map((indicator, i) => ({ indicator, scoreMilli: (i + 1) * 1000 })),
    },
  ]);
});
