import Fraction from 'fraction.js';
import type { Checkpoint } from '../framework/checkpoint-rules';
import type { Indicator } from '../framework/framework';
import { isUnscored } from '../framework/is-unscored';
import type { SimpleRule } from '../framework/scoring-rule';
import { fromMilli } from './exact';
import { ZERO } from './rule-outcome';

/** What a check point carries: its shares of all shares, and the points that they are worth. */
export interface CheckpointWorth {
  readonly shares: number;
  readonly ofShares: number;
  readonly points: Fraction;
}

interface Weighed {
  readonly rule: SimpleRule;
  readonly weight: Fraction;
}

/** The simple rules of an indicator with their weights in points. */
function weighedRules({ rule, weightMilli }: Indicator): readonly Weighed[] {
  if (isUnscored(rule)) return [];
  const whole = fromMilli(weightMilli);
  if (rule.kind !== 'composite') return [{ rule, weight: whole }];
  const all = rule.parts.reduce((sum, { shares }) => sum + shares, 0);
  return rule.parts.map((part) => ({
    rule: part.rule,
    weight: whole.mul(new Fraction(part.shares, all)),
  }));
}

const sharesOf = ({ shares = 1 }: Checkpoint): number => shares;

/**
 * What a check point or question is worth, exact. Points that do not apply carry nothing, and the
 * others share the weight. Null for a check point that the rule does not have.
 *
 * @param isLeftOut whether a check point was found not to apply
 */
export function checkpointWorth(
  indicator: Indicator,
  checkpoint: string,
  isLeftOut: (id: string) => boolean,
): CheckpointWorth | null {
  for (const { rule, weight } of weighedRules(indicator)) {
    if (rule.kind === 'yesNo' && rule.question.id === checkpoint) {
      return { shares: 1, ofShares: 1, points: weight };
    }
    const points = rule.kind === 'checkpoints' ? rule.points : [];
    const point = points.find(({ id }) => id === checkpoint);
    if (point === undefined) continue;
    const ofShares = points.reduce(
      (sum, each) => sum + (isLeftOut(each.id) ? 0 : sharesOf(each)),
      0,
    );
    const shares = isLeftOut(checkpoint) ? 0 : sharesOf(point);
    const worth = ofShares === 0 ? ZERO : weight.mul(new Fraction(shares, ofShares));
    return { shares, ofShares, points: worth };
  }
  return null;
}
