import { type FieldPlan, fieldPlanOf } from '../domain/fieldwork/field-plan';
import type { Evaluation } from '../domain/journal/evaluation';
import { foldForScoring } from '../domain/journal/fold-for-scoring';
import { KeptEvaluation } from '../domain/journal/kept-evaluation';
import type { AssignmentWork } from './assignment-work';

const kept = new WeakMap<AssignmentWork['pkg'], KeptEvaluation>();
const evaluations = new WeakMap<AssignmentWork, Evaluation>();
const plans = new WeakMap<AssignmentWork['pkg'], FieldPlan>();

/**
 * The evaluation with the work on site, folded when a page first asks for it and then kept as long
 * as the work that it was folded from. Where little has come since, little is folded.
 */
export function wholeEvaluation(work: AssignmentWork): Evaluation {
  const known = evaluations.get(work);
  if (known !== undefined) return known;
  const { pkg, packageDigest, journals } = work;
  const over = kept.get(pkg) ?? new KeptEvaluation(pkg);
  kept.set(pkg, over);
  const evaluation = over.of(foldForScoring({ package: pkg, packageDigest, journals }));
  evaluations.set(work, evaluation);
  return evaluation;
}

/** What the bureau asks for on site, read once for each package. */
export function planOf({ pkg }: Pick<AssignmentWork, 'pkg'>): FieldPlan {
  const known = plans.get(pkg);
  if (known !== undefined) return known;
  const plan = fieldPlanOf(pkg);
  plans.set(pkg, plan);
  return plan;
}
