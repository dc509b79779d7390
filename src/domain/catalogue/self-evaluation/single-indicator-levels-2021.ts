import type { FirstLevel, Indicator } from '../../framework/framework';
import { byCompletion, executionTiers, satisfactionTiers } from './scoring-types-2021';

/** A first level with one second and one third level of the same weight. */
const singleLevel = (
  id: string,
  name: string,
  indicator: Omit<Indicator, 'id' | 'name'>,
  own = name,
): FirstLevel => ({
  id,
  name,
  groups: [{ id: `${id}1`, name, indicators: [{ id: `${id}11`, name: own, ...indicator }] }],
});

/** 执行率, 10 points in each variant. */
export const executionLevel2021 = singleLevel('A', '预算执行率', {
  explanation:
    '全年执行数 ÷ 全年预算数。已完成且没有超预算的得满分；没有完成的，80%（含）以上给70%，' +
    '60%（含）至80%给50%，不到60%不得分。超预算时怎样给分没有规定，由评价人员说明。',
  basis: '财预〔2021〕101号 按完成比例赋分（预算执行率）',
  weightMilli: 10_000,
  evidence: ['voucher'],
  source: 'departmentStatistics',
  method: 'statistics',
  rule: executionTiers,
});

/** 成本, 20 points where cost indicators are set. Completion of a cost is planned ÷ actual: our reading. */
export const costLevel2021 = singleLevel(
  'B',
  '成本',
  {
    explanation: '计划成本 ÷ 实际成本为完成比例（反向指标，示例口径），低于60%不得分。',
    basis: '财预〔2021〕101号 按完成比例赋分（其他定量指标）',
    weightMilli: 20_000,
    target: '实际成本不超过计划成本',
    evidence: ['voucher'],
    source: 'departmentStatistics',
    method: 'statistics',
    rule: byCompletion({
      kind: 'quotient',
      numerator: { id: 'planned', label: '计划成本', unit: 'fen' },
      denominator: { id: 'actual', label: '实际成本', unit: 'fen' },
    }),
  },
  '成本控制',
);

/** 满意度, 10 points; where there is none, they fall to 效益. */
export const satisfactionLevel2021 = singleLevel(
  'E',
  '满意度',
  {
    explanation: '90%（含）以上得满分，80%（含）至90%给80%，60%（含）至80%给50%，不到60%不得分。',
    basis: '财预〔2021〕101号 满意度赋值',
    weightMilli: 10_000,
    evidence: ['working'],
    source: 'questionnaire',
    method: 'survey',
    rule: satisfactionTiers,
  },
  '服务对象满意度',
);
