import type { Field } from '../journal/register';
import type { Missing, ScoringStatus } from '../scoring/indicator-score';

/** What still stands in the way of sealing a report. */
export type Blocker =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      readonly status: Exclude<ScoringStatus, 'scored'>;
      readonly missing: readonly Missing[];
    }
  | { readonly kind: 'conflict'; readonly field: Field }
  | { readonly kind: 'fork'; readonly journal: string; readonly seq: number }
  /** No lead evaluator has declared independence (财监〔2021〕4号 art. 13, 18). */
  | { readonly kind: 'no-declaration' }
  /** The framework has no grade for the total. */
  | { readonly kind: 'no-grade' };
