import type { AssignmentPackage } from '../assignment/assignment-package';
import { evidenceByIndicator } from '../evidence/proofs';
import type { ScoredEvaluation } from '../journal/evaluation';
import type { IndicatorScore } from '../scoring/indicator-score';
import type { EvaluationScore } from '../scoring/score-evaluation';

/** An indicator whose score has nothing to stand on. */
export interface EvidenceGap {
  readonly indicator: string;
  /** Full marks and no evidence; or points taken off with neither a reason nor evidence. */
  readonly lack: 'fullMarkWithoutEvidence' | 'deductionWithoutBasis';
}

function lackOf(
  { score, deducted, reason, weightMilli }: IndicatorScore,
  hasEvidence: boolean,
): EvidenceGap['lack'] | null {
  // Where nothing gives points no mark is full, and what is written is no score.
  if (score === null || hasEvidence || weightMilli === 0) return null;
  if (!deducted) return 'fullMarkWithoutEvidence';
  return reason === '' ? 'deductionWithoutBasis' : null;
}

/** "No deduction without a basis, no full mark without evidence": where that does not hold. */
export function evidenceGaps(
  { indicators }: Pick<EvaluationScore, 'indicators'>,
  evaluation: Pick<ScoredEvaluation, 'evidence' | 'assigned'>,
): readonly EvidenceGap[] {
  const evidence = evidenceByIndicator(evaluation);
  return indicators.flatMap((each) => {
    const lack = lackOf(each, evidence.has(each.indicator));
    return lack === null ? [] : [{ indicator: each.indicator, lack }];
  });
}

/**
 * True where the assignment makes a wall of gaps. Of the plan for the work on site this one word is
 * read alone, so that a plan of a newer form stops nobody from composing or checking a report.
 */
export const evidenceIsRequired = ({ fieldPlan }: Pick<AssignmentPackage, 'fieldPlan'>): boolean =>
  fieldPlan?.evidenceRequirement === 'wall';
