import type { PolicyPack } from '../../policy/policy-pack';
import type { RatingCap } from '../../policy/rating-cap';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

const DOCUMENT = '《2020年赣州市预算绩效管理工作开展情况说明》';
const CAPS = `${DOCUMENT}二（四）（2019年度市本级项目支出绩效评价通知）`;

/**
 * The document first speaks of 预算完成率, then of 预算执行率, and names no denominator. It is meant
 * for self-evaluations, whose form divides by the adjusted budget: that is the setting.
 */
const reading: RatingCap['reading'] = {
  denominator: 'adjustedBudget',
  stated: false,
  headingTerm: '预算完成率',
  ruleTerm: '预算执行率',
};

/** 赣州市, Jiangxi, 2020. */
export const ganzhouPack: PolicyPack = {
  ...nothingRuled,
  id: 'ganzhou',
  title: '赣州市（2020年）',
  gradeScheme: nationalGrades,
  cutsStated: false,
  ratingCaps: [
    {
      id: 'ganzhou-85',
      rate: 'budgetExecutionRate',
      belowPpm: 850_000,
      barred: '优',
      source: CAPS,
      reading,
    },
    {
      id: 'ganzhou-75',
      rate: 'budgetExecutionRate',
      belowPpm: 750_000,
      barred: '良',
      source: CAPS,
      reading,
    },
  ],
  exAnte: {
    triggers: [
      {
        id: 'ganzhou-500',
        when: [
          { kind: 'flag', flag: 'newlyAdded', is: true },
          {
            kind: 'figure',
            figure: 'budgetFen',
            limit: { value: 500_000_000, inclusive: true, stated: false, wording: '500万元以上' },
          },
        ],
        inPrinciple: true,
        source: `${DOCUMENT}三（一）`,
      },
    ],
    results: null,
  },
  selfEvaluation: {
    coverage: {
      requiredPpm: 1_000_000,
      scopes: ['projects', 'departments', 'upperTransfers'],
      source: `${DOCUMENT}三（四）`,
    },
    triggers: [],
  },
  monitoring: {
    dualTrack: true,
    everyProject: false,
    points: null,
    source: `${DOCUMENT}三（三）`,
  },
  feedback: {
    document: '结果反馈书',
    deadlineRequired: true,
    rectificationDays: null,
    source: `${DOCUMENT}三（五）`,
  },
};
