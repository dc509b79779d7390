import type { FirstLevel, Framework } from '../../framework/framework';
import { nationalGrades } from '../grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../printed-scores';
import { ratio } from '../rule-templates';
import { outputByArticle16 } from './art-16-output';
import { benefitLevelOf } from './benefit-kinds';

const BASIS = '财预〔2020〕10号 第十三条、第十六条';

const executionLevel: FirstLevel = {
  id: 'A',
  name: '预算执行率',
  groups: [
    {
      id: 'A1',
      name: '预算执行率',
      indicators: [
        {
          id: 'A11',
          name: '预算执行率',
          explanation: '全年执行数 ÷ 全年预算数，只按年度资金总额一行计分。',
          basis: '财预〔2020〕10号 第十三条、附件1',
          weightMilli: 10_000,
          target: '100%',
          evidence: ['voucher'],
          source: 'departmentStatistics',
          method: 'statistics',
          measures: 'budgetExecutionRate',
          denominator: 'adjustedBudget',
          rule: ratio(
            'fen',
            { id: 'outturn', label: '全年执行数' },
            { id: 'adjusted', label: '全年预算数' },
          ),
        },
      ],
    },
  ],
};

const satisfactionLevel: FirstLevel = {
  id: 'D',
  name: '服务对象满意度',
  groups: [
    {
      id: 'D1',
      name: '服务对象满意度',
      indicators: [
        {
          id: 'D11',
          name: '服务对象满意度',
          explanation: '满意度实际值 ÷ 目标值，达到目标得满分。',
          basis: BASIS,
          weightMilli: 10_000,
          evidence: ['working'],
          source: 'questionnaire',
          method: 'survey',
          rule: ratio(
            'ppm',
            { id: 'actual', label: '满意度实际值' },
            { id: 'target', label: '满意度目标值' },
          ),
        },
      ],
    },
  ],
};

/**
 * Self-evaluation form of 财预〔2020〕10号 (annex 1): first-level weights by art. 13, which a unit may
 * adjust in special cases; scores by art. 16. Third-level weights are ours.
 */
export const selfEvaluation2020: Framework = {
  v: 1,
  id: 'self-evaluation-2020',
  version: '2020.1',
  title: '项目支出绩效自评表（财预〔2020〕10号）',
  source:
    '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）第十三条、第十六条、附件1；' +
    '一级指标权重为规定权重，三级指标权重为示例权重（在一级指标内平分）',
  weights: 'sample',
  kind: 'selfEvaluation',
  levels: [
    executionLevel,
    outputByArticle16,
    benefitLevelOf('C', BASIS, 30_000),
    satisfactionLevel,
  ],
  rounding: ROUNDED_INDICATORS,
  grades: nationalGrades.grades,
  secondLookMilli: SECOND_LOOK_MILLI,
  weightRules: [
    {
      kind: 'levelWeights',
      weights: [
        { level: '预算执行率', weightMilli: 10_000 },
        { level: '产出', weightMilli: 50_000 },
        { level: '效益', weightMilli: 30_000 },
        { level: '服务对象满意度', weightMilli: 10_000 },
      ],
      principle: true,
      source: '财预〔2020〕10号 第十三条',
    },
  ],
};
