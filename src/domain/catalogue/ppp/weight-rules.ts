import type { WeightRule } from '../../framework/weight-rule';

/**
 * Output carries 80 points, operation and maintenance 60 % of it. Only the frame of the company in
 * operation has both second levels, so it is the one that the rules are kept with.
 */
export const OPERATION_WEIGHT_RULES: readonly WeightRule[] = [
  {
    kind: 'shareAtLeast',
    levels: ['产出'],
    leastMilli: 80_000,
    principle: false,
    source: '财金〔2020〕13号 共性指标框架',
  },
  {
    kind: 'shareWithin',
    of: '产出',
    groups: ['项目运营', '项目维护'],
    leastPpm: 600_000,
    principle: false,
    source: '财金〔2020〕13号 共性指标框架',
  },
];
