import type { PolicyPack } from '../../policy/policy-pack';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

const DOCUMENT = '财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）';

/** What the national regulation rules for every place; it names no sums and no percentages. */
export const nationalPack: PolicyPack = {
  ...nothingRuled,
  id: 'national',
  title: '全国（财预〔2020〕10号）',
  gradeScheme: nationalGrades,
  cutsStated: true,
  resultUses: [
    {
      id: 'national-good',
      evaluatedBy: ['fiscal', 'key', 'departmental'],
      grades: ['优', '良'],
      gradesStated: true,
      exempt: [],
      consequence: { kind: 'support' },
      inPrinciple: false,
      source: `${DOCUMENT}第二十七条、第二十八条`,
    },
    {
      id: 'national-poor',
      evaluatedBy: ['fiscal', 'key', 'departmental'],
      grades: ['中', '差'],
      gradesStated: true,
      exempt: [],
      consequence: { kind: 'improveAndReduce' },
      inPrinciple: false,
      source: `${DOCUMENT}第二十七条、第二十八条`,
    },
  ],
  feedback: {
    document: null,
    deadlineRequired: true,
    rectificationDays: null,
    source: `${DOCUMENT}第二十七条`,
  },
  followUps: [
    {
      id: 'national-five-years',
      duty: 'midTermAndPost',
      when: [
        {
          kind: 'figure',
          figure: 'termYears',
          limit: { value: 5, inclusive: true, stated: true, wording: '5年及以上' },
        },
      ],
      inPrinciple: false,
      source: `${DOCUMENT}第七条`,
    },
  ],
};
