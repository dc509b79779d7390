import type { FirstLevel } from '../../framework/framework';
import { ratio } from '../rule-templates';
import { checkedIndicator, compliantUse } from './sample-indicator';

/** 决策 of an award or subsidy, 15 points. */
export const awardDecisionLevel: FirstLevel = {
  id: 'A',
  name: '决策',
  groups: [
    {
      id: 'A1',
      name: '奖补政策',
      indicators: [
        checkedIndicator('A11', '奖补依据充分性', 5000, '看凭什么奖补。', [
          '有法规或政策依据',
          '针对的问题真实，需要财政支持',
          '与其他奖补政策不重复',
        ]),
        checkedIndicator('A12', '对象和标准合理性', 5000, '看奖补谁、补多少。', [
          '对象和条件明确',
          '标准有依据，与要激励的行为相称',
          '资金分配办法公开、可核对',
        ]),
        checkedIndicator('A13', '奖补目标明确性', 5000, '看要激励出什么结果。', [
          '目标清楚',
          '指标值可衡量',
          '有实施期限',
        ]),
      ],
    },
  ],
};

/** 过程 of an award or subsidy, 25 points. */
export const awardProcessLevel: FirstLevel = {
  id: 'B',
  name: '过程',
  groups: [
    {
      id: 'B1',
      name: '资金管理',
      indicators: [
        {
          id: 'B11',
          name: '资金到位率',
          explanation: '实际到位资金 ÷ 预算资金。',
          basis: '财预〔2020〕10号 附件2 过程',
          weightMilli: 5000,
          target: '100%',
          evidence: ['voucher'],
          source: 'departmentStatistics',
          method: 'statistics',
          rule: ratio(
            'fen',
            { id: 'arrived', label: '实际到位资金' },
            { id: 'budgeted', label: '预算资金' },
          ),
        },
        compliantUse(
          'B12',
          10_000,
          '虚报冒领、重复领取、挪用的资金都是问题资金，按占检查资金的比例扣分，扣完为止。',
        ),
      ],
    },
    {
      id: 'B2',
      name: '申报审核',
      indicators: [
        checkedIndicator('B21', '申报审核规范性', 10_000, '看钱给得公不公开、查没查实。', [
          '申报条件和办法对外公开',
          '审核程序完整，现场核实有记录',
          '结果公示，异议得到处理',
        ]),
      ],
    },
  ],
};
