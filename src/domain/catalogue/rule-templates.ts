import type { Figure } from '../framework/figure';
import type { ScoringRule } from '../framework/scoring-rule';

/** A check point that is partly met earns half its share. */
const HALF_PPM = 500_000;

const WHOLE_PPM = 1_000_000;

/** Equal shares for check points that are named after their indicator: A11-1, A11-2 … */
export const checkpoints = (indicator: string, texts: readonly string[]): ScoringRule => ({
  kind: 'checkpoints',
  points: texts.map((text, index) => ({ id: `${indicator}-${index + 1}`, text })),
  partlyPpm: HALF_PPM,
});

/** Ratio of two figures to a target of 100 %. */
export const ratio = (
  unit: Figure['unit'],
  numerator: { readonly id: string; readonly label: string },
  denominator: { readonly id: string; readonly label: string },
): ScoringRule => ({
  kind: 'ratio',
  numerator: { ...numerator, unit },
  denominator: { ...denominator, unit },
  targetPpm: WHOLE_PPM,
});
