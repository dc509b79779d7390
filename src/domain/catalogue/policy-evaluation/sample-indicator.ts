import type { Indicator } from '../../framework/framework';
import { checkpoints } from '../rule-templates';

/** Clause of an indicator that no official table has. */
export const SAMPLE_BASIS = '示例指标（没有官方指标表），参照财预〔2020〕10号 附件2 框架';

/** A sample indicator that is scored by equal check points found in papers. */
export const checkedIndicator = (
  id: string,
  name: string,
  weightMilli: number,
  explanation: string,
  points: readonly string[],
): Indicator => ({
  id,
  name,
  explanation,
  basis: SAMPLE_BASIS,
  weightMilli,
  evidence: ['formal', 'working'],
  source: 'departmentRecords',
  method: 'proof',
  rule: checkpoints(id, points),
});

/** Problem money takes the same share of the weight away. */
export const compliantUse = (id: string, weightMilli: number, explanation: string): Indicator => ({
  id,
  name: '资金使用合规性',
  explanation,
  basis: SAMPLE_BASIS,
  weightMilli,
  evidence: ['voucher'],
  source: 'departmentStatistics',
  method: 'statistics',
  rule: {
    kind: 'shareDeduction',
    part: { id: 'irregular', label: '问题资金', unit: 'fen' },
    whole: { id: 'inspected', label: '检查的资金', unit: 'fen' },
    timesPpm: 1_000_000,
  },
});
