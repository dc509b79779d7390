import type { BandsRule } from '../../domain/framework/judged-rules';
import { type AskedScore, judgedLimitMilli } from '../../domain/framework/rule-inputs';

/** One band of a judged score with its limits in thousandths of a point. */
export interface BandLimits {
  readonly label: string;
  /** The least score that falls in it. */
  readonly fromMilli: number;
  /** The least score of the band above; of the best band, the most that can be judged. */
  readonly toMilli: number;
  readonly best: boolean;
  /** Whether the score that was typed falls in it. */
  readonly holds: boolean;
}

const MILLION = 1_000_000;

/**
 * The bands of a judged score, best first, in points. A score exactly at a cut is in the band above
 * it; cuts that thousandths cannot hold are told by the least score that reaches them.
 *
 * @param scoreMilli the score, null while there is none
 */
export function bandLimits(
  { bands }: BandsRule,
  weightMilli: number,
  asked: AskedScore,
  scoreMilli: number | null,
): readonly BandLimits[] {
  const cuts = bands.map(({ fromPpm }) =>
    Math.ceil((weightMilli * asked.shares * fromPpm) / (asked.ofShares * MILLION)),
  );
  const reached = scoreMilli === null ? -1 : cuts.findIndex((cut) => scoreMilli >= cut);
  // The last band reaches down to zero, whatever it says.
  const holding = scoreMilli !== null && reached < 0 ? bands.length - 1 : reached;
  return bands.map(({ label }, index) => ({
    label,
    fromMilli: cuts[index] ?? 0,
    toMilli: cuts[index - 1] ?? judgedLimitMilli(weightMilli, asked),
    best: index === 0,
    holds: index === holding,
  }));
}
