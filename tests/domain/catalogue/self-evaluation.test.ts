import { describe, expect, it } from 'vitest';
import { selfEvaluation2020 } from '../../../src/domain/catalogue/self-evaluation/self-evaluation-2020';
import {
  selfEvaluation2021Cost,
  selfEvaluation2021CostUnsurveyed,
  selfEvaluation2021Plain,
  selfEvaluation2021PlainUnsurveyed,
} from '../../../src/domain/catalogue/self-evaluation/self-evaluation-2021';
import { type Framework, indicatorsOf } from '../../../src/domain/framework/framework';
import { levelWeightsOf } from '../../support/level-weights';

const VARIANTS_2021 = [
  selfEvaluation2021Cost,
  selfEvaluation2021CostUnsurveyed,
  selfEvaluation2021Plain,
  selfEvaluation2021PlainUnsurveyed,
];

const ruleOf = (of: Framework, name: string) =>
  indicatorsOf(of).find((each) => each.name === name)?.rule;

const kindsOf = (of: Framework) => indicatorsOf(of).map(({ rule }) => rule.kind);

describe('first levels of self-evaluations', () => {
  it('[CT20] has the weights of 10号 art. 13', () => {
    expect(levelWeightsOf(selfEvaluation2020)).toEqual({
      预算执行率: 10_000,
      产出: 50_000,
      效益: 30_000,
      服务对象满意度: 10_000,
    });
  });

  it('[CT21] has the weights of 101号 in each variant', () => {
    const execution = { 预算执行率: 10_000 };
    expect(VARIANTS_2021.map(levelWeightsOf)).toEqual([
      { ...execution, 成本: 20_000, 产出: 40_000, 效益: 20_000, 满意度: 10_000 },
      { ...execution, 成本: 20_000, 产出: 40_000, 效益: 30_000 },
      { ...execution, 产出: 50_000, 效益: 30_000, 满意度: 10_000 },
      { ...execution, 产出: 50_000, 效益: 40_000 },
    ]);
  });

  it('[CT22] spreads them evenly below', () => {
    for (const each of [selfEvaluation2020, ...VARIANTS_2021]) {
      for (const { name, groups } of each.levels) {
        const weights = groups.flatMap(({ indicators }) =>
          indicators.map(({ weightMilli }) => weightMilli),
        );
        const apart = Math.max(...weights) - Math.min(...weights);
        const whole = weights.every((weight) => weight % 1000 === 0);
        expect([each.id, name, apart === 0 || (apart === 1000 && whole)]).toEqual([
          each.id,
          name,
          true,
        ]);
      }
    }
  });
});

describe('scoring of self-evaluations', () => {
  it('[CT23] has the tiers of 101号', () => {
    for (const each of VARIANTS_2021) {
      const execution = ruleOf(each, '预算执行率');
      expect(execution).toMatchObject({ kind: 'tiers', direction: 'higher' });
      expect(execution?.kind === 'tiers' && execution.tiers).toEqual([
        { boundPpm: 1_000_000, earnPpm: 1_000_000 },
        { boundPpm: 800_000, earnPpm: 700_000 },
        { boundPpm: 600_000, earnPpm: 500_000 },
      ]);
    }
    const satisfaction = ruleOf(selfEvaluation2021Cost, '服务对象满意度');
    expect(satisfaction?.kind === 'tiers' && satisfaction.tiers).toEqual([
      { boundPpm: 900_000, earnPpm: 1_000_000 },
      { boundPpm: 800_000, earnPpm: 800_000 },
      { boundPpm: 600_000, earnPpm: 500_000 },
    ]);
    expect(ruleOf(selfEvaluation2021PlainUnsurveyed, '服务对象满意度')).toBeUndefined();
  });

  it('[CT24] uses all four scoring types of 101号', () => {
    expect(kindsOf(selfEvaluation2021Cost)).toEqual([
      ...['tiers', 'gatedRatio'],
      ...['gatedRatio', 'gatedRatio', 'yesNo'],
      ...['bands', 'bands', 'bands', 'bands'],
      'tiers',
    ]);
    for (const { rule } of VARIANTS_2021.flatMap(indicatorsOf)) {
      if (rule.kind !== 'gatedRatio') continue;
      expect([rule.gatePpm, rule.targetPpm]).toEqual([600_000, 1_000_000]);
    }
  });

  it('[CT24] uses ratio and bands of 10号', () => {
    expect(kindsOf(selfEvaluation2020)).toEqual([
      ...['ratio', 'ratio', 'ratio', 'bands', 'reverse'],
      ...['bands', 'bands', 'bands', 'bands'],
      'ratio',
    ]);
    expect(indicatorsOf(selfEvaluation2020)[0]?.measures).toBe('budgetExecutionRate');
  });
});
