import { projectExpenditure2020 } from '../../src/domain/catalogue/project-expenditure-2020';
import type { Framework, Indicator } from '../../src/domain/framework/framework';
import type { WeightRule } from '../../src/domain/framework/weight-rule';

/** First level → second level → weights of its indicators in thousandths. */
export type Weights = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

const weighed = (name: string, weightMilli: number): Indicator => ({
  id: 'X',
  name,
  explanation: '',
  basis: '测试',
  weightMilli,
  rule: { kind: 'judgement', guidance: '测试' },
});

/** A framework of these weights that carries these rules. */
export const weighedFramework = (
  weights: Weights,
  ...weightRules: readonly WeightRule[]
): Framework => ({
  ...projectExpenditure2020,
  levels: Object.entries(weights).map(([level, groups]) => ({
    id: 'L',
    name: level,
    groups: Object.entries(groups).map(([group, indicators]) => ({
      id: 'G',
      name: group,
      indicators: indicators.map((milli, index) => weighed(`${group}${index + 1}`, milli)),
    })),
  })),
  weightRules: [...weightRules],
});
