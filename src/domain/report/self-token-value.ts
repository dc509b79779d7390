import type Fraction from 'fraction.js';
import type { Framework } from '../framework/framework';
import type { Registers } from '../journal/register';
import type { IndicatorScore } from '../scoring/indicator-score';
import { printScore, printSigned } from '../scoring/print-score';
import { PRINTING } from '../scoring/printing';
import { compareSelfScores } from '../scoring/self-comparison';
import { type DifferenceSum, differencesNow, type SelfDifferences } from './self-differences';
import type { TextToken } from './text-token';

/** References to the unit's own scores and to what was verified less those. */
export type SelfToken = Extract<
  TextToken,
  {
    kind:
      | 'selfScore'
      | 'difference'
      | 'levelSelf'
      | 'levelDifference'
      | 'selfTotal'
      | 'verifiedTotal'
      | 'differenceTotal';
  }
>;

type Differing = Pick<DifferenceSum, 'self' | 'verified' | 'difference'>;

/** What a reference is about; undefined where the unit gave no score of that. */
function meant(found: SelfDifferences, token: SelfToken): Differing | undefined {
  if ('indicator' in token) {
    return found.lines.find(({ indicator }) => indicator.id === token.indicator);
  }
  if ('level' in token) return found.levels.find(({ place }) => place === token.level - 1)?.sum;
  return found.sum;
}

const FIGURES: Readonly<Record<SelfToken['kind'], keyof Differing>> = {
  selfScore: 'self',
  levelSelf: 'self',
  selfTotal: 'self',
  verifiedTotal: 'verified',
  difference: 'difference',
  levelDifference: 'difference',
  differenceTotal: 'difference',
};

/** What such references are looked up in. */
interface SelfGround {
  readonly package: { readonly framework: Framework };
  readonly evaluation: { readonly registers: Registers };
  readonly score: { readonly indicators: readonly IndicatorScore[] };
}

/** What such a reference prints; null without a score of the unit, or before it was verified. */
export function printSelfToken(
  { package: { framework }, evaluation, score }: SelfGround,
  token: SelfToken,
): string | null {
  const compared = compareSelfScores(framework, score.indicators, evaluation.registers);
  const found = differencesNow(framework, compared);
  const about = found === null ? undefined : meant(found, token);
  if (about === undefined) return null;
  const print: Readonly<Record<keyof Differing, (points: Fraction) => string>> = {
    // What the unit wrote is printed as it wrote it.
    self: (points) => PRINTING.points(points).text,
    verified: (points) => printScore(points, framework.rounding),
    difference: (points) => printSigned(points, framework.rounding),
  };
  const figure = FIGURES[token.kind];
  return print[figure](about[figure]);
}
