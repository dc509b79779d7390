import type { PolicyPack } from '../../policy/policy-pack';
import { guangdongGrades } from '../grade-schemes';
import { longchuanCalendar } from './longchuan-calendar';
import { nothingRuled } from './nothing-ruled';

const DOCUMENT = '《龙川县全面实施预算绩效管理工作方案（2021—2022年）》（龙府办〔2021〕22号）';
const COVERAGE = `${DOCUMENT}二（一）`;
const EX_ANTE = `${DOCUMENT}二（二）`;
const GOALS = `${DOCUMENT}二（三）`;
const USE = `${DOCUMENT}二（六）、三（四）3`;
const ACCOUNT = `${DOCUMENT}四（三）`;

const MAJOR: PolicyPack['gates'][number]['applies'] = [{ kind: 'flag', flag: 'major', is: true }];
const NEW_AND_MAJOR: typeof MAJOR = [{ kind: 'flag', flag: 'newlyAdded', is: true }, ...MAJOR];

const gates: PolicyPack['gates'] = [
  {
    id: 'longchuan-ex-ante-done',
    stages: ['midTermPlan', 'budget', 'library'],
    requirement: 'exAnteDone',
    applies: NEW_AND_MAJOR,
    blocks: [{ kind: 'exAnteResult', among: ['none'] }],
    source: EX_ANTE,
  },
  {
    id: 'longchuan-ex-ante-poor',
    stages: ['midTermPlan', 'budget', 'library'],
    requirement: 'exAnteNotPoor',
    applies: MAJOR,
    blocks: [{ kind: 'exAnteResult', among: ['poor'] }],
    source: EX_ANTE,
  },
  {
    id: 'longchuan-goals-passed',
    stages: ['budget'],
    requirement: 'goalsPassed',
    applies: [],
    blocks: [{ kind: 'goalsReview', among: ['notSet', 'pending', 'failed'] }],
    source: GOALS,
  },
];

const accountability: PolicyPack['accountability'] = {
  lifelong: { id: 'longchuan-lifelong', when: MAJOR, inPrinciple: false, source: ACCOUNT },
  grounds: [
    { ground: 'disciplineClue', issue: 'referral', to: '纪检监察机关', source: ACCOUNT },
    { ground: 'falsifiedMonitoring', issue: 'accountability', to: '有关部门', source: ACCOUNT },
    { ground: 'falsifiedExAnte', issue: 'accountability', to: '有关部门', source: ACCOUNT },
    { ground: 'executionFarFromGoals', issue: 'accountability', to: '有关部门', source: ACCOUNT },
  ],
};

const followUps: PolicyPack['followUps'] = [
  {
    id: 'longchuan-full-cycle',
    duty: 'fullCycle',
    when: [
      ...MAJOR,
      {
        kind: 'figure',
        figure: 'termYears',
        limit: { value: 1, inclusive: false, stated: true, wording: '超过一年' },
      },
    ],
    inPrinciple: false,
    source: COVERAGE,
  },
  {
    id: 'longchuan-expired',
    duty: 'exit',
    when: [{ kind: 'flag', flag: 'expired', is: true }],
    inPrinciple: false,
    source: COVERAGE,
  },
  {
    id: 'longchuan-low-performance',
    duty: 'exit',
    when: [{ kind: 'flag', flag: 'lowPerformance', is: true }],
    inPrinciple: false,
    source: COVERAGE,
  },
];

/** 龙川县, Guangdong, 2021 and 2022. It names the grades 中、低、差, so the five of Guangdong are meant. */
export const longchuanPack: PolicyPack = {
  ...nothingRuled,
  id: 'longchuan',
  title: '龙川县（2021—2022年）',
  gradeScheme: guangdongGrades,
  cutsStated: false,
  exAnte: {
    triggers: [
      { id: 'longchuan-new-major', when: NEW_AND_MAJOR, inPrinciple: false, source: EX_ANTE },
    ],
    results: null,
  },
  gates,
  monitoring: {
    dualTrack: true,
    everyProject: false,
    points: { kind: 'months', months: [7, 10] },
    source: `${DOCUMENT}三（三）`,
  },
  calendar: longchuanCalendar,
  resultUses: [
    {
      id: 'longchuan-key-result',
      evaluatedBy: ['key'],
      grades: ['中', '低', '差'],
      gradesStated: true,
      exempt: [
        { kind: 'flag', flag: 'livelihood', is: true },
        { kind: 'flag', flag: 'personalSubsidy', is: true },
      ],
      consequence: { kind: 'reduceOrNone' },
      inPrinciple: true,
      source: USE,
    },
  ],
  feedback: {
    document: null,
    deadlineRequired: false,
    rectificationDays: null,
    source: `${DOCUMENT}三（四）4`,
  },
  accountability,
  followUps,
};
