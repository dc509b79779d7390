import type { WeightRule } from '../framework/weight-rule';

/** 产出 and 效益 carry 60 points at least in fiscal and departmental evaluations of projects. */
export const OUTPUT_AND_BENEFIT_60: Extract<WeightRule, { kind: 'shareAtLeast' }> = {
  kind: 'shareAtLeast',
  levels: ['产出', '效益'],
  leastMilli: 60_000,
  principle: true,
  source: '财预〔2020〕10号 第十四条',
};
