import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import type { Rounding } from '../../../src/domain/framework/rounding';
import type { ScoringRule } from '../../../src/domain/framework/scoring-rule';
import type { Registers, Written } from '../../../src/domain/journal/register';
import { scoreIndicator } from '../../../src/domain/scoring/score-indicator';

export const SEED = 20261122;

export const CENTS: Rounding = { decimals: 2, mode: 'halfUp' };

export const indicatorOf = (
  rule: ScoringRule,
  weightMilli = 10_000,
  more: Partial<Indicator> = {},
): Indicator => ({
  ...{ id: 'I1', name: '指标', explanation: '', basis: '依据' },
  ...{ weightMilli, rule, ...more },
});

/** Registers that hold one value in each field. */
export const holding = (values: Readonly<Record<string, string | number>>): Registers =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      [{ value, person: 'p', journal: 'j', seq: 1, hash: 'h', at: '2026-11-22T09:00:00+08:00' }],
    ]),
  ) as Record<string, readonly Written[]>;

/** The score of a rule of 10 points from figures, findings and judged scores by their ids. */
export function scored(
  rule: ScoringRule,
  values: Readonly<Record<string, string | number>>,
  { weightMilli = 10_000, rounding = CENTS }: { weightMilli?: number; rounding?: Rounding } = {},
) {
  const registers = holding({ 'deduction:I1': '原因', ...values });
  return scoreIndicator(indicatorOf(rule, weightMilli), { registers }, { rounding });
}

/** The score as a fraction in lowest terms, such as '25/3'; 'none' without one. */
export const points = (...args: Parameters<typeof scored>): string =>
  scored(...args).score?.toFraction() ?? 'none';

export const frameworkOf = (
  indicators: readonly Indicator[],
  more: Partial<Framework> = {},
): Framework => ({
  ...{ v: 1, id: 'F', version: '1', title: '框架', source: '测试', weights: 'sample' },
  levels: [{ id: 'L', name: '层', groups: [{ id: 'G', name: '组', indicators: [...indicators] }] }],
  rounding: CENTS,
  grades: [
    { label: '优', fromMilli: 90_000 },
    { label: '良', fromMilli: 80_000 },
    { label: '中', fromMilli: 60_000 },
    { label: '差', fromMilli: 0 },
  ],
  ...more,
});
