import type { WeightRule } from '../../framework/weight-rule';
import { officialFramework } from '../templates/draft-framework';
import { costLevel, executionLevel, resultLevels } from './self-evaluation-levels';

const SOURCE = '河南省专项债券项目绩效自评的一级权重（所据文本未载文号）';

const asked = (...weights: readonly (readonly [string, number])[]): WeightRule => ({
  kind: 'levelWeights',
  weights: weights.map(([name, points]) => ({ level: name, weightMilli: points * 1000 })),
  principle: false,
  source: SOURCE,
});

const REFINED = '权重只规定到一级指标；二、三级指标由单位按项目细化，其评分方法为示例。';

/** Self-evaluation of a bond project in Henan: 10, 20, 40, 20, 10. */
export const specialBondSelf = officialFramework({
  id: 'special-bond-self-henan',
  version: '1',
  title: '专项债券项目绩效自评（河南）',
  source: SOURCE,
  kind: 'selfEvaluation',
  levels: [executionLevel, costLevel(20), ...resultLevels],
  weightRules: [
    asked(['预算执行率', 10], ['成本', 20], ['产出', 40], ['效益', 20], ['满意度', 10]),
  ],
  notes: [REFINED],
});

/** The same in operation without fiscal money: nothing on execution, its 10 points on cost. */
export const specialBondSelfOperation = officialFramework({
  id: 'special-bond-self-henan-operation',
  version: '1',
  title: '专项债券项目绩效自评（河南，运营期无财政资金）',
  source: SOURCE,
  kind: 'selfEvaluation',
  levels: [costLevel(30), ...resultLevels],
  weightRules: [asked(['成本', 30], ['产出', 40], ['效益', 20], ['满意度', 10])],
  notes: ['运营期没有财政资金的，预算执行率不计分，其10分并入成本。', REFINED],
});
