import type { PolicyPack } from '../../policy/policy-pack';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

const DOCUMENT = '《关于盐池县2022-2023年预算绩效管理情况说明》';
const BEFORE = `${DOCUMENT}一（一）`;
const DURING = `${DOCUMENT}一（二）`;
const EVALUATION = `${DOCUMENT}一（三）`;
const USE = `${DOCUMENT}一（四）`;

const NEW_AND_MAJOR: PolicyPack['gates'][number]['applies'] = [
  { kind: 'flag', flag: 'newlyAdded', is: true },
  { kind: 'flag', flag: 'major', is: true },
];

const gates: PolicyPack['gates'] = [
  {
    id: 'yanchi-ex-ante-done',
    stages: ['library', 'budget'],
    requirement: 'exAnteDone',
    applies: NEW_AND_MAJOR,
    blocks: [{ kind: 'exAnteResult', among: ['none'] }],
    source: BEFORE,
  },
  {
    id: 'yanchi-ex-ante-reject',
    stages: ['library', 'budget'],
    requirement: 'exAnteSupported',
    applies: NEW_AND_MAJOR,
    blocks: [{ kind: 'exAnteResult', among: ['reject'] }],
    source: BEFORE,
  },
  {
    id: 'yanchi-ex-ante-revise',
    stages: ['library', 'budget'],
    requirement: 'exAnteSupported',
    applies: [...NEW_AND_MAJOR, { kind: 'exAnteResult', among: ['supportAfterRevision'] }],
    blocks: [{ kind: 'flag', flag: 'exAnteRevised', is: false }],
    source: BEFORE,
  },
  {
    id: 'yanchi-added-goals',
    stages: ['inYearAddition'],
    requirement: 'goalsSet',
    applies: [{ kind: 'flag', flag: 'addedInYear', is: true }],
    blocks: [{ kind: 'flag', flag: 'goalsSet', is: false }],
    source: BEFORE,
  },
];

const resultUses: PolicyPack['resultUses'] = [
  {
    id: 'yanchi-fair',
    evaluatedBy: ['fiscal', 'key'],
    grades: ['中'],
    gradesStated: true,
    exempt: [],
    consequence: { kind: 'reduceRange', leastPpm: 100_000, mostPpm: 300_000 },
    inPrinciple: true,
    source: USE,
  },
  {
    id: 'yanchi-poor',
    evaluatedBy: ['fiscal', 'key'],
    grades: ['差'],
    gradesStated: true,
    exempt: [],
    consequence: { kind: 'noFunds' },
    inPrinciple: true,
    source: USE,
  },
  {
    id: 'yanchi-departmental',
    evaluatedBy: ['departmental'],
    grades: ['中', '差'],
    gradesStated: true,
    exempt: [],
    consequence: { kind: 'compress' },
    inPrinciple: false,
    source: USE,
  },
];

/** 盐池县, Ningxia, 2022 and 2023. */
export const yanchiPack: PolicyPack = {
  ...nothingRuled,
  id: 'yanchi',
  title: '盐池县（2022—2023年）',
  gradeScheme: nationalGrades,
  cutsStated: false,
  exAnte: {
    triggers: [{ id: 'yanchi-new-major', when: NEW_AND_MAJOR, inPrinciple: false, source: BEFORE }],
    results: ['support', 'supportAfterRevision', 'reject'],
  },
  gates,
  selfEvaluation: {
    coverage: { requiredPpm: 1_000_000, scopes: ['projects'], source: `${EVALUATION}1` },
    triggers: [],
  },
  monitoring: {
    dualTrack: true,
    everyProject: true,
    points: { kind: 'quarterly' },
    source: DURING,
  },
  resultUses,
  feedback: { document: null, deadlineRequired: false, rectificationDays: null, source: USE },
};
