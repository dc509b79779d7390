import type { Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';
import { OUTPUT_AND_BENEFIT_60 } from '../weight-rules';
import { awardDecisionLevel, awardProcessLevel } from './award-subsidy-decision-process';
import { awardOutputLevel } from './award-subsidy-output';
import { policyBenefitLevel } from './policy-benefit';

/** Evaluation of an award or subsidy policy (奖补政策), as 赣州市 first had one; all of it is ours. */
export const awardSubsidy: Framework = {
  v: 1,
  id: 'award-subsidy',
  version: '2025.1',
  title: '奖补政策绩效评价指标体系（示例指标和示例权重）',
  source:
    '参照财预〔2020〕10号 附件2 的决策、过程、产出、效益框架；没有查到奖补政策的官方指标表，' +
    '指标为示例，权重为示例权重',
  weights: 'sample',
  kind: 'policyEvaluation',
  levels: [
    awardDecisionLevel,
    awardProcessLevel,
    awardOutputLevel,
    policyBenefitLevel({
      name: '激励效果',
      explanation: '奖补有没有带来想要的行为和结果，没有奖补会怎样。',
    }),
  ],
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
  weightRules: [OUTPUT_AND_BENEFIT_60],
};
