import Fraction from 'fraction.js';
import type { Rounding } from '../framework/rounding';
import type { Missing } from './indicator-score';
import type { ScoringStep } from './scoring-step';
import type { Held, Values } from './values';

/**
 * What a scoring rule makes of the values entered. `score` is null until it can be computed; it then
 * lies between `low` and `high`, which say what is still possible. All in points, exact.
 */
export interface RuleOutcome {
  readonly score: Fraction | null;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly missing: readonly Missing[];
  readonly steps: readonly ScoringStep[];
  /** True when any value that the rule needs was entered. */
  readonly started: boolean;
  /** The rate that the rule looked at, 1 for 100 %; null where it has none or not yet. */
  readonly measured: Fraction | null;
}

/** What a rule is applied to. */
export interface RuleContext {
  readonly weight: Fraction;
  readonly values: Values;
  /** The part of a composite rule that this is, null for a whole indicator. */
  readonly part: string | null;
  /** How check points and parts are rounded; null where the framework rounds higher up. */
  readonly partRounding: Rounding | null;
}

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);

/** A fraction of the weight as an outcome: from nothing to the weight, whatever is asked. */
export function earned(
  context: RuleContext,
  share: Fraction,
  steps: readonly ScoringStep[],
  measured: Fraction | null,
): RuleOutcome {
  const within = share.lt(ZERO) ? ZERO : share.gt(ONE) ? ONE : share;
  const score = context.weight.mul(within);
  return { score, low: score, high: score, missing: [], steps, started: true, measured };
}

/** The outcome of a rule that still lacks something: anything from nothing to the weight. */
export const lacking = (
  { weight }: RuleContext,
  missing: readonly Missing[],
  steps: readonly ScoringStep[],
  started: boolean,
): RuleOutcome => ({
  ...{ score: null, low: ZERO, high: weight, measured: null },
  ...{ missing, steps, started },
});

/** What is missing where a value is not there, or stands in conflict. */
export const missingOf = (held: Held<unknown>, absent: Missing): readonly Missing[] => {
  if (held === null) return [absent];
  return 'conflict' in held ? [{ kind: 'conflict', field: held.conflict }] : [];
};
