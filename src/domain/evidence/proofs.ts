import type { CapturedEvidence, ScoredEvaluation } from '../journal/evaluation';
import type { Evidence } from './evidence';

type Proves = Evidence['proves'];

/** Everything that a piece of evidence proves: what it was captured for, and what was assigned since. */
export function proofsOf(
  { assigned }: Pick<ScoredEvaluation, 'assigned'>,
  { evidence }: Pick<CapturedEvidence, 'evidence'>,
): readonly Proves[] {
  const since = assigned.filter(({ sha256 }) => sha256 === evidence.sha256);
  return [evidence.proves, ...since.map(({ proves }) => proves)];
}

/** Evidence by the indicator that it proves, in fold order; what proves none yet is left out. */
export function evidenceByIndicator(
  evaluation: Pick<ScoredEvaluation, 'evidence' | 'assigned'>,
): ReadonlyMap<string, readonly CapturedEvidence[]> {
  const assigned = new Map<string, Proves[]>();
  for (const { sha256, proves } of evaluation.assigned) {
    const known = assigned.get(sha256);
    if (known === undefined) assigned.set(sha256, [proves]);
    else known.push(proves);
  }
  const byIndicator = new Map<string, CapturedEvidence[]>();
  for (const item of evaluation.evidence) {
    const all = [item.evidence.proves, ...(assigned.get(item.evidence.sha256) ?? [])];
    for (const indicator of new Set(all.map((proves) => proves.indicator))) {
      if (indicator === null) continue;
      const known = byIndicator.get(indicator);
      if (known === undefined) byIndicator.set(indicator, [item]);
      else known.push(item);
    }
  }
  return byIndicator;
}
