import type { Rounding } from '../framework/rounding';

/**
 * Two decimals, half up, at the indicator, so that what is added up is what is printed. No
 * regulation says where to round: this is the product's default.
 */
export const ROUNDED_INDICATORS: Rounding = { decimals: 2, mode: 'halfUp', at: 'indicator' };

/** A total within 0.5 points of a grade cut wants a second look: the product's default as well. */
export const SECOND_LOOK_MILLI = 500;
