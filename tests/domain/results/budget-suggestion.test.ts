import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import {
  BUDGET_ACTS,
  type BudgetBasis,
  budgetDecision,
  MONEY_ACTS,
} from '../../../src/domain/results/budget-decision';
import {
  budgetSuggestion,
  isOutsideSuggestion,
  type JudgedResult,
} from '../../../src/domain/results/budget-suggestion';
import { judgedResult } from '../../../src/domain/results/judged-result';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261127;
const WAN = 1_000_000;

const suggest = (place: string, result: Partial<JudgedResult>) =>
  budgetSuggestion(policyPackOf(place), {
    ...{ evaluatedBy: 'fiscal', grade: '中', facts: {} },
    ...result,
  });

/** Any result with any money under any built-in pack. */
const anyCase = fc.record({
  pack: fc.constantFrom(...POLICY_PACKS),
  result: fc.record(
    {
      evaluatedBy: fc.constantFrom('fiscal', 'key', 'departmental'),
      grade: fc.constantFrom('优', '良', '中', '低', '差', null),
      facts: fc.record({ livelihood: fc.boolean(), personalSubsidy: fc.boolean() }),
      evaluatedYearFen: fc.nat(10_000_000_000),
      nextYearFen: fc.nat(10_000_000_000),
      outturnFen: fc.nat(10_000_000_000),
    },
    { requiredKeys: ['evaluatedBy', 'grade', 'facts'] },
  ),
});

describe('a suggestion for the budget', () => {
  it('[BS1] 盐池 中: a tenth to three tenths of the evaluated year, and what remains', () => {
    const { uses } = suggest('yanchi', { evaluatedYearFen: 421 * WAN, nextYearFen: 300 * WAN });
    expect(uses).toMatchObject([
      {
        isSpared: 'no',
        cut: { leastFen: 42_100_000, mostFen: 126_300_000 },
        nextYear: { leastFen: 173_700_000, mostFen: 257_900_000 },
        consequence: { use: { inPrinciple: true, source: expect.stringContaining('盐池县') } },
      },
    ]);
  });

  it('[BS1] 盐池 差: nothing next year, in principle; a departmental result has no figure', () => {
    const poor = suggest('yanchi', { grade: '差', nextYearFen: 7 });
    expect(poor.uses).toMatchObject([
      { cut: { leastFen: 7, mostFen: 7 }, nextYear: { leastFen: 0, mostFen: 0 } },
    ]);
    const departmental = suggest('yanchi', { evaluatedBy: 'departmental', evaluatedYearFen: 100 });
    expect(departmental.uses).toMatchObject([
      { cut: null, nextYear: null, consequence: { use: { consequence: { kind: 'compress' } } } },
    ]);
  });

  it('[BS2] 赣州: an execution rate below its limits lowers the grade that the rules go by', () => {
    const grades = [850_000, 849_999, 750_000, 749_999].map((outturnFen) => {
      const money = { evaluatedYearFen: 1_000_000, outturnFen };
      const { grade, caps } = suggest('ganzhou', { grade: '优', ...money });
      return [grade, caps.length];
    });
    expect(grades).toEqual([
      ...[
        ['优', 0],
        ['良', 1],
        ['良', 1],
      ],
      ['中', 2],
    ]);
    const unknown = suggest('ganzhou', { grade: '优', evaluatedYearFen: 1_000_000 });
    expect([unknown.grade, unknown.uncheckedCaps.length]).toEqual(['优', 2]);
    expect(unknown.uses).toEqual([]);
  });

  it('[BS3] 龙川: livelihood projects that pay to persons are spared; unknown is asked for', () => {
    const of = (facts: JudgedResult['facts']) =>
      suggest('longchuan', { evaluatedBy: 'key', grade: '低', facts }).uses;
    expect(of({ livelihood: true, personalSubsidy: true })).toMatchObject([{ isSpared: 'yes' }]);
    expect(of({ livelihood: true, personalSubsidy: false })).toMatchObject([{ isSpared: 'no' }]);
    expect(of({ livelihood: true })).toMatchObject([{ isSpared: 'unknown', cut: null }]);
  });

  it('[BS4] 开江: 优 keeps or raises, 差 reduces or cancels, the grades between have no rule', () => {
    const kinds = ['优', '良', '中', '差'].map((grade) =>
      suggest('kaijiang', { grade }).uses.map(({ consequence }) => consequence.use.consequence),
    );
    expect(kinds).toEqual([[{ kind: 'keepOrRaise' }], [], [], [{ kind: 'reduceOrCancel' }]]);
    expect(policyPackOf('kaijiang').batches?.codes).toEqual([
      ...['reduction', 'clawback', 'goalRectification'],
    ]);
  });

  it('[BS5] amounts are whole fen within the exact range, and nothing falls below zero', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, result }) => {
        for (const { cut, nextYear, consequence } of budgetSuggestion(pack, result).uses) {
          for (const [whole, exact] of [
            [cut, consequence.cut],
            [nextYear, consequence.nextYear],
          ] as const) {
            if (whole === null) continue;
            expect(Number.isSafeInteger(whole.leastFen)).toBe(true);
            expect(Number.isSafeInteger(whole.mostFen)).toBe(true);
            expect(whole.leastFen).toBeGreaterThanOrEqual(0);
            expect(whole.leastFen).toBeLessThanOrEqual(whole.mostFen);
            expect(exact?.least.lte(whole.leastFen)).toBe(true);
            expect(exact?.most.gte(whole.mostFen)).toBe(true);
          }
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('[BS5] a range loses less than a fen at each end, and is none where no whole fen fits', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), (evaluatedYearFen) => {
        const [use] = suggest('yanchi', { evaluatedYearFen }).uses;
        const [least, most] = [
          new Fraction(evaluatedYearFen, 10),
          new Fraction(evaluatedYearFen * 3, 10),
        ];
        if (use?.cut == null) expect(least.ceil().gt(most.floor())).toBe(true);
        else {
          expect(new Fraction(use.cut.leastFen).sub(least).lt(1)).toBe(true);
          expect(most.sub(use.cut.mostFen).lt(1)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('[BS6] every use names its source, a spared project has no amounts, none is ever ordered', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, result }) => {
        const { uses, grade } = budgetSuggestion(pack, result);
        if (grade === null) expect(uses).toEqual([]);
        for (const { consequence, isSpared, cut, nextYear } of uses) {
          expect(consequence.use.source).not.toBe('');
          if (isSpared !== 'no') expect([cut, nextYear]).toEqual([null, null]);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[BS7] an amount outside of what was suggested is told', () => {
    const suggestion = suggest('yanchi', { evaluatedYearFen: 1000 });
    const told = [99, 100, 300, 301].map((fen) => isOutsideSuggestion(suggestion, fen));
    expect(told).toEqual([true, false, false, true]);
    expect(isOutsideSuggestion(suggest('ganzhou', { evaluatedYearFen: 1000 }), 5)).toBe(false);
  });
});

describe('a decision on the budget', () => {
  const basis: BudgetBasis = {
    ...{ pack: 'yanchi', evaluatedBy: 'fiscal', evaluatedYearFen: 1000, nextYearFen: null },
    ...{ outturnFen: null, flags: {} },
  };

  it('[BS8] has a reason, and an amount exactly where its act has one', () => {
    const reads = (act: string, amountFen: number | null, reason = '评价结果为中') =>
      budgetDecision.safeParse({ basis, act, amountFen, reason }).success;
    const acts = BUDGET_ACTS.filter((act) => reads(act, 100));
    expect(acts).toEqual([...MONEY_ACTS]);
    expect(BUDGET_ACTS.filter((act) => reads(act, null))).toHaveLength(3);
    expect([reads('keep', null, ''), reads('reduce', -1), reads('reduce', 0.5)]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('[BS8] an unknown amount stays unknown on its way to the rules', () => {
    expect(judgedResult('中', basis)).toEqual({
      ...{ grade: '中', evaluatedBy: 'fiscal', evaluatedYearFen: 1000, facts: {} },
    });
  });
});
