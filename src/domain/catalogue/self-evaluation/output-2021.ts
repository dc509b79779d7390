import type { FirstLevel, Indicator } from '../../framework/framework';
import { byCompletion, direct } from './scoring-types-2021';

/** Weights of quantity, quality and timeliness in thousandths. */
export type OutputWeights = readonly [number, number, number];

type Unweighted = Omit<Indicator, 'weightMilli'>;

const quantity: Unweighted = {
  id: 'C11',
  name: '实际完成率',
  explanation: '实际完成值 ÷ 年度指标值，低于60%不得分，以上按超过60%的部分折算。',
  basis: '财预〔2021〕101号 按完成比例赋分（其他定量指标）',
  target: '100%',
  evidence: ['voucher', 'working'],
  source: 'departmentRecords',
  method: 'statistics',
  rule: byCompletion({
    kind: 'quotient',
    numerator: { id: 'actual', label: '实际完成值', unit: 'count' },
    denominator: { id: 'planned', label: '年度指标值', unit: 'count' },
  }),
};

const quality: Unweighted = {
  id: 'C21',
  name: '质量达标率',
  explanation: '质量达标产出数 ÷ 实际产出数，低于60%不得分，以上按超过60%的部分折算。',
  basis: '财预〔2021〕101号 按完成比例赋分（其他定量指标）',
  target: '100%',
  evidence: ['voucher', 'formal'],
  source: 'departmentRecords',
  method: 'statistics',
  rule: byCompletion({
    kind: 'quotient',
    numerator: { id: 'qualified', label: '质量达标产出数', unit: 'count' },
    denominator: { id: 'actual', label: '实际产出数', unit: 'count' },
  }),
};

const timeliness: Unweighted = {
  id: 'C31',
  name: '完成及时性',
  explanation: '按期完成得满分，没有按期完成的扣分。扣多少没有规定，这里取全扣（示例）。',
  basis: '财预〔2021〕101号 直接赋分',
  evidence: ['voucher', 'working'],
  source: 'departmentRecords',
  method: 'proof',
  rule: direct('C31-1', '在计划规定的时间以前完成'),
};

/** 产出 by 财预〔2021〕101号; cost has a first level of its own there. */
export const outputLevel2021 = ([first, second, third]: OutputWeights): FirstLevel => ({
  id: 'C',
  name: '产出',
  groups: [
    { id: 'C1', name: '产出数量', indicators: [{ ...quantity, weightMilli: first }] },
    { id: 'C2', name: '产出质量', indicators: [{ ...quality, weightMilli: second }] },
    { id: 'C3', name: '产出时效', indicators: [{ ...timeliness, weightMilli: third }] },
  ],
});
