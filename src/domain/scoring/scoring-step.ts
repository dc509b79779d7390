import type Fraction from 'fraction.js';
import type { Figure } from '../framework/figure';
import type { Measure } from '../framework/measure';
import type { Direction } from '../framework/rate-rules';
import type { Rounding } from '../framework/rounding';
import type { Finding } from '../journal/finding';

/**
 * One step of how a score came about, with the numbers in it. `score`, `share`, `lost` and `weight`
 * are points; rates and fractions of the weight are exact, 1 for the whole.
 */
export type ScoringStep =
  | { readonly kind: 'share'; readonly points: number; readonly share: Fraction }
  | { readonly kind: 'weighted'; readonly points: number; readonly shares: number }
  | { readonly kind: 'redistributed'; readonly left: number; readonly share: Fraction | null }
  | {
      readonly kind: 'point';
      readonly checkpoint: string;
      readonly finding: Finding;
      readonly share: Fraction;
      readonly score: Fraction;
    }
  | { readonly kind: 'figure'; readonly figure: string; readonly value: number }
  | { readonly kind: 'measure'; readonly form: Measure['kind']; readonly value: Fraction }
  | { readonly kind: 'zeroDenominator'; readonly figure: string; readonly best: boolean }
  | {
      readonly kind: 'ratio';
      /** The value that is held against the target. */
      readonly ratio: Fraction;
      readonly targetPpm: number;
      /** Value over target, 1 at most. */
      readonly attained: Fraction;
      /** True when the target was exceeded and the surplus does not count. */
      readonly capped: boolean;
    }
  | {
      readonly kind: 'excess';
      readonly abovePpm: number;
      readonly by: Fraction;
      readonly lost: Fraction;
    }
  | { readonly kind: 'gate'; readonly gatePpm: number; readonly earned: Fraction | null }
  | {
      readonly kind: 'tier';
      /** Null where no tier was reached. */
      readonly boundPpm: number | null;
      readonly exclusive: boolean;
      readonly direction: Direction;
      readonly earnPpm: number;
    }
  | {
      readonly kind: 'miss';
      readonly direction: Direction;
      readonly targetPpm: number;
      readonly allowancePpm: number;
      readonly unit: Figure['unit'];
      /** By how much the target is missed beyond the allowance, in the unit of the measure. */
      readonly miss: Fraction;
      /** Percentage points that count; units where the measure is no rate. */
      readonly points: Fraction;
      readonly perPointPpm: number;
      readonly lost: Fraction;
    }
  | { readonly kind: 'beyond'; readonly zeroBeyondPpm: number }
  | { readonly kind: 'reverse'; readonly attained: Fraction; readonly capped: boolean }
  | {
      readonly kind: 'lostShare';
      readonly share: Fraction;
      readonly timesPpm: number;
      readonly lost: Fraction;
    }
  | {
      readonly kind: 'failures';
      readonly count: number;
      readonly each: Fraction;
      readonly lost: Fraction;
      /** The number at which nothing is left, where it was reached. */
      readonly zeroFrom: number | null;
    }
  | {
      readonly kind: 'band';
      readonly label: string;
      readonly fromPpm: number;
      /** Null for the best band, which reaches the whole weight. */
      readonly belowPpm: number | null;
    }
  | {
      readonly kind: 'judged';
      readonly score: Fraction;
      /** The panel whose minutes say so; null where an evaluator judged it. */
      readonly panel: { readonly session: string; readonly minutes: string } | null;
    }
  | {
      readonly kind: 'part';
      readonly part: string;
      readonly name: string;
      readonly weight: Fraction;
      readonly score: Fraction | null;
      readonly steps: readonly ScoringStep[];
    }
  | {
      readonly kind: 'rounded';
      readonly from: Fraction;
      readonly to: Fraction;
      readonly decimals: number;
      readonly mode: Rounding['mode'];
    }
  | { readonly kind: 'deducted'; readonly lost: Fraction };
