import type { Figure } from '../../framework/figure';
import type { Measure } from '../../framework/measure';
import type { ScoringRule } from '../../framework/scoring-rule';
import { rateRead } from './measures';

const WHOLE_PPM = 1_000_000;

/**
 * Points taken off are ours wherever a source gives a formula and no scale: a tenth of the weight
 * for each percentage point, which is what published departmental tables mostly use.
 */
const SAMPLE_PER_POINT_PPM = 100_000;

/** Attained ÷ planned, more is better, never above the weight (财预〔2020〕10号 art. 16). */
export const attained = (
  unit: Figure['unit'],
  actual: string,
  planned: string,
  targetPpm: number = WHOLE_PPM,
): ScoringRule => ({
  kind: 'ratio',
  numerator: { id: 'actual', label: actual, unit },
  denominator: { id: 'planned', label: planned, unit },
  targetPpm,
});

const linear =
  (direction: 'higher' | 'lower' | 'closer') =>
  (
    measure: Measure,
    targetPpm: number,
    perPointPpm: number = SAMPLE_PER_POINT_PPM,
  ): ScoringRule => ({
    kind: 'linear',
    measure,
    direction,
    targetPpm,
    perPointPpm,
    step: 'proportional',
  });

/** Less is better: whole weight up to the target, points off above it. */
export const notAbove = linear('lower');

/** More is better: whole weight from the target on, points off below it. */
export const notBelow = linear('higher');

/** Nearness is better: points off for a miss on either side. */
export const near = linear('closer');

/** Satisfaction in the tiers of 财预〔2021〕101号: 90, 80 and 60 % earn 100, 80 and 50 % of the weight. */
export const satisfaction = (who: string): ScoringRule => ({
  kind: 'tiers',
  measure: rateRead(`${who}满意度`),
  direction: 'higher',
  tiers: [
    { boundPpm: 900_000, earnPpm: 1_000_000 },
    { boundPpm: 800_000, earnPpm: 800_000 },
    { boundPpm: 600_000, earnPpm: 500_000 },
  ],
});
