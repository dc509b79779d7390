import type { GradeScheme } from '../policy/grade-scheme';
import type { RatingCap } from '../policy/rating-cap';
import { guangdongGrades, nationalGrades } from './grade-schemes';

/** What a place has ruled on grades: its scheme and the conditions that bar a grade. */
export interface PolicyPack {
  readonly id: string;
  readonly gradeScheme: GradeScheme;
  readonly ratingCaps: readonly RatingCap[];
}

const GANZHOU = '赣州市2020年预算绩效管理工作情况';

export const POLICY_PACKS: readonly PolicyPack[] = [
  { id: 'national', gradeScheme: nationalGrades, ratingCaps: [] },
  { id: 'guangdong', gradeScheme: guangdongGrades, ratingCaps: [] },
  {
    id: 'ganzhou',
    gradeScheme: nationalGrades,
    ratingCaps: [
      {
        id: 'ganzhou-85',
        rate: 'budgetExecutionRate',
        belowPpm: 850_000,
        barred: '优',
        source: GANZHOU,
      },
      {
        id: 'ganzhou-75',
        rate: 'budgetExecutionRate',
        belowPpm: 750_000,
        barred: '良',
        source: GANZHOU,
      },
    ],
  },
];
