import type { ScoringRule } from '../../../domain/framework/scoring-rule';

export type RuleOf<K extends ScoringRule['kind']> = Extract<ScoringRule, { kind: K }>;

/** A form for the parameters of a rule. */
export interface RuleFormProps<R> {
  readonly rule: R;
  /** The indicator or part that the rule scores; ids inside the rule start with it. */
  readonly owner: string;
  /** Changes made under the same `field` in a row are one step to undo. */
  readonly onRule: (rule: R, field?: string) => void;
}
