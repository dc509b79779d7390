import type Fraction from 'fraction.js';
import type { Rounding } from '../framework/rounding';

/**
 * A score in points as it is printed, with exactly `decimals` decimals; a half goes up.
 * @throws RangeError for a negative score, which no rule can produce.
 */
export function printScore(score: Fraction, { decimals }: Rounding): string {
  if (score.s < 0n) throw new RangeError('a score is never negative');
  const scale = 10n ** BigInt(decimals);
  // floor(x + 1/2) over integers: floor((2·n·scale + d) / 2d)
  const scaled = (2n * score.n * scale + score.d) / (2n * score.d);
  const whole = String(scaled / scale);
  return decimals === 0 ? whole : `${whole}.${String(scaled % scale).padStart(decimals, '0')}`;
}
