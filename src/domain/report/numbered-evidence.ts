import type { CapturedEvidence, Evaluation } from '../journal/evaluation';
import { byPlace } from '../journal/strand';

type Captured = Pick<Evaluation, 'evidence'>;

/**
 * Evidence in the order of the manifest, the same bytes once: what was captured twice is one piece. Its
 * number in the report is its place here, from 1.
 */
export function evidenceInOrder({ evidence }: Captured): readonly CapturedEvidence[] {
  const first = new Map<string, CapturedEvidence>();
  for (const item of [...evidence].sort(byPlace)) {
    const { sha256 } = item.evidence;
    if (!first.has(sha256)) first.set(sha256, item);
  }
  return [...first.values()];
}

/** Numbers by the hashes of the entries that captured it; two that captured the same have the same. */
export function numberedEvidence(evaluation: Captured): ReadonlyMap<string, number> {
  const byDigest = new Map(
    evidenceInOrder(evaluation).map(({ evidence }, i) => [evidence.sha256, i + 1]),
  );
  return new Map(
    evaluation.evidence.flatMap(({ hash, evidence }) => {
      const number = byDigest.get(evidence.sha256);
      return number === undefined ? [] : [[hash, number] as const];
    }),
  );
}
