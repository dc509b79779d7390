import { indicatorsOf } from '../../domain/framework/framework';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import type { ReportPaperInput } from './report-paper-input';

export const SCORES_ANCHOR = 'scores';
export const SCORE_TABLE_ANCHOR = 'score_table';
export const evidenceAnchor = (number: number): string => `evidence_${number}`;

type Line = ReportPaperInput['manifest']['scores'][number];

/** Whether points were taken off, exactly. */
export const isDeducted = ({ score, weightMilli }: Line): boolean =>
  fromExact(score).lt(fromMilli(weightMilli));

/** Where an indicator is accounted for: by itself where points were taken off, else in the table. */
export function indicatorAnchor(
  { manifest, package: pkg, audience }: Pick<ReportPaperInput, 'manifest' | 'package' | 'audience'>,
  indicator: string,
): string {
  const line = manifest.scores.find((each) => each.indicator === indicator);
  if (audience === 'public' || line === undefined || !isDeducted(line)) return SCORE_TABLE_ANCHOR;
  return `indicator_${indicatorsOf(pkg.framework).findIndex(({ id }) => id === indicator) + 1}`;
}
