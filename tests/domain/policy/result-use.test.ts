import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { batchTotals } from '../../../src/domain/policy/result-batch';
import { budgetConsequence, type UsedEvaluation } from '../../../src/domain/policy/result-use';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261125;
const WAN = 1_000_000;

const used = (place: string, evaluation: Omit<UsedEvaluation, 'facts'> & Partial<UsedEvaluation>) =>
  budgetConsequence(policyPackOf(place), { facts: {}, ...evaluation });

const text = (range: { least: Fraction; most: Fraction } | null | undefined) =>
  range ? [range.least.toFraction(), range.most.toFraction()] : range;

describe('盐池', () => {
  it('[PP6] 中 takes 10 % to 30 % of the evaluated year off the next', () => {
    const [fair, ...more] = used('yanchi', {
      evaluatedBy: 'fiscal',
      grade: '中',
      evaluatedYearFen: 100 * WAN,
      nextYearFen: 120 * WAN,
    });
    expect(more).toEqual([]);
    expect(fair?.use).toMatchObject({ inPrinciple: true, consequence: { kind: 'reduceRange' } });
    expect(text(fair?.cut)).toEqual([String(10 * WAN), String(30 * WAN)]);
    expect(text(fair?.nextYear)).toEqual([String(90 * WAN), String(110 * WAN)]);
  });

  it('[PP6] the share is exact, of the evaluated year alone, and unknown without it', () => {
    const of = (evaluatedYearFen: number) =>
      used('yanchi', { evaluatedBy: 'key', grade: '中', evaluatedYearFen })[0];
    expect(text(of(1)?.cut)).toEqual(['1/10', '3/10']);
    expect(of(1)?.nextYear).toBeNull();
    const [unknown] = used('yanchi', { evaluatedBy: 'key', grade: '中', nextYearFen: 5 });
    expect([unknown?.cut, unknown?.nextYear]).toEqual([null, null]);
  });

  it('[PP7] 差 leaves no funds, in principle', () => {
    const [poor] = used('yanchi', { evaluatedBy: 'fiscal', grade: '差', nextYearFen: 7 });
    expect(poor?.use).toMatchObject({ inPrinciple: true, consequence: { kind: 'noFunds' } });
    expect([text(poor?.cut), text(poor?.nextYear)]).toEqual([
      ['7', '7'],
      ['0', '0'],
    ]);
    const [unasked] = used('yanchi', { evaluatedBy: 'fiscal', grade: '差' });
    expect([unasked?.cut, text(unasked?.nextYear)]).toEqual([null, ['0', '0']]);
  });

  it('[PP8] a departmental 中 or 差 has words and no figure', () => {
    for (const grade of ['中', '差']) {
      const budgets = { evaluatedYearFen: 100, nextYearFen: 100 };
      const [compressed, ...more] = used('yanchi', {
        evaluatedBy: 'departmental',
        grade,
        ...budgets,
      });
      expect(more).toEqual([]);
      expect(compressed).toMatchObject({
        use: { consequence: { kind: 'compress' } },
        cut: null,
        nextYear: null,
      });
    }
  });

  it('[PP44] has nothing on 优 and 良', () => {
    expect(used('yanchi', { evaluatedBy: 'fiscal', grade: '优' })).toEqual([]);
    expect(used('yanchi', { evaluatedBy: 'fiscal', grade: '良' })).toEqual([]);
  });

  it('[PP45] what is taken off is exact and leaves nothing negative', () => {
    const fen = fc.nat(Number.MAX_SAFE_INTEGER);
    const exact = fc.property(fen, fen, (evaluatedYearFen, nextYearFen) => {
      const budgets = { evaluatedYearFen, nextYearFen };
      const [fair] = used('yanchi', { evaluatedBy: 'fiscal', grade: '中', ...budgets });
      expect(fair?.cut?.least.mul(10).equals(evaluatedYearFen)).toBe(true);
      expect(fair?.cut?.most.mul(10).equals(new Fraction(evaluatedYearFen).mul(3))).toBe(true);
      expect(fair?.nextYear?.least.gte(0)).toBe(true);
      expect(fair?.nextYear?.least.lte(fair.nextYear.most)).toBe(true);
      expect(fair?.nextYear?.most.lte(nextYearFen)).toBe(true);
    });
    fc.assert(exact, { seed: SEED, numRuns: 300 });
  });
});

describe('龙川', () => {
  const spared = (facts: UsedEvaluation['facts'], grade = '中') =>
    used('longchuan', { evaluatedBy: 'key', grade, facts }).map(({ exempt }) => exempt);

  it('[PP18] 中, 低 and 差 reduce or end the budget', () => {
    for (const grade of ['中', '低', '差']) {
      const [result] = used('longchuan', {
        evaluatedBy: 'key',
        grade,
        facts: { livelihood: false },
      });
      expect(result).toMatchObject({
        use: { consequence: { kind: 'reduceOrNone' }, inPrinciple: true },
        exempt: 'no',
        cut: null,
      });
    }
    expect(spared({}, '良')).toEqual([]);
    expect(used('longchuan', { evaluatedBy: 'departmental', grade: '差' })).toEqual([]);
  });

  it('[PP18] livelihood projects that pay to persons are spared, and only they', () => {
    expect(spared({ livelihood: true, personalSubsidy: true })).toEqual(['yes']);
    expect(spared({ livelihood: true, personalSubsidy: false })).toEqual(['no']);
    expect(spared({ livelihood: false, personalSubsidy: true })).toEqual(['no']);
    expect(spared({ livelihood: true })).toEqual(['unknown']);
  });
});

describe('开江', () => {
  it('[PP17] 优 keeps or raises, poor reduces or cancels, which grade is poor being a setting', () => {
    const [best] = used('kaijiang', { evaluatedBy: 'key', grade: '优' });
    expect(best?.use).toMatchObject({ consequence: { kind: 'keepOrRaise' }, gradesStated: true });
    const [poor] = used('kaijiang', { evaluatedBy: 'key', grade: '差' });
    expect(poor?.use).toMatchObject({
      consequence: { kind: 'reduceOrCancel' },
      gradesStated: false,
    });
    expect(used('kaijiang', { evaluatedBy: 'key', grade: '中' })).toEqual([]);
  });

  it('[PP17] three batches count what was taken off, taken back and sent back', () => {
    const totals = batchTotals(policyPackOf('kaijiang'), [
      { batch: 'reduction', amountFen: 204 * WAN },
      { batch: 'goalRectification', amountFen: 0 },
      { batch: 'reduction', amountFen: 1 },
    ]);
    expect(totals).toEqual({
      ok: true,
      value: [
        { batch: 'reduction', projects: 2, amountFen: 204 * WAN + 1 },
        { batch: 'clawback', projects: 0, amountFen: 0 },
        { batch: 'goalRectification', projects: 1, amountFen: 0 },
      ],
    });
    const strange = batchTotals(policyPackOf('yanchi'), [{ batch: 'clawback', amountFen: 1 }]);
    expect(strange).toEqual({ ok: false, error: 'clawback' });
  });
});

it('[PP46] the nation supports 优 and 良 and reduces 中 and 差 without a figure', () => {
  const kinds = ['优', '良', '中', '差'].map((grade) =>
    used('national', { evaluatedBy: 'fiscal', grade, evaluatedYearFen: 9 }).map(
      ({ use, cut }) => [use.consequence.kind, cut] as const,
    ),
  );
  expect(kinds.flat()).toEqual([
    ['support', null],
    ['support', null],
    ['improveAndReduce', null],
    ['improveAndReduce', null],
  ]);
});

it('[PP6] [PP7] no other place takes a figure off', () => {
  const withFigures = POLICY_PACKS.flatMap(({ id, resultUses }) =>
    resultUses
      .filter(({ consequence }) => ['reduceRange', 'noFunds'].includes(consequence.kind))
      .map(() => id),
  );
  expect(withFigures).toEqual(['yanchi', 'yanchi']);
});
