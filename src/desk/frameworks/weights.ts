import type { Framework, Indicator } from '../../domain/framework/framework';
import { indicatorsOf } from '../../domain/framework/framework';

/** A framework's weights are to sum to this: 100 points. */
const WHOLE_MILLI = 100_000;
const HUNDREDTH_MILLI = 10;

/** Thousandths of the weights of indicators, added up. */
export const sumMilli = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weightMilli }) => sum + weightMilli, 0);

/** What is left to give out; negative where too much is given. */
export const remainderMilli = (framework: Framework): number =>
  WHOLE_MILLI - sumMilli(indicatorsOf(framework));

/** Among whom a remainder is given out: all, those without weight, or one first level. */
export type Among = 'all' | 'weightless' | { readonly level: string };

/** The indicators that `among` means. */
export function indicatorsAmong(framework: Framework, among: Among): readonly Indicator[] {
  const all = indicatorsOf(framework);
  if (among === 'all') return all;
  if (among === 'weightless') return all.filter(({ weightMilli }) => weightMilli === 0);
  const levels = framework.levels.filter(({ id }) => id === among.level);
  return indicatorsOf({ ...framework, levels });
}

/**
 * Weights by id with the remainder given out evenly, or what is too much taken back, in whole
 * hundredths of a point; hundredths that do not divide go to the first ones, and what is less than a
 * hundredth to the very first. None falls below zero, so a sum of 100 may be out of reach.
 */
export function distributeRemainder(
  framework: Framework,
  among: Among,
): Readonly<Record<string, number>> {
  const weights = new Map(
    indicatorsAmong(framework, among).map(({ id, weightMilli }) => [id, weightMilli]),
  );
  let rest = remainderMilli(framework);
  const sign = rest < 0 ? -1 : 1;
  const open = () => [...weights].filter(([, weight]) => sign > 0 || weight > 0);
  for (let takers = open(); rest !== 0 && takers.length > 0; takers = open()) {
    const hundredths = Math.floor(Math.abs(rest) / HUNDREDTH_MILLI);
    const even = Math.floor(hundredths / takers.length);
    for (const [place, [id, weight]] of takers.entries()) {
      const more = even + (place < hundredths % takers.length ? 1 : 0);
      const step = hundredths === 0 ? Math.abs(rest) : more * HUNDREDTH_MILLI;
      const given = sign * Math.min(step, sign > 0 ? step : weight);
      weights.set(id, weight + given);
      rest -= given;
    }
  }
  return Object.fromEntries(weights);
}
