import Fraction from 'fraction.js';
import type { SampleUnit, SamplingPlan } from '../sampling-plan';
import { knownMoney } from './draw-sample';

/** How much of a list some of its units are, by number and by money. Shares are exact. */
export interface Coverage {
  readonly units: number;
  readonly ofUnits: number;
  readonly unitShare: Fraction;
  /** Fen, of the units whose amount is known. */
  readonly money: Fraction;
  readonly ofMoney: Fraction;
  /** Null where no unit of the list has an amount, or all amounts are zero. */
  readonly moneyShare: Fraction | null;
  /** Units of the whole list that say no amount. */
  readonly withoutAmount: number;
}

/** Measures some units of a list against the whole of it. */
export function coverageOf(
  { units: list }: Pick<SamplingPlan, 'units'>,
  covered: readonly SampleUnit[],
): Coverage {
  const money = knownMoney(covered);
  const ofMoney = knownMoney(list);
  return {
    units: covered.length,
    ofUnits: list.length,
    unitShare: new Fraction(covered.length, list.length),
    money,
    ofMoney,
    moneyShare: ofMoney.equals(0) ? null : money.div(ofMoney),
    withoutAmount: list.filter(({ amountFen }) => amountFen === null).length,
  };
}

/** Whether somebody was at a unit: `noSite` where the list does not say where it is visited. */
export type VisitState = 'visited' | 'notYet' | 'noSite';

export const visitState = ({ site }: SampleUnit, visited: ReadonlySet<string>): VisitState => {
  if (site === null) return 'noSite';
  return visited.has(site) ? 'visited' : 'notYet';
};
