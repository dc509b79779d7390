import type { Framework } from '../framework/framework';
import { nationalGrades } from './grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from './printed-scores';
import { benefitLevel } from './reference-frame-benefit';
import { decisionLevel } from './reference-frame-decision';
import { outputLevel } from './reference-frame-output';
import { processLevel } from './reference-frame-process';
import { OUTPUT_AND_BENEFIT_60 } from './weight-rules';

/**
 * Reference frame for project expenditure evaluations: 财预〔2020〕10号, annex 2, with 4 first-level,
 * 10 second-level and 17 third-level indicators and 31 check points, worded by us. The annex gives no
 * weights: these are ours (示例权重), with 65 points on output and benefit (art. 14 asks for 60).
 * Grades by art. 18, bands by art. 16. Rounding and the second look near a cut are defaults of the
 * product, and so are evidence, data source and benchmark: classes by 财预〔2021〕101号, choice ours.
 */
export const projectExpenditure2020: Framework = {
  v: 1,
  id: 'project-expenditure-2020',
  version: '2020.2',
  title: '项目支出绩效评价指标体系（参考框架）',
  source:
    '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）附件2；权重为示例权重，' +
    '取整办法、等次界线附近的复看范围和佐证要求为产品默认',
  weights: 'sample',
  kind: 'projectEvaluation',
  levels: [decisionLevel, processLevel, outputLevel, benefitLevel],
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
  weightRules: [OUTPUT_AND_BENEFIT_60],
};
