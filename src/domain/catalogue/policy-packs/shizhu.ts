import type { PolicyPack } from '../../policy/policy-pack';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

const DOCUMENT = '《石柱县2020年预算绩效管理工作开展情况说明》';
const INSTITUTIONS = `${DOCUMENT}一（石财〔2020〕231号）`;
const GOALS = `${DOCUMENT}二`;
const KEY_EVALUATION = `${DOCUMENT}三`;
const POVERTY = `${DOCUMENT}五`;

const gates: PolicyPack['gates'] = [
  {
    id: 'shizhu-goals-set',
    stages: ['budgetReview'],
    requirement: 'goalsSet',
    applies: [],
    blocks: [{ kind: 'flag', flag: 'goalsSet', is: false }],
    source: GOALS,
  },
  {
    id: 'shizhu-goals-sound',
    stages: ['budgetReview'],
    requirement: 'goalsSound',
    applies: [{ kind: 'flag', flag: 'goalsSet', is: true }],
    blocks: [{ kind: 'flag', flag: 'goalsSound', is: false }],
    source: GOALS,
  },
  {
    id: 'shizhu-poverty-goals',
    stages: ['library', 'allocation'],
    requirement: 'goalsSet',
    applies: [{ kind: 'flag', flag: 'poverty', is: true }],
    blocks: [{ kind: 'flag', flag: 'goalsSet', is: false }],
    source: POVERTY,
  },
  {
    id: 'shizhu-payment-status',
    stages: ['payment'],
    requirement: 'monitoringAttached',
    applies: [],
    blocks: [{ kind: 'flag', flag: 'monitoringAttached', is: false }],
    source: INSTITUTIONS,
  },
  {
    id: 'shizhu-payment-in-step',
    stages: ['payment'],
    requirement: 'paymentInStep',
    applies: [],
    blocks: [
      {
        kind: 'figure',
        figure: 'paymentAheadPpm',
        // The document asks that both match and gives no tolerance: none is the setting.
        limit: { value: 0, inclusive: false, stated: false, wording: '相匹配' },
      },
    ],
    source: INSTITUTIONS,
  },
];

/** 石柱县, Chongqing, 2020. */
export const shizhuPack: PolicyPack = {
  ...nothingRuled,
  id: 'shizhu',
  title: '石柱县（2020年）',
  gradeScheme: nationalGrades,
  cutsStated: false,
  exAnte: {
    triggers: [
      {
        id: 'shizhu-major',
        when: [{ kind: 'flag', flag: 'major', is: true }],
        inPrinciple: false,
        source: GOALS,
      },
    ],
    results: null,
  },
  gates,
  selfEvaluation: {
    coverage: null,
    triggers: [
      {
        id: 'shizhu-finished',
        when: [{ kind: 'flag', flag: 'completed', is: true }],
        inPrinciple: false,
        source: INSTITUTIONS,
      },
      {
        id: 'shizhu-policy-year',
        when: [
          { kind: 'flag', flag: 'policy', is: true },
          {
            kind: 'figure',
            figure: 'yearsRunning',
            limit: { value: 1, inclusive: true, stated: true, wording: '已实行一个年度' },
          },
        ],
        inPrinciple: false,
        source: INSTITUTIONS,
      },
    ],
  },
  monitoring: { dualTrack: true, everyProject: false, points: null, source: INSTITUTIONS },
  sampling: {
    always: [
      {
        id: 'shizhu-poverty',
        when: [{ kind: 'flag', flag: 'poverty', is: true }],
        inPrinciple: false,
        source: KEY_EVALUATION,
      },
      {
        id: 'shizhu-livelihood',
        when: [{ kind: 'flag', flag: 'livelihood', is: true }],
        inPrinciple: false,
        source: KEY_EVALUATION,
      },
    ],
    // 顾及 gives no number: one is the least that takes account of them.
    also: {
      when: { kind: 'flag', flag: 'publicConcern', is: true },
      atLeast: 1,
      stated: false,
    },
    source: KEY_EVALUATION,
  },
  feedback: {
    document: null,
    deadlineRequired: false,
    rectificationDays: null,
    source: `${DOCUMENT}四`,
  },
};
