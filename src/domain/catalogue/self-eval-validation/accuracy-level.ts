import type { FirstLevel } from '../../framework/framework';
import { checkpoints } from '../rule-templates';

const BASIS = '财预〔2020〕10号 第十九条（准确）；分值和扣分办法为示例';

/** 准确性: figures, scores and sums of a self-evaluation are worked out as they should be. */
export const accuracyLevel: FirstLevel = {
  id: 'B',
  name: '准确性',
  groups: [
    {
      id: 'B1',
      name: '计算的准确性',
      indicators: [
        {
          id: 'B11',
          name: '比率口径',
          explanation: '比率的分母用得对不对。每发现一处用错的，扣三分之一，三处扣完。',
          basis: BASIS,
          weightMilli: 15_000,
          evidence: ['voucher', 'working'],
          source: 'departmentStatistics',
          method: 'statistics',
          rule: {
            kind: 'failures',
            count: { id: 'wrong', label: '分母用错的比率数', unit: 'count' },
            cost: { kind: 'fraction', num: 1, den: 3 },
            zeroFrom: 3,
            what: '比率的分母用错',
          },
        },
        {
          id: 'B12',
          name: '得分与合计',
          explanation: '自评表上的分数自己对不对得上。',
          basis: BASIS,
          weightMilli: 10_000,
          evidence: ['working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints('B12', [
            '分值合计为100分',
            '每项得分不超过分值',
            '各项得分相加等于总分',
          ]),
        },
        {
          id: 'B13',
          name: '评分规则套用',
          explanation: '得分是不是按规定的评分规则算的。按算错的指标占抽查指标的比例扣分。',
          basis: BASIS,
          weightMilli: 15_000,
          evidence: ['working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: {
            kind: 'shareDeduction',
            part: { id: 'misapplied', label: '评分规则用错的指标数', unit: 'count' },
            whole: { id: 'checked', label: '抽查的指标数', unit: 'count' },
            timesPpm: 1_000_000,
          },
        },
      ],
    },
    {
      id: 'B2',
      name: '偏差说明',
      indicators: [
        {
          id: 'B21',
          name: '偏差原因和改进措施',
          explanation: '没有完成的指标写明了原因和改进措施。没有偏差的得满分。',
          basis: '财预〔2020〕10号 附件1（偏差原因分析及改进措施）；分值和扣分办法为示例',
          weightMilli: 10_000,
          evidence: ['working', 'statement'],
          source: 'departmentRecords',
          method: 'account',
          rule: {
            kind: 'shareDeduction',
            part: { id: 'silent', label: '没有说明的偏差指标数', unit: 'count' },
            whole: { id: 'deviating', label: '有偏差的指标数', unit: 'count' },
            timesPpm: 1_000_000,
            whenZero: 'best',
          },
        },
      ],
    },
  ],
};
