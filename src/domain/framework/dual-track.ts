import Fraction from 'fraction.js';
import type { MonitoringWarnings } from './monitoring-form';

const WHOLE_PPM = 1_000_000;

/** A part of a whole in the same unit: fen spent of fen budgeted, units done of units planned. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Something that dual-track monitoring warns of; `value` is exact, 1 for 100 %. */
export type DualTrackWarning =
  | { readonly kind: 'execution-low'; readonly value: Fraction; readonly belowPpm: number }
  | { readonly kind: 'tracks-apart'; readonly value: Fraction; readonly beyondPpm: number };

const ppm = (of: number): Fraction => new Fraction(of, WHOLE_PPM);

const rateOf = ({ part, whole }: Share): Fraction | null =>
  whole === 0 ? null : new Fraction(part, whole);

/** The difference of progress and execution, where it is more than `beyondPpm`; exactly so is none. */
export function tracksApart(
  progress: Share,
  execution: Share,
  beyondPpm: number,
): DualTrackWarning | null {
  const [done, spent] = [rateOf(progress), rateOf(execution)];
  if (done === null || spent === null) return null;
  const value = done.sub(spent).abs();
  return value.gt(ppm(beyondPpm)) ? { kind: 'tracks-apart', value, beyondPpm } : null;
}

/** Execution below what the last step up to the end of `month` asks; none before the first step. */
export function executionLow(
  { execution: steps }: MonitoringWarnings,
  month: number,
  execution: Share,
): DualTrackWarning | null {
  const value = rateOf(execution);
  const step = steps.filter((each) => each.month <= month).at(-1);
  if (value === null || step === undefined || !value.lt(ppm(step.belowPpm))) return null;
  return { kind: 'execution-low', value, belowPpm: step.belowPpm };
}

/** All warnings on one project at the end of a month. A whole of zero is nothing to compare with. */
export function dualTrackWarnings(
  warnings: MonitoringWarnings,
  month: number,
  progress: Share,
  execution: Share,
): readonly DualTrackWarning[] {
  return [
    executionLow(warnings, month, execution),
    tracksApart(progress, execution, warnings.trackGapPpm),
  ].filter((each) => each !== null);
}
