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

type Proving = Pick<ScoredEvaluation, 'evidence' | 'assigned'>;
type ByIndicator = ReadonlyMap<string, readonly CapturedEvidence[]>;

// An evaluation never changes, and several parts of a page ask the same of it.
const known = new WeakMap<Proving, ByIndicator>();

/** Evidence by the indicator that it proves, in fold order; what proves none yet is left out. */
export function evidenceByIndicator(evaluation: Proving): ByIndicator {
  const by = known.get(evaluation) ?? sortOut(evaluation);
  known.set(evaluation, by);
  return by;
}

function sortOut(evaluation: Proving): ByIndicator {
  const assigned = new Map<string, Proves[]>();
  for (const { sha256, proves } of evaluation.assigned) {
    const before = assigned.get(sha256);
    if (before === undefined) assigned.set(sha256, [proves]);
    else before.push(proves);
  }
  const byIndicator = new Map<string, CapturedEvidence[]>();
  for (const item of evaluation.evidence) {
    const all = [item.evidence.proves, ...(assigned.get(item.evidence.sha256) ?? [])];
    for (const indicator of new Set(all.map((proves) => proves.indicator))) {
      if (indicator === null) continue;
      const before = byIndicator.get(indicator);
      if (before === undefined) byIndicator.set(indicator, [item]);
      else before.push(item);
    }
  }
  return byIndicator;
}
