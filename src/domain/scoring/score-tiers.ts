import type Fraction from 'fraction.js';
import type { TiersRule } from '../framework/rate-rules';
import { fromPpm } from './exact';
import { type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { scoreMeasure } from './score-measure';

function reaches(
  value: Fraction,
  { boundPpm, exclusive }: TiersRule['tiers'][number],
  direction: TiersRule['direction'],
): boolean {
  const side = value.compare(fromPpm(boundPpm)) * (direction === 'higher' ? 1 : -1);
  return exclusive === true ? side > 0 : side >= 0;
}

/** Tiers: the first tier that the value reaches counts; none of them earns nothing. */
export function scoreTiers(rule: TiersRule, context: RuleContext): RuleOutcome {
  const { direction } = rule;
  return scoreMeasure(rule.measure, context, (value) => {
    const tier = rule.tiers.find((each) => reaches(value, each, direction));
    const earnPpm = tier?.earnPpm ?? 0;
    const bound = { boundPpm: tier?.boundPpm ?? null, exclusive: tier?.exclusive === true };
    return {
      share: tier === undefined ? ZERO : fromPpm(earnPpm),
      steps: [{ kind: 'tier', ...bound, direction, earnPpm }],
    };
  });
}
