import { groupBy } from '../kernel/group-by';
import { type CountedFigure, type Figure, figureOf } from './figure';
import type { ISSUE_STATES, StatementWork, YearlyFact } from './yearly-fact';

/** What of a department's year enters its assessment (考核); facts, and no points for them. */
export interface DepartmentYear<F extends CountedFigure = Figure> {
  readonly department: string;
  /** What was evaluated, without its own self-evaluations. */
  readonly evaluated: F;
  readonly grades: readonly { readonly grade: string; readonly figure: F }[];
  readonly selfEvaluated: { readonly done: F; readonly all: F };
  readonly issues: Readonly<Record<(typeof ISSUE_STATES)[number], F>>;
  /** How assessments of the year went, as they were entered. */
  readonly assessed: readonly string[];
}

const NO_EVALUATION: readonly StatementWork[] = [
  ...(['exAnteAppraisal', 'objective', 'objectiveReview', 'monitoring', 'selfEvaluation'] as const),
  ...(['issue', 'training', 'assessment'] as const),
];

function departmentYear(department: string, facts: readonly YearlyFact[]): DepartmentYear {
  const of = (work: StatementWork) => facts.filter((fact) => fact.work === work);
  const evaluated = facts.filter(({ work }) => !NO_EVALUATION.includes(work));
  const grades = [...new Set(evaluated.flatMap(({ grade }) => grade ?? []))].sort();
  const self = of('selfEvaluation');
  const inState = (state: string) => figureOf(of('issue').filter((each) => each.state === state));
  return {
    department,
    evaluated: figureOf(evaluated),
    grades: grades.map((grade) => ({
      grade,
      figure: figureOf(evaluated.filter((fact) => fact.grade === grade)),
    })),
    selfEvaluated: {
      done: figureOf(self.filter(({ isDone }) => isDone === true)),
      all: figureOf(self),
    },
    issues: {
      open: inState('open'),
      reported: inState('reported'),
      rectified: inState('rectified'),
    },
    assessed: of('assessment').flatMap(({ grade }) => grade ?? []),
  };
}

/** The year of every department that is named, in the order of their names. */
export function assessmentInput(
  year: number,
  facts: readonly YearlyFact[],
): readonly DepartmentYear[] {
  const own = groupBy(facts, (fact) => (fact.year === year ? (fact.department ?? null) : null));
  return [...own]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([department, each]) => departmentYear(department, each));
}
