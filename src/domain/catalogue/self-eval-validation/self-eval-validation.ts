import type { Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';
import { accuracyLevel } from './accuracy-level';
import { truthLevel } from './truth-level';

/**
 * Quality of a self-evaluation (自评复核): art. 19 asks for truth and accuracy and gives no table.
 * Checks by practice (龙川县, 赣州市), weights and deductions ours.
 */
export const selfEvalValidation: Framework = {
  v: 1,
  id: 'self-eval-validation',
  version: '2025.1',
  title: '自评复核质量评价表（示例权重）',
  source:
    '财预〔2020〕10号 第十九条要求自评结果真实、准确，没有给评分表；复核做法见龙府办〔2021〕22号、' +
    '赣州市2020年预算绩效管理工作情况；指标为示例，权重为示例权重',
  weights: 'sample',
  kind: 'selfEvalValidation',
  levels: [truthLevel, accuracyLevel],
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
};
