import type Fraction from 'fraction.js';
import type { Field, Finding } from '../journal/register';

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
  | { readonly kind: 'score' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'conflict'; readonly field: Field };

/** One step of how a score came about; points unless said otherwise. */
export type ScoringStep =
  | { readonly kind: 'share'; readonly points: number; readonly share: Fraction }
  | {
      readonly kind: 'point';
      readonly checkpoint: string;
      readonly finding: Finding;
      readonly share: Fraction;
      readonly score: Fraction;
    }
  | { readonly kind: 'figure'; readonly figure: string; readonly value: number }
  | {
      readonly kind: 'ratio';
      /** Numerator over denominator. */
      readonly ratio: Fraction;
      readonly targetPpm: number;
      /** Ratio over target, 1 at most. */
      readonly attained: Fraction;
      /** True when the target was exceeded and the surplus does not count. */
      readonly capped: boolean;
    }
  | { readonly kind: 'judged'; readonly score: Fraction }
  | { readonly kind: 'deducted'; readonly lost: Fraction };

/** What a scoring rule makes of the values entered: `score` is null until it can be computed. */
export interface RuleOutcome {
  readonly score: Fraction | null;
  readonly missing: readonly Missing[];
  readonly steps: readonly ScoringStep[];
  /** True when any value that the rule needs was entered. */
  readonly started: boolean;
}

/** The score of one indicator in points, exact, with how it came about and what it still lacks. */
export interface IndicatorScore {
  readonly indicator: string;
  readonly weightMilli: number;
  readonly status: ScoringStatus;
  readonly score: Fraction | null;
  readonly deducted: boolean;
  /** The reason for the deduction as entered; empty when there is none. */
  readonly reason: string;
  readonly missing: readonly Missing[];
  readonly steps: readonly ScoringStep[];
}
