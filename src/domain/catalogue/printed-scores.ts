import type { Rounding } from '../framework/rounding';
import type { WeightRule } from '../framework/weight-rule';

/**
 * Two decimals, half up, at the indicator, so that what is added up is what is printed. No
 * regulation says where to round: this is the product's default.
 */
export const ROUNDED_INDICATORS: Rounding = { decimals: 2, mode: 'halfUp', at: 'indicator' };

/** A total within 0.5 points of a grade cut wants a second look: the product's default as well. */
export const SECOND_LOOK_MILLI = 500;

/** Output and benefit carry 60 points at least, in principle (财预〔2020〕10号 art. 14). */
export const OUTPUT_AND_BENEFIT: WeightRule = {
  kind: 'shareAtLeast',
  levels: ['产出', '效益'],
  leastMilli: 60_000,
  principle: true,
  source: '财预〔2020〕10号 第十四条',
};
