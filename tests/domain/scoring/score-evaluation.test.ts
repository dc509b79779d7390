import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import type { Registers } from '../../../src/domain/journal/register';
import type { RatingCap } from '../../../src/domain/policy/rating-cap';
import { fromExact, toExact } from '../../../src/domain/scoring/exact';
import { gradeOf } from '../../../src/domain/scoring/grade-of';
import { printScore } from '../../../src/domain/scoring/print-score';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { scoreEverything } from '../../support/full-evaluation';
import { HistoryMaker } from '../../support/journal-maker';

const SEED = 20261122;
const CENTS = { decimals: 2, mode: 'halfUp' } as const;

const judgedIndicator = (id: string, weightMilli: number): Indicator => ({
  id,
  name: '指标',
  explanation: '',
  basis: '依据',
  weightMilli,
  rule: { kind: 'judgement', guidance: '说明' },
});

const frameworkOf = (indicators: Indicator[]): Framework => ({
  v: 1,
  id: 'F',
  version: '1',
  title: '框架',
  source: '测试',
  weights: 'sample',
  levels: [{ id: 'L', name: '层', groups: [{ id: 'G', name: '组', indicators }] }],
  rounding: CENTS,
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
});

function registersOf(scores: Readonly<Record<string, number>>): Registers {
  const place = { person: 'p', journal: 'j', seq: 1, hash: 'h', at: '2026-11-22T09:00:00+08:00' };
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, value]) => [
      [`score:${id}`, [{ value, ...place }]],
      [`deduction:${id}`, [{ value: '原因', ...place }]],
    ]),
  );
}

describe('the total of an evaluation', () => {
  it('[SC8] is the exact sum in any order of the indicators', () => {
    const scores = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 });
    const anyOrder = scores.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    const sums = fc.property(anyOrder, ([all, order]) => {
      const indicators = all.map((_, index) => judgedIndicator(`I${index}`, 100_000));
      const registers = registersOf(Object.fromEntries(all.map((v, index) => [`I${index}`, v])));
      const shuffled = order.flatMap((index) => indicators[index] ?? []);
      const expected = all.reduce((sum, milli) => sum.add(milli, 1000), new Fraction(0));
      for (const each of [indicators, shuffled]) {
        const { total } = scoreEvaluation(frameworkOf(each), { registers });
        expect(total.equals(expected)).toBe(true);
      }
    });
    fc.assert(sums, { seed: SEED, numRuns: 100 });
  });

  it('[SC8] counts only what is scored so far', () => {
    const framework = frameworkOf([judgedIndicator('I0', 50_000), judgedIndicator('I1', 50_000)]);
    const half = scoreEvaluation(framework, { registers: registersOf({ I0: 40_000 }) });
    expect(half).toMatchObject({ scoredCount: 1, complete: false, printed: '40.00' });
  });

  it('[SC10] has a grade only when all is scored', () => {
    const framework = frameworkOf([judgedIndicator('I0', 50_000), judgedIndicator('I1', 50_000)]);
    const half = scoreEvaluation(framework, { registers: registersOf({ I0: 50_000 }) });
    expect(half.grade).toBeNull();
    const registers = registersOf({ I0: 50_000, I1: 40_000 });
    expect(scoreEvaluation(framework, { registers }).grade?.label).toBe('优');
  });

  it('[SC10] of a history where everything is met is 100 points and 优', () => {
    const history = new HistoryMaker();
    scoreEverything(history, history.device('lead'));
    const score = scoreEvaluation(history.package.framework, history.fold());
    expect(score).toMatchObject({ complete: true, scoredCount: 17, printed: '100.00' });
    expect(score.total.equals(100)).toBe(true);
    expect(score.grade?.label).toBe('优');
  });
});

describe('grades and print', () => {
  it('[SC9] bands are half-open over the unrounded total', () => {
    const framework = frameworkOf([judgedIndicator('I0', 100_000)]);
    const labels = ['59.995', '60', '79.99', '80', '89.99', '89.995', '90', '0', '100'].map(
      (total) => gradeOf(framework, new Fraction(total))?.label,
    );
    expect(labels).toEqual(['差', '中', '中', '良', '良', '良', '优', '差', '优']);
  });

  it('[SC9] 89.995 prints as 90.00 and is 良 all the same', () => {
    const framework = frameworkOf([judgedIndicator('I0', 100_000)]);
    const score = scoreEvaluation(framework, { registers: registersOf({ I0: 89_995 }) });
    expect([score.printed, score.grade?.label]).toEqual(['90.00', '良']);
  });

  it('[SC11] halves go up, also where a float would not know them', () => {
    const printed = ['1.005', '2.675', '0.125', '8', '99.999', '0.0049'].map((text) =>
      printScore(new Fraction(text), CENTS),
    );
    expect(printed).toEqual(['1.01', '2.68', '0.13', '8.00', '100.00', '0.00']);
    expect(printScore(new Fraction(10, 3), { ...CENTS, decimals: 4 })).toBe('3.3333');
    expect(printScore(new Fraction(5, 2), { ...CENTS, decimals: 0 })).toBe('3');
    expect(() => printScore(new Fraction(-1), CENTS)).toThrow(RangeError);
  });

  it('[SC11] is never farther from the score than half the last decimal', () => {
    const near = fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 10 ** 6 }), (n, d) => {
      const score = new Fraction(n, d);
      const error = new Fraction(printScore(score, CENTS)).sub(score);
      expect(error.lte(new Fraction(1, 200)) && error.gt(new Fraction(-1, 200))).toBe(true);
    });
    fc.assert(near, { seed: SEED, numRuns: 300 });
  });

  it('[SC12] exact rationals come back from a manifest unchanged', () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 40n });
    const returns = fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), digits, (num, den) => {
      const fraction = new Fraction(num, den);
      expect(fromExact(toExact(fraction)).equals(fraction)).toBe(true);
    });
    fc.assert(returns, { seed: SEED, numRuns: 200 });
    expect(toExact(new Fraction(10, 4))).toEqual({ num: '5', den: '2' });
    expect(toExact(new Fraction(0))).toEqual({ num: '0', den: '1' });
  });
});

describe('caps on the grade', () => {
  const rule: ScoringRule = {
    ...{ kind: 'ratio', targetPpm: 850_000 },
    numerator: { id: 'spent', label: '支出', unit: 'fen' },
    denominator: { id: 'arrived', label: '到位', unit: 'fen' },
  };
  const cap = (id: string, belowPpm: number, barred: string): RatingCap => ({
    ...{ id, rate: 'budgetExecutionRate', belowPpm, barred, source: '测试' },
  });
  const caps = [cap('c85', 850_000, '优'), cap('c75', 750_000, '良')];
  const spent = (value: number): Registers => {
    const place = { person: 'p', journal: 'j', seq: 1, hash: 'h', at: '2026-11-22T09:00:00+08:00' };
    return {
      ...registersOf({ I1: 90_000 }),
      'figure:I0:spent': [{ value, ...place }],
      'figure:I0:arrived': [{ value: 1000, ...place }],
      'deduction:I0': [{ value: '原因', ...place }],
    };
  };
  const executed = (
    amount: number,
    measures: Indicator['measures'] | null = 'budgetExecutionRate',
  ) => {
    const rate = { ...judgedIndicator('I0', 10_000), rule, ...(measures ? { measures } : {}) };
    const framework = frameworkOf([rate, judgedIndicator('I1', 90_000)]);
    return scoreEvaluation({ ...framework, ratingCaps: caps }, { registers: spent(amount) });
  };

  it('[SC61] bar a grade below their rate and not at it, and leave the score alone', () => {
    const labels = [850, 849, 750, 749].map((spent) => executed(spent).grade?.label);
    expect(labels).toEqual(['优', '良', '良', '中']);
    const barred = executed(749);
    expect(barred.gradeBeforeCaps?.label).toBe('优');
    expect(barred.caps.map(({ id }) => id)).toEqual(['c85', 'c75']);
    expect(barred.total.toFraction()).toBe('8399/85');
  });

  it('[SC61] stay unchecked and say so where no indicator gives the rate', () => {
    const blind = executed(100, null);
    expect(blind.grade?.label).toBe('优');
    expect(blind.uncheckedCaps).toEqual(caps);
    expect(executed(100).uncheckedCaps).toEqual([]);
  });

  it('[SC61] stay unchecked where the rate is measured over something else than they mean', () => {
    const reading: NonNullable<RatingCap['reading']> = {
      ...{ denominator: 'adjustedBudget', stated: true },
      ...{ headingTerm: '预算执行率', ruleTerm: '预算执行率' },
    };
    const meant = { ...cap('c85', 850_000, '优'), reading };
    const graded = (denominator: Indicator['denominator']) => {
      const rate = {
        ...judgedIndicator('I0', 10_000),
        rule,
        measures: 'budgetExecutionRate',
      } as const;
      const measuring = denominator === undefined ? rate : { ...rate, denominator };
      const framework = frameworkOf([measuring, judgedIndicator('I1', 90_000)]);
      return scoreEvaluation({ ...framework, ratingCaps: [meant] }, { registers: spent(700) });
    };
    expect(graded('fundsReceived')).toMatchObject({
      grade: { label: '优' },
      uncheckedCaps: [meant],
    });
    expect(graded('adjustedBudget')).toMatchObject({ grade: { label: '良' }, uncheckedCaps: [] });
    expect(graded(undefined)).toMatchObject({ grade: { label: '良' }, uncheckedCaps: [] });
  });
});
