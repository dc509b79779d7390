import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { type Issue, issueList } from '../../domain/report/issue-list';
import { lostPoints } from '../../domain/report/lost-points';
import { numberedEvidence } from '../../domain/report/numbered-evidence';
import { textFor } from '../../domain/report/withheld';
import { PRINTING } from '../../domain/scoring/printing';
import type { ScoringStep } from '../../domain/scoring/scoring-step';
import { FEEDBACK_WORDS as WORDS } from '../../text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { sayExplanation } from '../../text/say-explanation';
import type { FeedbackInput } from './feedback-input';

/** An issue as it is read: why points were taken off, and the numbers of what proves it. */
export interface IssueRow extends Issue {
  readonly basis: string;
  readonly evidence: readonly number[];
}

/** Steps that say no more than the columns beside them. */
const SHOWN_ELSEWHERE: readonly ScoringStep['kind'][] = ['rounded', 'deducted'];

/** The reason, then what of the check points is not met or, where there are none, the calculation. */
function basisOf({ score }: FeedbackInput, { indicator, reason }: Issue): string {
  const { rule } = indicator;
  const scored = score.indicators.find((each) => each.indicator === indicator.id);
  const steps = scored?.steps ?? [];
  const unmet = lostPoints(rule, steps).map(({ text }) => text);
  const telling = steps.filter(({ kind }) => !SHOWN_ELSEWHERE.includes(kind));
  const counted = sayExplanation(telling, rule, PRINTING).join('；');
  return [
    textFor(reason, true, REPORT_PAPER_WORDS.withheld),
    unmet.length > 0 ? WORDS.unmet(unmet) : counted,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Every indicator that lost points, most first, with what a letter about it needs. */
export function issueRows(input: FeedbackInput): readonly IssueRow[] {
  const numbers = numberedEvidence(input.evaluation);
  const proofs = evidenceByIndicator(input.evaluation);
  return issueList(input.package.framework, input.manifest).issues.map((issue) => {
    const found = (proofs.get(issue.indicator.id) ?? []).flatMap(
      ({ hash }) => numbers.get(hash) ?? [],
    );
    const evidence = [...new Set(found)].sort((a, b) => a - b);
    return { ...issue, basis: basisOf(input, issue), evidence };
  });
}
