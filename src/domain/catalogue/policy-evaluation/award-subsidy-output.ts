import type { FirstLevel, Indicator } from '../../framework/framework';
import { ratio } from '../rule-templates';
import { SAMPLE_BASIS } from './sample-indicator';

const counted = (
  own: Pick<Indicator, 'id' | 'name' | 'explanation' | 'weightMilli' | 'rule'>,
): Indicator => ({
  basis: SAMPLE_BASIS,
  target: '100%',
  evidence: ['voucher', 'working'],
  source: 'departmentRecords',
  method: 'statistics',
  ...own,
});

/** 产出 of an award or subsidy, 30 points. */
export const awardOutputLevel: FirstLevel = {
  id: 'C',
  name: '产出',
  groups: [
    {
      id: 'C1',
      name: '产出数量',
      indicators: [
        counted({
          id: 'C11',
          name: '奖补兑付率',
          explanation: '实际兑付金额 ÷ 审核通过应兑付金额。',
          weightMilli: 12_000,
          rule: ratio(
            'fen',
            { id: 'paid', label: '实际兑付金额' },
            { id: 'due', label: '应兑付金额' },
          ),
        }),
        counted({
          id: 'C12',
          name: '政策覆盖率',
          explanation: '实际享受奖补的对象数 ÷ 符合条件的对象数。',
          weightMilli: 8000,
          rule: ratio(
            'count',
            { id: 'reached', label: '实际享受奖补的对象数' },
            { id: 'eligible', label: '符合条件的对象数' },
          ),
        }),
      ],
    },
    {
      id: 'C2',
      name: '产出时效',
      indicators: [
        counted({
          id: 'C21',
          name: '兑付及时率',
          explanation: '按期兑付的笔数 ÷ 应兑付的笔数。',
          weightMilli: 10_000,
          rule: ratio(
            'count',
            { id: 'punctual', label: '按期兑付的笔数' },
            { id: 'due', label: '应兑付的笔数' },
          ),
        }),
      ],
    },
  ],
};
