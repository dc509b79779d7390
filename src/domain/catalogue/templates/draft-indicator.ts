import type { Indicator } from '../../framework/framework';
import type { ScoringRule } from '../../framework/scoring-rule';

/** What an indicator says of its values besides its rule. */
export type IndicatorDetails = Pick<
  Indicator,
  'target' | 'evidence' | 'source' | 'method' | 'benchmark' | 'measures'
>;

/** Writes an indicator down: id, name, weight in whole points, what it looks at, its rule. */
export type DraftIndicator = (
  id: string,
  name: string,
  points: number,
  explanation: string,
  rule: ScoringRule,
  details?: IndicatorDetails,
) => Indicator;

/** Indicators that all rest on one clause. */
export const indicatorsOn =
  (basis: string): DraftIndicator =>
  (id, name, points, explanation, rule, details = {}) => ({
    id,
    name,
    explanation,
    basis,
    weightMilli: points * 1000,
    rule,
    ...details,
  });
