import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { indicator as indicatorSchema } from '../../../src/domain/framework/framework';
import type { Rounding } from '../../../src/domain/framework/rounding';
import { askedBy } from '../../../src/domain/framework/rule-inputs';
import type { Registers } from '../../../src/domain/journal/register';
import { gradeOf } from '../../../src/domain/scoring/grade-of';
import { printScore } from '../../../src/domain/scoring/print-score';
import { PRINTING } from '../../../src/domain/scoring/printing';
import { roundScore } from '../../../src/domain/scoring/round-score';
import {
  printTotal,
  rescoreIndicator,
  scoreEvaluation,
  totalWithout,
} from '../../../src/domain/scoring/score-evaluation';
import { scoreIndicator } from '../../../src/domain/scoring/score-indicator';
import { sayRule } from '../../../src/text/rule-words';
import { sayExplanation } from '../../../src/text/say-explanation';
import { anyAnswered } from '../../support/made-rules';
import { CENTS, frameworkOf, holding, SEED } from './scoring-kit';

const anyRounding: fc.Arbitrary<Rounding> = fc.record({
  decimals: fc.integer({ min: 0, max: 4 }),
  mode: fc.constantFrom('halfUp' as const, 'halfEven' as const, 'down' as const),
  at: fc.constantFrom('checkpoint' as const, 'indicator' as const, 'total' as const),
});

const RUNS = { seed: SEED, numRuns: 1500 };

describe('any rule with any answers', () => {
  it('[SC54] earns at least nothing and at most the weight, at any rounding', () => {
    const bounded = fc.property(
      anyAnswered(),
      anyRounding,
      ({ indicator, registers }, rounding) => {
        expect(indicatorSchema.safeParse(indicator).success).toBe(true);
        const { score } = scoreIndicator(indicator, { registers }, { rounding });
        if (score === null) return;
        expect(score.gte(0) && score.lte(new Fraction(indicator.weightMilli, 1000))).toBe(true);
      },
    );
    fc.assert(bounded, RUNS);
  });

  it('[SC58] ends between the bounds that were told while something was missing', () => {
    const between = fc.property(
      anyAnswered().chain((all) =>
        fc
          .subarray(Object.keys(all.registers))
          .map((known) => ({ ...all, partial: only(all.registers, known) })),
      ),
      anyRounding,
      ({ indicator, registers, partial }, rounding) => {
        const early = scoreIndicator(indicator, { registers: partial }, { rounding });
        const final = scoreIndicator(indicator, { registers }, { rounding });
        if (final.score === null) return;
        expect(final.score.gte(early.low) && final.score.lte(early.high)).toBe(true);
      },
    );
    fc.assert(between, RUNS);
  });

  it('[SC62] explains itself in words, from the rule to the deduction', () => {
    const explained = fc.property(anyAnswered(), anyRounding, (made, rounding) => {
      const { indicator, registers } = made;
      const score = scoreIndicator(indicator, { registers }, { rounding });
      const lines = sayExplanation(score.steps, indicator.rule, PRINTING);
      const rule = sayRule(indicator.rule, PRINTING);
      for (const line of [...lines, rule]) expect(line).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u);
      expect(`${rule}${lines.join()}`).not.toMatch(/undefined|NaN|\[object|null/);
      if (score.score !== null) expect(lines.length).toBeGreaterThan(0);
      for (const asked of askedBy(indicator.rule)) {
        if (asked.kind === 'figure') expect(lines.join()).toContain(asked.figure.label);
      }
    });
    fc.assert(explained, RUNS);
  });
});

const only = (registers: Registers, known: readonly string[]): Registers =>
  Object.fromEntries(Object.entries(registers).filter(([field]) => known.includes(field)));

describe('rounding', () => {
  it('[SC56] sends a half up, to the even neighbour, or down', () => {
    const weight = new Fraction(100);
    const rounded = (text: string, mode: Rounding['mode']) =>
      roundScore(new Fraction(text), weight, { decimals: 1, mode }).toString();
    expect(['0.25', '0.35', '0.251'].map((text) => rounded(text, 'halfUp'))).toEqual([
      ...['0.3', '0.4', '0.3'],
    ]);
    expect(['0.25', '0.35', '0.251'].map((text) => rounded(text, 'halfEven'))).toEqual([
      ...['0.2', '0.4', '0.3'],
    ]);
    expect(['0.25', '0.35', '0.299'].map((text) => rounded(text, 'down'))).toEqual([
      ...['0.2', '0.3', '0.2'],
    ]);
  });

  it('[SC55] happens at the level that is named and at those above it', () => {
    const rule = {
      kind: 'checkpoints' as const,
      partlyPpm: 500_000,
      points: ['A', 'B', 'C'].map((id) => ({ id, text: id })),
    };
    const indicator = { ...frameworkIndicator, rule, weightMilli: 10_000 };
    const at = (level: 'checkpoint' | 'indicator' | 'total', last: string) => {
      const registers = holding({
        ...{ 'checkpoint:I1:A': 'met', 'checkpoint:I1:B': 'met', 'checkpoint:I1:C': last },
        'deduction:I1': '原因',
      });
      const rounding = { decimals: 1, mode: 'halfUp', at: level } as const;
      return scoreIndicator(indicator, { registers }, { rounding }).score?.toFraction();
    };
    expect(at('total', 'partly')).toBe('25/3');
    expect(at('indicator', 'partly')).toBe('83/10');
    // Shares of 3.3, 3.4 and 3.3: 3.3 + 3.4 + 1.7.
    expect(at('checkpoint', 'partly')).toBe('42/5');
    // What is earned whole stays whole, though a third is no decimal.
    expect(at('checkpoint', 'met')).toBe('10');
    expect(roundScore(new Fraction(3.349), new Fraction(3.34), { ...CENTS }).toString()).toBe(
      '3.34',
    );
  });

  it('[SC57] at the check point lets the points of check points add up to the indicator', () => {
    const rounding = { decimals: 2, mode: 'halfUp', at: 'checkpoint' } as const;
    const addsUp = fc.property(anyAnswered(), ({ indicator, registers }) => {
      if (indicator.rule.kind !== 'checkpoints') return;
      const { score, steps } = scoreIndicator(indicator, { registers }, { rounding });
      if (score === null) return;
      const sum = steps.reduce(
        (before, step) => (step.kind === 'point' ? before.add(step.score) : before),
        new Fraction(0),
      );
      expect(sum.equals(score)).toBe(true);
    });
    fc.assert(addsUp, RUNS);
  });

  it('[SC57] at the indicator lets the printed scores add up to the printed total', () => {
    const rounding = { decimals: 2, mode: 'halfUp', at: 'indicator' } as const;
    const three = fc.tuple(anyAnswered('I1'), anyAnswered('I2'), anyAnswered('I3'));
    const addsUp = fc.property(three, (made) => {
      const framework = frameworkOf(
        made.map(({ indicator }) => indicator),
        { rounding },
      );
      const registers = Object.assign({}, ...made.map((each) => each.registers));
      const score = scoreEvaluation(framework, { registers });
      const printed = score.indicators.flatMap((each) =>
        each.status === 'scored' && each.score !== null ? [printScore(each.score, rounding)] : [],
      );
      const sum = printed.reduce((before, each) => before.add(each), new Fraction(0));
      expect(printScore(sum, rounding)).toBe(score.printed);
      expect(sum.equals(score.total)).toBe(true);
    });
    fc.assert(addsUp, { seed: SEED, numRuns: 500 });
  });
});

const frameworkIndicator = {
  ...{ id: 'I1', name: '指标', explanation: '', basis: '依据' },
};

describe('grade and total', () => {
  it('[SC59] a higher total never has a worse grade', () => {
    const { grades } = frameworkOf([]);
    const rank = (total: Fraction) =>
      grades.findIndex(({ label }) => label === gradeOf({ grades }, total)?.label);
    const monotone = fc.property(fc.nat(10 ** 7), fc.nat(10 ** 7), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => new Fraction(n, 10 ** 5));
      if (low === undefined || high === undefined) throw new Error('two totals');
      expect(rank(high)).toBeLessThanOrEqual(rank(low));
    });
    fc.assert(monotone, { seed: SEED, numRuns: 500 });
  });

  it('[SC60] scoring the changed indicator alone gives the same as scoring all', () => {
    const two = fc.tuple(anyAnswered('I1'), anyAnswered('I2'), anyAnswered('I2'));
    const same = fc.property(two, ([first, second, later]) => {
      const framework = frameworkOf([first.indicator, second.indicator]);
      const registers = { ...first.registers, ...second.registers };
      // Answers of another rule under the same names: some fit, some are simply not there.
      const after = { ...registers, ...later.registers };
      const before = scoreEvaluation(framework, { registers });
      const once = rescoreIndicator(before, framework, { registers: after }, 'I2');
      expect(plain(once)).toEqual(plain(scoreEvaluation(framework, { registers: after })));
      expect(rescoreIndicator(before, framework, { registers: after }, 'I9')).toBe(before);
      const now = once.indicators.find(({ indicator }) => indicator === 'I2');
      if (now === undefined) throw new Error('I2 has no score');
      expect(printTotal(totalWithout(before, 'I2'), now, framework)).toBe(once.printed);
    });
    fc.assert(same, { seed: SEED, numRuns: 300 });
  });
});

const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, held) => (typeof held === 'bigint' ? String(held) : held)),
  );
