import type { PolicyPack } from '../../policy/policy-pack';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

// The document has no heading of its own; this is what it calls itself.
const DOCUMENT = '开江县2021年预算绩效管理经验交流材料（原文无标题）';
const BEFORE = `${DOCUMENT}二（一）`;
const AFTER = `${DOCUMENT}二（三）`;
const USE = `${DOCUMENT}二（四）`;

const MILLION_YUAN_FEN = 100_000_000;

const triggers: PolicyPack['exAnte']['triggers'] = [
  {
    id: 'kaijiang-new',
    when: [
      { kind: 'flag', flag: 'newlyAdded', is: true },
      { kind: 'flag', flag: 'departmental', is: true },
      {
        kind: 'figure',
        figure: 'budgetFen',
        limit: {
          value: MILLION_YUAN_FEN,
          inclusive: true,
          stated: true,
          wording: '100万元（含）以上',
        },
      },
    ],
    inPrinciple: false,
    source: BEFORE,
  },
  {
    id: 'kaijiang-growth-rate',
    when: [
      { kind: 'flag', flag: 'newlyAdded', is: false },
      {
        kind: 'figure',
        figure: 'increasePpm',
        limit: { value: 200_000, inclusive: true, stated: true, wording: '达到20%' },
      },
    ],
    inPrinciple: false,
    source: BEFORE,
  },
  {
    id: 'kaijiang-growth-amount',
    when: [
      { kind: 'flag', flag: 'newlyAdded', is: false },
      {
        kind: 'figure',
        figure: 'increaseFen',
        limit: {
          value: MILLION_YUAN_FEN,
          inclusive: true,
          stated: true,
          wording: '100万元（含）以上',
        },
      },
    ],
    inPrinciple: false,
    source: BEFORE,
  },
  {
    id: 'kaijiang-three-years',
    when: [
      { kind: 'flag', flag: 'key', is: true },
      {
        kind: 'figure',
        figure: 'yearsRunning',
        limit: { value: 3, inclusive: false, stated: false, wording: '延续执行三年以上' },
      },
    ],
    inPrinciple: false,
    source: BEFORE,
  },
];

const resultUses: PolicyPack['resultUses'] = [
  {
    id: 'kaijiang-excellent',
    evaluatedBy: ['fiscal', 'key', 'departmental'],
    grades: ['优'],
    gradesStated: true,
    exempt: [],
    consequence: { kind: 'keepOrRaise' },
    inPrinciple: false,
    source: USE,
  },
  {
    // The document says 评价结果较差 without naming grades: 差 alone is the setting.
    id: 'kaijiang-poor',
    evaluatedBy: ['fiscal', 'key', 'departmental'],
    grades: ['差'],
    gradesStated: false,
    exempt: [],
    consequence: { kind: 'reduceOrCancel' },
    inPrinciple: false,
    source: USE,
  },
];

/** 开江县, Sichuan, 2021. */
export const kaijiangPack: PolicyPack = {
  ...nothingRuled,
  id: 'kaijiang',
  title: '开江县（2021年）',
  gradeScheme: nationalGrades,
  cutsStated: false,
  exAnte: { triggers, results: null },
  selfEvaluation: {
    coverage: null,
    triggers: [
      {
        id: 'kaijiang-200k',
        when: [
          {
            kind: 'figure',
            figure: 'budgetFen',
            limit: { value: 20_000_000, inclusive: false, stated: false, wording: '20万元以上' },
          },
        ],
        inPrinciple: false,
        source: AFTER,
      },
    ],
  },
  monitoring: {
    dualTrack: true,
    everyProject: false,
    points: { kind: 'months', months: [9] },
    source: `${DOCUMENT}二（二）`,
  },
  resultUses,
  batches: { codes: ['reduction', 'clawback', 'goalRectification'], source: USE },
};
