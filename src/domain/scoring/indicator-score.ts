import type Fraction from 'fraction.js';
import type { Field } from '../journal/register';
import type { ScoringStep } from './scoring-step';

/**
 * Whether an indicator counts: nothing entered, something still missing, differing values stand
 * side by side, or scored.
 */
export type ScoringStatus = 'unscored' | 'incomplete' | 'conflict' | 'scored';

/** What an indicator still lacks before it is scored. */
export type Missing =
  | { readonly kind: 'checkpoint'; readonly id: string }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'denominator-zero'; readonly id: string }
  /** Every check point was left out: there is nothing to score. */
  | { readonly kind: 'nothing-applies' }
  | { readonly kind: 'score'; readonly part: string | null }
  | { readonly kind: 'reason' }
  /** Of an indicator without points: words, a choice, or the cause of a deviation. */
  | { readonly kind: 'answer' | 'choice' | 'cause'; readonly id: string }
  | { readonly kind: 'conflict'; readonly field: Field };

/** The score of one indicator in points, exact, with how it came about and what it still lacks. */
export interface IndicatorScore {
  readonly indicator: string;
  readonly weightMilli: number;
  readonly status: ScoringStatus;
  readonly score: Fraction | null;
  /** What is still possible, in points: the score lies between them. */
  readonly low: Fraction;
  readonly high: Fraction;
  readonly deducted: boolean;
  /** The reason for the deduction as entered; empty when there is none. */
  readonly reason: string;
  readonly missing: readonly Missing[];
  readonly steps: readonly ScoringStep[];
  /** The rate that the rule looked at, 1 for 100 %; null where it has none or not yet. */
  readonly measured: Fraction | null;
}
