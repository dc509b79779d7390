import type { FirstLevel } from '../../framework/framework';
import { checkedIndicator } from './sample-indicator';

/** 决策 of a policy, 20 points. */
export const policyDecisionLevel: FirstLevel = {
  id: 'A',
  name: '决策',
  groups: [
    {
      id: 'A1',
      name: '政策制定',
      indicators: [
        checkedIndicator('A11', '政策依据充分性', 5000, '看政策为什么出台。', [
          '符合法律法规和上级政策',
          '针对的问题真实，有调查研究',
          '属于公共财政支持范围，符合事权和支出责任划分',
          '与其他政策不重复、不冲突',
        ]),
        checkedIndicator('A12', '制定程序规范性', 5000, '看政策是怎样出台的。', [
          '经过必要的论证和征求意见',
          '按规定集体决策并公布',
          '属于规定范围的，做过事前绩效评估',
        ]),
      ],
    },
    {
      id: 'A2',
      name: '政策目标',
      indicators: [
        checkedIndicator('A21', '政策目标明确性', 5000, '看政策要达到什么，能不能衡量。', [
          '政策目标清楚',
          '分解为可衡量的绩效指标',
          '明确了实施期限',
        ]),
      ],
    },
    {
      id: 'A3',
      name: '资金安排',
      indicators: [
        checkedIndicator('A31', '资金安排合理性', 5000, '看资金规模和标准是怎样定的。', [
          '资金规模测算有依据',
          '支持标准合理',
          '资金分配办法明确',
        ]),
      ],
    },
  ],
};
