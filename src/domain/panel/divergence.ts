import Fraction from 'fraction.js';
import type { MemberScore } from './member-score';
import type { DivergenceThresholds } from './panel-setting';

/** How far members are apart on one indicator; points. */
export interface Divergence {
  readonly mean: Fraction;
  readonly highest: Fraction;
  readonly lowest: Fraction;
  /** The highest less the lowest. */
  readonly spread: Fraction;
  readonly isWide: boolean;
  /** Members whose score lies as far from the mean as the threshold says, in the order given. */
  readonly outliers: readonly string[];
}

const shareOf = (weight: Fraction, ppm: number): Fraction => weight.mul(ppm).div(1_000_000);

/**
 * How far apart the scores of one indicator are, held against thresholds that are shares of its
 * weight: at the threshold counts. Null where nobody has scored it.
 */
export function divergenceOf(
  scores: readonly MemberScore[],
  weight: Fraction,
  { spreadPpm, fromMeanPpm }: DivergenceThresholds,
): Divergence | null {
  const [first] = scores;
  if (first === undefined) return null;
  const values = scores.map(({ score }) => score);
  const highest = values.reduce((most, each) => (each.gt(most) ? each : most), first.score);
  const lowest = values.reduce((least, each) => (each.lt(least) ? each : least), first.score);
  const mean = values.reduce((sum, each) => sum.add(each), new Fraction(0)).div(values.length);
  const spread = highest.sub(lowest);
  const isFar = ({ score }: MemberScore): boolean =>
    fromMeanPpm !== null && score.sub(mean).abs().gte(shareOf(weight, fromMeanPpm));
  return {
    ...{ mean, highest, lowest, spread },
    isWide: spreadPpm !== null && spread.gte(shareOf(weight, spreadPpm)),
    outliers: scores.filter(isFar).map(({ member }) => member),
  };
}
