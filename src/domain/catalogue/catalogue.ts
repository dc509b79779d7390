import type { EvaluationKind } from '../framework/evaluation-kind';
import type { Framework } from '../framework/framework';
import type { UnscoredForm } from '../framework/unscored-form';
import { projectExpenditure2020 } from './project-expenditure-2020';

/** What an evaluation may start from: a framework that is scored, or a form that is not. */
export type CatalogueEntry =
  | { readonly kind: EvaluationKind; readonly framework: Framework }
  | { readonly kind: EvaluationKind; readonly form: UnscoredForm };

/** The built-in catalogue, by id. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  { kind: 'projectEvaluation', framework: projectExpenditure2020 },
];
