import type Fraction from 'fraction.js';
import type { Framework } from '../framework/framework';
import type { Manifest } from './manifest';
import { differencesOfManifest } from './self-differences';

/** How far a unit's own scores are from the verified ones in a report; points in thousandths. */
export interface SelfGap {
  readonly indicators: number;
  readonly selfMilli: number;
  readonly verifiedMilli: number;
  /** Verified less self, over all indicators: what one gave too much another may have given too little. */
  readonly netMilli: number;
  /** The differences of all indicators without their signs. */
  readonly sizeMilli: number;
  /** Indicators whose scores differ without a reason. */
  readonly unexplained: number;
  /** The indicator that differs most; null where none differs. */
  readonly largest: { readonly indicator: string; readonly milli: number } | null;
}

/** The nearest thousandth, halves away from zero. */
const milli = (points: Fraction): number => points.mul(1000).round().valueOf();

/** What a report states of the unit's own scores; null where none stand in it. */
export function selfGapOf(
  framework: Framework,
  manifest: Pick<Manifest, 'scores' | 'selfScores'>,
): SelfGap | null {
  const differences = differencesOfManifest(framework, manifest);
  if (differences === null) return null;
  const { lines, sum } = differences;
  const differing = lines.filter(({ difference }) => difference.n !== 0n);
  const [largest] = differing;
  return {
    indicators: lines.length,
    ...{ selfMilli: milli(sum.self), verifiedMilli: milli(sum.verified) },
    netMilli: milli(sum.difference),
    sizeMilli: differing.reduce((all, { difference }) => all + milli(difference.abs()), 0),
    unexplained: differing.filter(({ reason }) => reason.trim() === '').length,
    largest:
      largest === undefined
        ? null
        : {
            indicator: `${largest.indicator.id} ${largest.indicator.name}`,
            milli: milli(largest.difference),
          },
  };
}
