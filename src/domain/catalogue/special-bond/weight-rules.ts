import type { WeightRule } from '../../framework/weight-rule';

const SOURCE = '河南省专项债券项目绩效评价指标体系 说明';

/** What the Henan frame asks of weights whatever the stage of the project. */
export const IN_EVERY_STAGE: readonly WeightRule[] = [
  { kind: 'indicatorMultipleOf', stepMilli: 1000, principle: false, source: SOURCE },
  { kind: 'levelMultipleOf', stepMilli: 5000, principle: false, source: SOURCE },
  { kind: 'eachLevelAtLeast', leastMilli: 15_000, principle: false, source: SOURCE },
];

/** What the Henan frame asks of weights in the middle and late stages of a project. */
export const IN_LATE_STAGES: readonly WeightRule[] = [
  ...IN_EVERY_STAGE,
  {
    kind: 'heavierThan',
    heavier: ['产出', '效益'],
    lighter: ['决策', '管理'],
    principle: false,
    source: `${SOURCE}（项目中后期）`,
  },
];
