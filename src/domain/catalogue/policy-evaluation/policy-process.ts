import type { FirstLevel } from '../../framework/framework';
import { ratio } from '../rule-templates';
import { checkedIndicator, compliantUse } from './sample-indicator';

/** 过程 of a policy, 20 points. */
export const policyProcessLevel: FirstLevel = {
  id: 'B',
  name: '过程',
  groups: [
    {
      id: 'B1',
      name: '资金管理',
      indicators: [
        {
          id: 'B11',
          name: '预算执行率',
          explanation: '实际支出资金 ÷ 实际到位资金。',
          basis: '财预〔2020〕10号 附件2 过程',
          weightMilli: 5000,
          target: '100%',
          evidence: ['voucher'],
          source: 'departmentStatistics',
          method: 'statistics',
          measures: 'budgetExecutionRate',
          rule: ratio(
            'fen',
            { id: 'spent', label: '实际支出资金' },
            { id: 'arrived', label: '实际到位资金' },
          ),
        },
        compliantUse('B12', 5000, '按问题资金占检查资金的比例扣分，扣完为止。'),
      ],
    },
    {
      id: 'B2',
      name: '组织实施',
      indicators: [
        checkedIndicator('B21', '配套制度健全性', 4000, '看有没有把政策落下去的办法。', [
          '制定了实施细则或操作办法',
          '资金和业务管理制度完整、合规',
        ]),
        checkedIndicator('B22', '政策执行有效性', 6000, '看政策执行得到不到位。', [
          '政策内容和申报办法对外公开',
          '受理、审核按程序进行，资料归档',
          '开展监督检查，问题得到处理',
        ]),
      ],
    },
  ],
};
