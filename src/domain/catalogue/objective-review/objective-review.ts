import type { FirstLevel, Framework } from '../../framework/framework';
import { ROUNDED_INDICATORS } from '../printed-scores';
import { checkpoints } from '../rule-templates';

const reviewed = (
  id: string,
  name: string,
  weightMilli: number,
  basis: string,
  points: readonly string[],
): FirstLevel => ({
  id,
  name,
  groups: [
    {
      id: `${id}1`,
      name,
      indicators: [
        {
          id: `${id}11`,
          name,
          explanation: '逐条核对申报的绩效目标表和项目文本，不满足的写明怎样修改。',
          basis,
          weightMilli,
          evidence: ['formal', 'working'],
          source: 'departmentRecords',
          method: 'proof',
          rule: checkpoints(`${id}11`, points),
        },
      ],
    },
  ],
});

/**
 * Objective review (目标审核). No table for it was found: the check points are those by which
 * 财预〔2020〕10号 annex 2 later looks at objectives and at the budget behind them. Weights and the
 * three conclusions are ours.
 */
export const objectiveReview: Framework = {
  v: 1,
  id: 'objective-review',
  version: '2025.1',
  title: '绩效目标审核表（示例权重）',
  source:
    '要点参照财预〔2020〕10号附件2的绩效目标、资金投入部分；没有查到官方审核表，' +
    '权重为示例权重，审核结论用语为示例',
  weights: 'sample',
  kind: 'objectiveReview',
  levels: [
    reviewed('A', '绩效目标合理性', 40_000, '参照财预〔2020〕10号 附件2 绩效目标合理性', [
      '设有绩效目标',
      '目标与实际工作内容相关',
      '预期产出和效果达到正常的业绩水平',
      '目标与预算资金量相匹配',
    ]),
    reviewed('B', '绩效指标明确性', 40_000, '参照财预〔2020〕10号 附件2 绩效指标明确性', [
      '目标已细化分解为具体的绩效指标',
      '指标有清晰、可衡量的指标值',
      '指标与任务数或计划数相对应',
    ]),
    reviewed('C', '资金匹配性', 20_000, '参照财预〔2020〕10号 附件2 预算编制科学性', [
      '预算内容与目标任务匹配',
      '预算测算有依据、按标准',
      '申请的资金量与工作任务相匹配',
    ]),
  ],
  rounding: ROUNDED_INDICATORS,
  grades: [{ label: '不评等次', fromMilli: 0 }],
  conclusions: [{ label: '审核通过' }, { label: '修改完善后通过' }, { label: '审核不通过' }],
};
