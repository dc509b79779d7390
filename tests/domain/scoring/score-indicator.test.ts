import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/framework/framework';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import type { Finding } from '../../../src/domain/journal/finding';
import type { Field, Registers, Written } from '../../../src/domain/journal/register';
import { scoreIndicator as scoreIn } from '../../../src/domain/scoring/score-indicator';

const SEED = 20261122;

/** Scores an indicator of a framework that rounds nothing but what it prints. */
const scoreIndicator = (of: Indicator, evaluation: { readonly registers: Registers }) =>
  scoreIn(of, evaluation, { rounding: { decimals: 2, mode: 'halfUp' } });

const indicator = (rule: ScoringRule, weightMilli = 10_000): Indicator => ({
  id: 'I1',
  name: '指标',
  explanation: '',
  basis: '依据',
  weightMilli,
  rule,
});

const points = (count: number, partlyPpm = 500_000): ScoringRule => ({
  kind: 'checkpoints',
  points: Array.from({ length: count }, (_, index) => ({ id: `P${index}`, text: '要点' })),
  partlyPpm,
});

const ratio = (targetPpm = 1_000_000): ScoringRule => ({
  kind: 'ratio',
  numerator: { id: 'num', label: '分子', unit: 'fen' },
  denominator: { id: 'den', label: '分母', unit: 'fen' },
  targetPpm,
});

const judged: ScoringRule = { kind: 'judgement', guidance: '说明' };

/** Registers that hold these values, several of a field concurrently. */
function holding(values: Partial<Record<Field, readonly (string | number)[]>>): {
  registers: Registers;
} {
  const written = (value: string | number, seq: number): Written => ({
    value,
    person: 'p',
    journal: 'j',
    seq,
    hash: `h${seq}`,
    at: '2026-11-22T09:00:00+08:00',
  });
  const registers = Object.fromEntries(
    Object.entries(values).map(([field, all]) => [field, (all ?? []).map(written)]),
  );
  return { registers };
}

const findings = (all: readonly Finding[]) =>
  Object.fromEntries(all.map((finding, index) => [`checkpoint:I1:P${index}`, [finding]]));

describe('check points', () => {
  it('[SC1] met, partly and not met earn whole, part and nothing of equal shares', () => {
    const evaluation = holding({
      ...findings(['met', 'partly', 'notMet']),
      'deduction:I1': ['缺批复'],
    });
    const scored = scoreIndicator(indicator(points(3)), evaluation);
    expect(scored.status).toBe('scored');
    expect(scored.score?.toFraction()).toBe('5');
    const quarter = scoreIndicator(indicator(points(3, 250_000)), evaluation);
    expect(quarter.score?.equals(new Fraction(25, 6))).toBe(true);
  });

  it('[SC13] the findings of check points add up to the score, and the rest is the deduction', () => {
    const finding = fc.constantFrom<Finding>('met', 'partly', 'notMet');
    const addsUp = fc.property(
      fc.array(finding, { minLength: 1, maxLength: 12 }),
      fc.nat(1_000_000),
      fc.nat(100_000),
      (all, partlyPpm, weightMilli) => {
        const of = indicator(points(all.length, partlyPpm), weightMilli);
        const { score, steps } = scoreIndicator(of, holding(findings(all)));
        const earned = steps.flatMap((step) => (step.kind === 'point' ? [step.score] : []));
        const lost = steps.flatMap((step) => (step.kind === 'deducted' ? [step.lost] : []));
        const sum = earned.reduce((before, each) => before.add(each), new Fraction(0));
        expect(score?.equals(sum)).toBe(true);
        const whole = lost.reduce((before, each) => before.add(each), sum);
        expect(whole.equals(new Fraction(weightMilli, 1000))).toBe(true);
      },
    );
    fc.assert(addsUp, { seed: SEED, numRuns: 200 });
  });

  it('[SC5] names every check point that nobody assessed', () => {
    const none = scoreIndicator(indicator(points(2)), holding({}));
    expect([none.status, none.score]).toEqual(['unscored', null]);
    expect(none.missing).toEqual([
      { kind: 'checkpoint', id: 'P0' },
      { kind: 'checkpoint', id: 'P1' },
    ]);
    const half = scoreIndicator(indicator(points(2)), holding(findings(['met'])));
    expect([half.status, half.score]).toEqual(['incomplete', null]);
    expect(half.missing).toEqual([{ kind: 'checkpoint', id: 'P1' }]);
  });
});

describe('ratio', () => {
  const figures = (num: number, den: number) =>
    holding({ 'figure:I1:num': [num], 'figure:I1:den': [den], 'deduction:I1': ['未足额到位'] });

  it('[SC2] earns its part of the weight exactly', () => {
    const third = scoreIndicator(indicator(ratio()), figures(1, 3));
    expect(third.score?.equals(new Fraction(10, 3))).toBe(true);
    const toTarget = scoreIndicator(indicator(ratio(800_000)), figures(60, 100));
    expect(toTarget.score?.equals(new Fraction(15, 2))).toBe(true);
    const fen = scoreIndicator(
      indicator(ratio()),
      figures(9_007_199_254_740_990, 9_007_199_254_740_991),
    );
    expect(fen.deducted).toBe(true);
  });

  it('[SC2] does not count what exceeds the target', () => {
    const scored = scoreIndicator(indicator(ratio(800_000)), figures(81, 100));
    expect([scored.status, scored.score?.toFraction(), scored.deducted]).toEqual([
      'scored',
      '10',
      false,
    ]);
    const step = scored.steps.find(({ kind }) => kind === 'ratio');
    expect(step).toMatchObject({ capped: true, targetPpm: 800_000 });
    const exact = scoreIndicator(indicator(ratio(800_000)), figures(80, 100));
    expect(exact.steps.find(({ kind }) => kind === 'ratio')).toMatchObject({ capped: false });
  });

  it('[SC2] lies between nothing and the weight for any figures', () => {
    const amount = fc.nat(Number.MAX_SAFE_INTEGER);
    const bounded = fc.property(
      fc.tuple(amount, amount, fc.integer({ min: 1, max: 2_000_000 })),
      ([num, den, targetPpm]) => {
        const { score } = scoreIndicator(indicator(ratio(targetPpm)), figures(num, den));
        if (den === 0) expect(score).toBeNull();
        else expect(score?.gte(0) && score.lte(10)).toBe(true);
      },
    );
    fc.assert(bounded, { seed: SEED, numRuns: 300 });
  });

  it('[SC3] a denominator of zero is named and gives no score', () => {
    for (const num of [0, 5]) {
      const scored = scoreIndicator(indicator(ratio()), figures(num, 0));
      expect([scored.status, scored.score]).toEqual(['incomplete', null]);
      expect(scored.missing).toEqual([{ kind: 'denominator-zero', id: 'den' }]);
    }
    const alone = scoreIndicator(indicator(ratio()), holding({ 'figure:I1:den': [0] }));
    expect(alone.missing).toEqual([
      { kind: 'figure', id: 'num' },
      { kind: 'denominator-zero', id: 'den' },
    ]);
  });

  it('[SC5] names the figure that is missing', () => {
    const scored = scoreIndicator(indicator(ratio()), holding({ 'figure:I1:num': [0] }));
    expect([scored.status, scored.score]).toEqual(['incomplete', null]);
    expect(scored.missing).toEqual([{ kind: 'figure', id: 'den' }]);
  });
});

describe('judgement and deduction', () => {
  it('[SC4] counts as entered', () => {
    const evaluation = holding({ 'score:I1': [8_125], 'deduction:I1': ['延期两月'] });
    const scored = scoreIndicator(indicator(judged), evaluation);
    expect(scored).toMatchObject({ status: 'scored', deducted: true, reason: '延期两月' });
    expect(scored.score?.equals(new Fraction(65, 8))).toBe(true);
  });

  it('[SC5] without a value it is unscored, with only a reason incomplete', () => {
    expect(scoreIndicator(indicator(judged), holding({}))).toMatchObject({
      status: 'unscored',
      score: null,
      missing: [{ kind: 'score', part: null }],
    });
    const reasonOnly = scoreIndicator(indicator(judged), holding({ 'deduction:I1': ['x'] }));
    expect(reasonOnly.status).toBe('incomplete');
  });

  it('[SC6] a deduction without a reason keeps it incomplete although the score is known', () => {
    for (const reason of [[], [''], [' \n ']]) {
      const evaluation = holding({ 'score:I1': [9_999], 'deduction:I1': reason });
      const scored = scoreIndicator(indicator(judged), evaluation);
      expect(scored).toMatchObject({ status: 'incomplete', missing: [{ kind: 'reason' }] });
      expect(scored.score?.toString()).toBe('9.999');
    }
    const full = scoreIndicator(indicator(judged), holding({ 'score:I1': [10_000] }));
    expect(full).toMatchObject({ status: 'scored', deducted: false, reason: '' });
  });

  it('[SC7] differing values make a conflict, in scores, figures, findings and reasons', () => {
    const conflicts: readonly [ScoringRule, Field, Parameters<typeof holding>[0]][] = [
      [judged, 'score:I1', { 'score:I1': [1, 2] }],
      [judged, 'deduction:I1', { 'score:I1': [1], 'deduction:I1': ['a', 'b'] }],
      [ratio(), 'figure:I1:num', { 'figure:I1:num': [1, 2], 'figure:I1:den': [2] }],
      [points(1), 'checkpoint:I1:P0', { 'checkpoint:I1:P0': ['met', 'notMet'] }],
    ];
    for (const [rule, field, values] of conflicts) {
      const scored = scoreIndicator(indicator(rule), holding(values));
      expect(scored.status).toBe('conflict');
      expect(scored.missing).toContainEqual({ kind: 'conflict', field });
    }
    const agreed = scoreIndicator(indicator(judged), holding({ 'score:I1': [10_000, 10_000] }));
    expect(agreed.status).toBe('scored');
  });

  it('[SC14] zero is a score like any other', () => {
    const evaluation = holding({ 'score:I1': [0], 'deduction:I1': ['未实施'] });
    const scored = scoreIndicator(indicator(judged), evaluation);
    expect([scored.status, scored.score?.toString()]).toEqual(['scored', '0']);
  });
});
