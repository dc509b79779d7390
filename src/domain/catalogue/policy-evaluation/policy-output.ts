import type { FirstLevel } from '../../framework/framework';
import { judgedBands } from '../judged-bands';
import { ratio } from '../rule-templates';
import { SAMPLE_BASIS } from './sample-indicator';

/** 产出 of a policy, 30 points: what was carried out, whom it reached, and when. */
export const policyOutputLevel: FirstLevel = {
  id: 'C',
  name: '产出',
  groups: [
    {
      id: 'C1',
      name: '产出数量',
      indicators: [
        {
          id: 'C11',
          name: '政策任务完成率',
          explanation: '实际完成的任务数 ÷ 政策确定的任务数。',
          basis: SAMPLE_BASIS,
          weightMilli: 12_000,
          evidence: ['working'],
          source: 'departmentRecords',
          method: 'statistics',
          rule: ratio(
            'count',
            { id: 'done', label: '实际完成的任务数' },
            { id: 'planned', label: '政策确定的任务数' },
          ),
        },
        {
          id: 'C12',
          name: '政策覆盖率',
          explanation: '实际受益的对象数 ÷ 符合条件的对象数。',
          basis: SAMPLE_BASIS,
          weightMilli: 10_000,
          evidence: ['working'],
          source: 'departmentRecords',
          method: 'statistics',
          rule: ratio(
            'count',
            { id: 'reached', label: '实际受益的对象数' },
            { id: 'eligible', label: '符合条件的对象数' },
          ),
        },
      ],
    },
    {
      id: 'C2',
      name: '产出时效',
      indicators: [
        {
          id: 'C21',
          name: '落实及时性',
          explanation: '政策措施和资金是否按规定的时间落实。',
          basis: SAMPLE_BASIS,
          weightMilli: 8000,
          evidence: ['working', 'voucher'],
          source: 'departmentRecords',
          method: 'proof',
          rule: judgedBands('写明规定的时间和实际落实的时间。'),
        },
      ],
    },
  ],
};
