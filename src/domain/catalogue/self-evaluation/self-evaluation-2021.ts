import type { Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';
import { benefitLevelOf } from './benefit-kinds';
import { outputLevel2021 } from './output-2021';
import {
  costLevel2021,
  executionLevel2021,
  satisfactionLevel2021,
} from './single-indicator-levels-2021';

const BENEFIT = '财预〔2021〕101号 评判等级赋分';

interface Variant {
  readonly id: string;
  readonly title: string;
  readonly cost: boolean;
  readonly satisfaction: boolean;
}

const levelWeights = ({ cost, satisfaction }: Variant) => [
  { level: '预算执行率', weightMilli: 10_000 },
  ...(cost ? [{ level: '成本', weightMilli: 20_000 }] : []),
  { level: '产出', weightMilli: cost ? 40_000 : 50_000 },
  { level: '效益', weightMilli: (cost ? 20_000 : 30_000) + (satisfaction ? 0 : 10_000) },
  ...(satisfaction ? [{ level: '满意度', weightMilli: 10_000 }] : []),
];

function selfEvaluation2021(variant: Variant): Framework {
  const { id, title, cost, satisfaction } = variant;
  const weights = levelWeights(variant);
  const benefitMilli = weights.find(({ level }) => level === '效益')?.weightMilli ?? 0;
  return {
    v: 1,
    id,
    version: '2021.1',
    title: `项目支出绩效自评表（财预〔2021〕101号，${title}）`,
    source:
      '财预〔2021〕101号（中央部门核心绩效目标和指标）；一级指标权重为规定权重，三级指标权重为示例权重' +
      '（在一级指标内平分，除不尽的凑成整数分）；等次按财预〔2020〕10号第十八条',
    weights: 'sample',
    kind: 'selfEvaluation',
    levels: [
      executionLevel2021,
      ...(cost ? [costLevel2021] : []),
      outputLevel2021(cost ? [14_000, 13_000, 13_000] : [17_000, 17_000, 16_000]),
      benefitLevelOf('D', BENEFIT, benefitMilli),
      ...(satisfaction ? [satisfactionLevel2021] : []),
    ],
    rounding: ROUNDED_INDICATORS,
    grades: nationalGrades.grades,
    secondLookMilli: SECOND_LOOK_MILLI,
    weightRules: [
      { kind: 'levelWeights', weights, principle: false, source: '财预〔2021〕101号 指标分值权重' },
    ],
  };
}

export const selfEvaluation2021Cost = selfEvaluation2021({
  id: 'self-evaluation-2021-cost',
  title: '设成本指标',
  cost: true,
  satisfaction: true,
});

export const selfEvaluation2021CostUnsurveyed = selfEvaluation2021({
  id: 'self-evaluation-2021-cost-unsurveyed',
  title: '设成本指标，不设满意度',
  cost: true,
  satisfaction: false,
});

export const selfEvaluation2021Plain = selfEvaluation2021({
  id: 'self-evaluation-2021-plain',
  title: '不设成本指标',
  cost: false,
  satisfaction: true,
});

export const selfEvaluation2021PlainUnsurveyed = selfEvaluation2021({
  id: 'self-evaluation-2021-plain-unsurveyed',
  title: '不设成本指标，不设满意度',
  cost: false,
  satisfaction: false,
});
