import type { FeedbackInput } from '../../../src/documents/feedback/feedback-input';
import { evaluationBehind } from '../../../src/domain/report/evaluation-behind';
import type { Manifest } from '../../../src/domain/report/manifest';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import type { HistoryMaker } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

/** What feedback material of a report is made of. */
export function feedbackOf(
  { package: pkg, packageDigest, journals }: HistoryMaker,
  manifest: Manifest,
  unitSaid: FeedbackInput['unitSaid'] = [],
): FeedbackInput {
  const behind = evaluationBehind(manifest, { package: pkg, packageDigest, journals });
  if (!behind.ok) throw new Error(`not here: ${behind.error.join()}`);
  return {
    ...{ package: pkg, manifest, digest: sha256Of('manifest'), receipt: '第 7 条', unitSaid },
    ...{ evaluation: behind.value, score: scoreEvaluation(pkg.framework, behind.value) },
    createdAt: '2026-11-26T02:00:00.000Z',
  };
}
