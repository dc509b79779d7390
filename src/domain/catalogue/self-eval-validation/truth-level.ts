import type { FirstLevel } from '../../framework/framework';

const BASIS = '财预〔2020〕10号 第十九条（真实）；分值和扣分办法为示例';

/** 真实性: what a self-evaluation claims is borne out by what stands behind it. */
export const truthLevel: FirstLevel = {
  id: 'A',
  name: '真实性',
  groups: [
    {
      id: 'A1',
      name: '完成值的真实性',
      indicators: [
        {
          id: 'A11',
          name: '佐证支撑',
          explanation: '每一个完成值都要有佐证资料。按没有佐证的指标占抽查指标的比例扣分。',
          basis: BASIS,
          weightMilli: 20_000,
          evidence: ['formal', 'working', 'voucher', 'statement'],
          source: 'departmentRecords',
          method: 'proof',
          rule: {
            kind: 'shareDeduction',
            part: { id: 'unproven', label: '没有佐证资料的指标数', unit: 'count' },
            whole: { id: 'checked', label: '抽查的指标数', unit: 'count' },
            timesPpm: 1_000_000,
          },
        },
        {
          id: 'A12',
          name: '账实相符',
          explanation: '完成值与原始凭证、现场核查结果一致。按不一致的指标占抽查指标的比例扣分。',
          basis: BASIS,
          weightMilli: 20_000,
          evidence: ['voucher'],
          source: 'departmentRecords',
          method: 'proof',
          rule: {
            kind: 'shareDeduction',
            part: { id: 'differing', label: '与凭证或现场不一致的指标数', unit: 'count' },
            whole: { id: 'checked', label: '抽查的指标数', unit: 'count' },
            timesPpm: 1_000_000,
          },
        },
      ],
    },
    {
      id: 'A2',
      name: '满分的真实性',
      indicators: [
        {
          id: 'A21',
          name: '满分有据',
          explanation: '定性指标得满分的要说明依据。每发现一处没有说明的，扣三分之一，三处扣完。',
          basis: BASIS,
          weightMilli: 10_000,
          evidence: ['working', 'statement'],
          source: 'departmentJudgement',
          method: 'account',
          rule: {
            kind: 'failures',
            count: { id: 'unexplained', label: '没有说明的满分指标数', unit: 'count' },
            cost: { kind: 'fraction', num: 1, den: 3 },
            zeroFrom: 3,
            what: '满分没有说明依据',
          },
        },
      ],
    },
  ],
};
