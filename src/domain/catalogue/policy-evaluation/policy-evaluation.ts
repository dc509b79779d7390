import type { Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';
import { OUTPUT_AND_BENEFIT_60 } from '../weight-rules';
import { policyBenefitLevel } from './policy-benefit';
import { policyDecisionLevel } from './policy-decision';
import { policyOutputLevel } from './policy-output';
import { policyProcessLevel } from './policy-process';

/** Evaluation of a policy on the four levels of 财预〔2020〕10号; no official table: all of it is ours. */
export const policyEvaluation: Framework = {
  v: 1,
  id: 'policy-evaluation',
  version: '2025.1',
  title: '财政政策绩效评价指标体系（示例指标和示例权重）',
  source:
    '参照财预〔2020〕10号 附件2 的决策、过程、产出、效益框架；没有查到政策评价的官方指标表，指标为示例，权重为示例权重',
  weights: 'sample',
  kind: 'policyEvaluation',
  levels: [
    policyDecisionLevel,
    policyProcessLevel,
    policyOutputLevel,
    policyBenefitLevel({
      name: '政策目标实现程度',
      explanation: '政策要解决的问题解决得怎样，与实施以前相比有什么变化。',
    }),
  ],
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
  weightRules: [OUTPUT_AND_BENEFIT_60],
};
