import { describe, expect, it } from 'vitest';
import { ganzhouPack } from '../../../src/domain/catalogue/policy-packs/ganzhou';
import type { Framework } from '../../../src/domain/framework/framework';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { gradeFacts } from '../../../src/features/scoring/grade-facts';
import { frameworkOf, holding, indicatorOf } from '../../domain/scoring/scoring-kit';

const RATE = indicatorOf(
  {
    kind: 'ratio',
    numerator: { id: 'spent', label: '支出', unit: 'fen' },
    denominator: { id: 'budget', label: '预算', unit: 'fen' },
    targetPpm: 800_000,
  },
  10_000,
  { measures: 'budgetExecutionRate' },
);
const WORK = indicatorOf({ kind: 'judgement', guidance: '评定' }, 90_000, {
  id: 'I2',
  name: '效果',
});
const FRAMEWORK: Framework = frameworkOf([RATE, WORK], {
  ratingCaps: [...ganzhouPack.ratingCaps],
  secondLookMilli: 500,
});

const facts = (values: Readonly<Record<string, string | number>>, of = FRAMEWORK) => {
  const registers = holding({ 'deduction:I1': '原因', 'deduction:I2': '原因', ...values });
  return gradeFacts(of, scoreEvaluation(of, { registers }));
};

describe('gradeFacts', () => {
  it('[PH40] says nothing until all is scored', () => {
    expect(facts({ 'score:I2': 85_000 })).toBeNull();
  });

  it('[PH40] tells a cap with the grade before it and the rate that it looked at', () => {
    const told = facts({ 'figure:I1:spent': 80, 'figure:I1:budget': 100, 'score:I2': 85_000 });
    expect(told).toMatchObject({ before: '优', grade: '良', unchecked: [] });
    expect(told?.applied.map(({ cap, actual }) => [cap.id, actual.toFraction()])).toEqual([
      ['ganzhou-85', '4/5'],
    ]);
  });

  it('[PH40] tells caps whose rate is not known as not looked at', () => {
    const { measures: _measures, ...plain } = RATE;
    const told = facts(
      { 'figure:I1:spent': 80, 'figure:I1:budget': 100, 'score:I2': 85_000 },
      { ...FRAMEWORK, ...frameworkOf([plain, WORK]), ratingCaps: [...ganzhouPack.ratingCaps] },
    );
    expect(told).toMatchObject({ before: '优', grade: '优', applied: [] });
    expect(told?.unchecked.map(({ id }) => id)).toEqual(['ganzhou-85', 'ganzhou-75']);
  });

  it('[PH41] tells the distances to the cuts and, by name, what could change the grade', () => {
    const told = facts({ 'figure:I1:spent': 90, 'figure:I1:budget': 100, 'score:I2': 79_700 });
    expect(told?.watch.up?.points.toFraction()).toBe('3/10');
    expect(told?.watch.down?.points.toFraction()).toBe('97/10');
    expect(told?.watch.secondLook).toBe(true);
    expect(told?.swings.map(({ name, best, worst }) => [name, best?.label, worst?.label])).toEqual([
      ['指标', undefined, '中'],
      ['效果', '优', '差'],
    ]);
  });
});
