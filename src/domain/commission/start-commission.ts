import { DECLARATION } from '../catalogue/independence-declaration';
import { demonstrationFieldPlan } from '../catalogue/yanchi-park-field-plan';
import type { EvaluationKind } from '../framework/evaluation-kind';
import type { CalendarTask } from '../policy/calendar';
import { dueDates } from '../policy/calendar';
import type { PolicyPack } from '../policy/policy-pack';
import { PRESCRIBED } from '../procedure/procedure-setting';
import type { CommissionDraft } from './commission-draft';
import { budgetOf, type Project, type ProjectKind } from './project';

const KIND_OF = {
  project: 'projectEvaluation',
  policy: 'policyEvaluation',
  department: 'departmentEvaluation',
  specialBond: 'specialBond',
  ppp: 'ppp',
  investmentFund: 'investmentFund',
  serviceContract: 'serviceContract',
  procurement: 'procurement',
  socialInsurance: 'socialInsurance',
} as const satisfies Record<ProjectKind, EvaluationKind>;

const NO_PROJECT = { name: '', department: '', kind: 'project' } as const;

/**
 * A draft to begin from: the project's own facts, what regulations prescribe of the procedure, and
 * the catalogue's list of documents, whose names say 示例 until somebody makes them the bureau's.
 * @param year of the project, where there is none yet
 */
export function startCommission(of: Project | null, year: number): CommissionDraft {
  const { name, department, kind } = of ?? NO_PROJECT;
  const plan = demonstrationFieldPlan('1970-01-01T00:00:00Z');
  return {
    ...{ v: 1, bureau: '', agency: '', kind: KIND_OF[kind], framework: null },
    project: {
      ...{ name, evaluee: department, year: of?.year ?? year },
      fundsFen: of === null ? null : budgetOf(of),
    },
    ...{ team: [], sites: [], samples: [], checks: [], questionnaires: [], map: null, dueOn: '' },
    documents: (plan.documents?.items ?? []).map((each) => ({ ...each })),
    graceDays: String(plan.documents?.graceDays ?? 0),
    evidenceRequirement: plan.evidenceRequirement,
    lowestLevelUsers: String(plan.lowestLevelUsers),
    independenceDeclaration: DECLARATION,
    procedure: {
      ...PRESCRIBED,
      consulted: [...PRESCRIBED.consulted],
      reviews: [...PRESCRIBED.reviews],
    },
    demonstration: false,
  };
}

const TASK_OF: Partial<Record<EvaluationKind, CalendarTask>> = {
  exAnteAppraisal: 'exAnteAppraisal',
  selfEvaluation: 'selfEvaluation',
  selfEvalValidation: 'selfEvaluationReview',
  objectiveReview: 'goalsReview',
};

/** A day by which a place wants such work done, and where it says so; null where it does not. */
export function suggestedDeadline(
  pack: PolicyPack,
  kind: EvaluationKind,
  year: number,
): { readonly by: string; readonly source: string } | null {
  const task = TASK_OF[kind] ?? 'keyEvaluation';
  const due = dueDates(pack, year).find((each) => each.item.task === task && each.by !== null);
  return due === undefined || due.by === null ? null : { by: due.by, source: due.item.source };
}
