import type Fraction from 'fraction.js';

/** What one member gave an indicator, in points; who did not score it is not in the list at all. */
export interface MemberScore {
  readonly member: string;
  readonly score: Fraction;
}
