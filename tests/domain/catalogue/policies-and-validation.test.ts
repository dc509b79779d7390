import { describe, expect, it } from 'vitest';
import { awardSubsidy } from '../../../src/domain/catalogue/policy-evaluation/award-subsidy';
import { policyEvaluation } from '../../../src/domain/catalogue/policy-evaluation/policy-evaluation';
import { scoreComparison } from '../../../src/domain/catalogue/self-eval-validation/score-comparison';
import { selfEvalValidation } from '../../../src/domain/catalogue/self-eval-validation/self-eval-validation';
import {
  differenceMilli,
  unexplainedDifferences,
} from '../../../src/domain/framework/comparison-form';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { levelWeightsOf } from '../../support/level-weights';

describe('policies', () => {
  it('[CT50] are called samples, and problem money takes its share', () => {
    for (const each of [policyEvaluation, awardSubsidy]) {
      expect(
        [each.title, each.source].every(
          (text) => text.includes('示例指标') || text.includes('指标为示例'),
        ),
      ).toBe(true);
      expect(Object.keys(levelWeightsOf(each))).toEqual(['决策', '过程', '产出', '效益']);
      const use = indicatorsOf(each).find(({ name }) => name === '资金使用合规性');
      expect(use?.rule).toMatchObject({
        kind: 'shareDeduction',
        part: { unit: 'fen' },
        whole: { unit: 'fen' },
        timesPpm: 1_000_000,
      });
    }
    expect(awardSubsidy.title).toContain('奖补');
  });
});

describe('validation of self-evaluations', () => {
  it('[CT51] scores truth and accuracy by what was found', () => {
    expect(levelWeightsOf(selfEvalValidation)).toEqual({ 真实性: 50_000, 准确性: 50_000 });
    expect(indicatorsOf(selfEvalValidation).map(({ rule }) => rule.kind)).toEqual([
      ...['shareDeduction', 'shareDeduction', 'failures'],
      ...['failures', 'checkpoints', 'shareDeduction', 'shareDeduction'],
    ]);
    expect(selfEvalValidation.source).toContain('第十九条');
  });

  const compared = (indicator: string, selfMilli: number, verifiedMilli: number, reason = '') => ({
    indicator,
    selfMilli,
    verifiedMilli,
    reason,
  });

  it('[CT52] sets the unit’s score beside the verified one', () => {
    expect(Object.values(scoreComparison.columns)).toEqual(['自评分', '复核分', '差额', '原因']);
    expect(differenceMilli(compared('总分', 92_000, 74_000))).toBe(-18_000);
    expect(differenceMilli(compared('C11', 9000, 9500))).toBe(500);
  });

  it('[CT53] names differences without a reason', () => {
    const lines = [
      compared('A11', 3000, 3000),
      compared('A12', 2000, 1999),
      compared('B11', 3000, 3500, ' '),
      compared('B12', 5000, 0, '没有支付凭证'),
    ];
    expect(unexplainedDifferences(scoreComparison, lines)).toEqual(['A12', 'B11']);
  });
});
