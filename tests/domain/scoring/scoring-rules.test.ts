import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/framework/figure';
import type { Measure } from '../../../src/domain/framework/measure';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import { points, scored } from './scoring-kit';

const figure = (id: string, unit: Figure['unit'] = 'count'): Figure => ({ id, label: id, unit });

const quotient: Measure = {
  kind: 'quotient',
  numerator: figure('a', 'fen'),
  denominator: figure('b', 'fen'),
};
const rate: Measure = { kind: 'reading', figure: figure('r', 'ppm') };
const days: Measure = { kind: 'reading', figure: figure('d', 'day') };

const ratio = (a: number, b: number) => ({ 'figure:I1:a': a, 'figure:I1:b': b });
const reading = (value: number) => ({ 'figure:I1:r': value });
const findings = (all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).map(([id, finding]) => [`checkpoint:I1:${id}`, finding]));

describe('check points', () => {
  const weighted: ScoringRule = {
    kind: 'checkpoints',
    partlyPpm: 500_000,
    notApplicable: true,
    points: [
      { id: 'A', text: '甲', shares: 1 },
      { id: 'B', text: '乙', shares: 8 },
      { id: 'C', text: '丙' },
    ],
  };

  it('[SC40] share the weight by their shares: 10, 80 and 10 %', () => {
    expect(points(weighted, findings({ A: 'met', B: 'notMet', C: 'met' }))).toBe('2');
    expect(points(weighted, findings({ A: 'notMet', B: 'partly', C: 'notMet' }))).toBe('4');
    expect(points(weighted, findings({ A: 'met', B: 'met', C: 'met' }))).toBe('10');
  });

  it('[SC41] hand the share of what does not apply to the others in proportion', () => {
    const some = findings({ A: 'met', B: 'notApplicable', C: 'partly' });
    expect(points(weighted, some)).toBe('15/2');
    expect(scored(weighted, some).steps).toContainEqual(
      expect.objectContaining({ kind: 'redistributed', left: 1 }),
    );
  });

  it('[SC41] have no score where none applies', () => {
    const none = scored(
      weighted,
      findings({ A: 'notApplicable', B: 'notApplicable', C: 'notApplicable' }),
    );
    expect([none.score, none.status]).toEqual([null, 'incomplete']);
    expect(none.missing).toEqual([{ kind: 'nothing-applies' }]);
  });

  it('[SC42] yes earns the weight, no what the rule says', () => {
    const yesNo = (noPpm: number): ScoringRule => ({
      kind: 'yesNo',
      question: { id: 'Q', text: '是否公开' },
      noPpm,
    });
    expect(points(yesNo(0), findings({ Q: 'met' }))).toBe('10');
    expect(points(yesNo(0), findings({ Q: 'notMet' }))).toBe('0');
    expect(points(yesNo(400_000), findings({ Q: 'notMet' }))).toBe('4');
    expect(scored(yesNo(0), {}).missing).toEqual([{ kind: 'checkpoint', id: 'Q' }]);
  });
});

describe('failures', () => {
  type Failures = Extract<ScoringRule, { kind: 'failures' }>;
  const failures = (cost: Failures['cost'], zeroFrom?: number): Failures => ({
    ...{ kind: 'failures', count: figure('n'), cost, what: '不合格' },
    ...(zeroFrom === undefined ? {} : { zeroFrom }),
  });
  const found = (n: number) => ({ 'figure:I1:n': n });

  it('[SC43] cost a third each and nothing is left at three', () => {
    const third = failures({ kind: 'fraction', num: 1, den: 3 }, 3);
    expect([0, 1, 2, 3, 4].map((n) => points(third, found(n)))).toEqual([
      '10',
      '20/3',
      '10/3',
      '0',
      '0',
    ]);
  });

  it('[SC43] cost points each, never below nothing, and the cut-off may come earlier', () => {
    const each = failures({ kind: 'points', milli: 3500 });
    expect([1, 2, 3].map((n) => points(each, found(n)))).toEqual(['13/2', '3', '0']);
    const fifth = failures({ kind: 'fraction', num: 1, den: 5 }, 3);
    expect([2, 3].map((n) => points(fifth, found(n)))).toEqual(['6', '0']);
  });
});

describe('rates', () => {
  const gated: ScoringRule = {
    ...{ kind: 'gatedRatio', measure: quotient },
    ...{ targetPpm: 1_000_000, gatePpm: 600_000 },
  };

  it('[SC44] behind a gate of 60 % earn their part of what is above it', () => {
    const earned = [0, 59, 60, 61, 80, 100, 130].map((a) => points(gated, ratio(a, 100)));
    expect(earned).toEqual(['0', '0', '0', '1/4', '5', '10', '10']);
    expect(scored(gated, ratio(59, 100)).steps).toContainEqual({
      ...{ kind: 'gate', gatePpm: 600_000, earned: null },
    });
  });

  it('[SC45] of execution fall into the tiers of 101号: 10, 7, 5, 0', () => {
    const tiers: ScoringRule = {
      ...{ kind: 'tiers', measure: quotient, direction: 'higher' },
      tiers: [
        { boundPpm: 1_000_000, earnPpm: 1_000_000 },
        { boundPpm: 800_000, earnPpm: 700_000 },
        { boundPpm: 600_000, earnPpm: 500_000 },
      ],
    };
    const earned = [
      [1, 1],
      [999, 1000],
      [8, 10],
      [79_999, 100_000],
      [6, 10],
      [5999, 10_000],
    ];
    expect(earned.map(([a = 0, b = 0]) => points(tiers, ratio(a, b)))).toEqual([
      ...['10', '7', '7', '5', '5', '0'],
    ]);
  });

  it('[SC45] may exclude a bound, and may be better the lower they are', () => {
    const late: ScoringRule = {
      ...{ kind: 'tiers', measure: days, direction: 'lower' },
      tiers: [
        { boundPpm: 0, earnPpm: 1_000_000 },
        { boundPpm: 30_000_000, exclusive: true, earnPpm: 600_000 },
        { boundPpm: 30_000_000, earnPpm: 300_000 },
      ],
    };
    const earned = [0, 1, 29, 30, 31].map((d) => points(late, { 'figure:I1:d': d }));
    expect(earned).toEqual(['10', '6', '6', '3', '0']);
  });

  it('[SC46] of satisfaction lose 5 % of the weight for each point below 90 %', () => {
    const linear: ScoringRule = {
      ...{ kind: 'linear', measure: rate, direction: 'higher', targetPpm: 900_000 },
      ...{ perPointPpm: 50_000, step: 'proportional' },
    };
    const earned = [930_555, 900_000, 890_000, 885_000, 700_000, 0].map((r) =>
      points(linear, reading(r)),
    );
    expect(earned).toEqual(['10', '10', '19/2', '37/4', '0', '0']);
  });

  it('[SC46] count whole or started points, allow some, and end at a floor', () => {
    const miss = (step: 'started' | 'whole'): ScoringRule => ({
      ...{ kind: 'linear', measure: rate, direction: 'higher', targetPpm: 1_000_000 },
      ...{ perPointPpm: 50_000, step, allowancePpm: 20_000, zeroBeyondPpm: 200_000 },
    });
    const rates = [980_000, 974_000, 800_000, 799_999];
    expect(rates.map((r) => points(miss('started'), reading(r)))).toEqual(['10', '19/2', '1', '0']);
    expect(rates.map((r) => points(miss('whole'), reading(r)))).toEqual(['10', '10', '1', '0']);
  });

  it('[SC46] may be better lower, or nearer to the target on both sides', () => {
    const change: Measure = { kind: 'change', before: figure('a'), after: figure('b') };
    const toward = (direction: 'lower' | 'closer'): ScoringRule => ({
      ...{ kind: 'linear', measure: change, direction, targetPpm: 0 },
      ...{ perPointPpm: 100_000, step: 'proportional' },
    });
    const earned = (rule: ScoringRule) => [95, 100, 105].map((b) => points(rule, ratio(100, b)));
    expect(earned(toward('lower'))).toEqual(['10', '10', '5']);
    expect(earned(toward('closer'))).toEqual(['5', '10', '5']);
  });

  it('[SC46] count days where the measure is in days', () => {
    const late: ScoringRule = {
      ...{ kind: 'linear', measure: days, direction: 'lower', targetPpm: 0 },
      ...{ perPointPpm: 50_000, step: 'whole' },
    };
    expect(points(late, { 'figure:I1:d': 3 })).toBe('17/2');
  });

  it('[SC47] of a reverse target earn target ÷ actual', () => {
    const reverse: ScoringRule = { kind: 'reverse', target: figure('t'), actual: figure('u') };
    const earned = [
      [3, 4],
      [4, 4],
      [4, 3],
      [4, 0],
      [0, 4],
      [0, 0],
    ].map(([t = 0, u = 0]) => points(reverse, { 'figure:I1:t': t, 'figure:I1:u': u }));
    expect(earned).toEqual(['15/2', '10', '10', '10', '0', '10']);
  });

  it('[SC48] with a problem are lost, by count or by money, times a factor', () => {
    const share = (timesPpm: number): ScoringRule => ({
      ...{ kind: 'shareDeduction', timesPpm },
      ...{ part: figure('a', 'fen'), whole: figure('b', 'fen') },
    });
    expect(points(share(1_000_000), ratio(1, 3))).toBe('20/3');
    expect(points(share(2_000_000), ratio(1, 3))).toBe('10/3');
    expect(points(share(2_000_000), ratio(1, 2))).toBe('0');
    expect(points(share(2_000_000), ratio(3, 2))).toBe('0');
  });

  it('[SC51] above a limit for targets set too low lose a part for each point', () => {
    const excess: ScoringRule = {
      ...{ kind: 'ratio', targetPpm: 1_000_000 },
      ...{ numerator: figure('a'), denominator: figure('b') },
      excess: { abovePpm: 1_300_000, perPointPpm: 10_000 },
    };
    const earned = [100, 130, 140, 231].map((a) => points(excess, ratio(a, 100)));
    expect(earned).toEqual(['10', '10', '9', '0']);
  });

  it('[SC52] with nothing to divide by are what the rule says, or missing', () => {
    const about = (whenZero?: 'best' | 'worst'): ScoringRule => ({
      ...{ kind: 'shareDeduction', timesPpm: 1_000_000 },
      ...{ part: figure('a'), whole: figure('b') },
      ...(whenZero === undefined ? {} : { whenZero }),
    });
    expect(points(about('best'), ratio(0, 0))).toBe('10');
    expect(points(about('worst'), ratio(0, 0))).toBe('0');
    expect(scored(about('worst'), ratio(0, 0)).steps).toContainEqual({
      ...{ kind: 'zeroDenominator', figure: 'b', best: false },
    });
    expect(scored(about(), ratio(0, 0)).missing).toEqual([{ kind: 'denominator-zero', id: 'b' }]);
  });

  it('[SC53] are relative to what was before or planned, readings in large units', () => {
    const full = (measure: Measure): ScoringRule => ({
      ...{ kind: 'tiers', measure, direction: 'higher' },
      tiers: [{ boundPpm: -2_000_000, earnPpm: 1_000_000 }],
    });
    const measured = (measure: Measure, values: Record<string, number>) =>
      scored(full(measure), values).measured?.toFraction();
    const change: Measure = { kind: 'change', before: figure('a'), after: figure('b') };
    const saving: Measure = { kind: 'saving', planned: figure('a'), actual: figure('b') };
    expect(measured(change, ratio(80, 60))).toBe('-1/4');
    expect(measured(saving, ratio(80, 60))).toBe('1/4');
    expect(measured(rate, reading(915_800))).toBe('4579/5000');
    const money: Measure = { kind: 'reading', figure: figure('m', 'fen') };
    expect(measured(money, { 'figure:I1:m': 12_345 })).toBe('2469/20');
    expect(scored(full(change), ratio(0, 5)).missing).toEqual([
      { kind: 'denominator-zero', id: 'a' },
    ]);
  });
});
