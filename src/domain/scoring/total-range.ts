import type Fraction from 'fraction.js';
import type { IndicatorScore } from './indicator-score';
import { ZERO } from './rule-outcome';

/** What a total can still come to, in points, exact. */
export interface TotalRange {
  readonly low: Fraction;
  readonly high: Fraction;
}

/**
 * What the total can still come to while indicators are open: the sum of what each of them is
 * certain to earn, and of what it can earn at best. Scored ones count as they are.
 */
export function totalRange(scores: readonly IndicatorScore[]): TotalRange {
  let [low, high] = [ZERO, ZERO];
  for (const each of scores) {
    low = low.add(each.score ?? each.low);
    high = high.add(each.score ?? each.high);
  }
  return { low, high };
}
