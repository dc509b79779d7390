import type { CapturedEvidence } from '../journal/evaluation';

/** Evidence that is shown for itself: all but what was made from another piece that stands. */
export function standingAlone(evidence: readonly CapturedEvidence[]): readonly CapturedEvidence[] {
  const here = new Set(evidence.map((item) => item.evidence.sha256));
  return evidence.filter(({ evidence: { derived } }) => !derived || !here.has(derived.from));
}
