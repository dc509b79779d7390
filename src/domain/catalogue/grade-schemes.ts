import type { GradeScheme } from '../policy/grade-scheme';

/** 财预〔2020〕10号 art. 18: four grades, 90(含), 80(含), 60(含). */
export const nationalGrades: GradeScheme = {
  id: 'national',
  title: '优良中差四级',
  source: '财预〔2020〕10号 第十八条',
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
};

/** Five grades as used in Guangdong; 龙川县 names 中、低、差 of them, without cuts. */
export const guangdongGrades: GradeScheme = {
  id: 'guangdong',
  title: '优良中低差五级',
  source: '广东省五级等次（龙府办〔2021〕22号所用的中、低、差）',
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 70_000 },
    { label: '低', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
};

export const GRADE_SCHEMES: readonly GradeScheme[] = [nationalGrades, guangdongGrades];
