import type { CapturedEvidence, Evaluation } from '../../domain/journal/evaluation';
import { byPlace } from '../../domain/journal/strand';

/** Evidence in the order of the manifest: its number in the report is its place there, from 1. */
export const evidenceInOrder = ({
  evidence,
}: Pick<Evaluation, 'evidence'>): readonly CapturedEvidence[] => [...evidence].sort(byPlace);

/** Numbers by the hashes of the entries that captured it. */
export const numberedEvidence = (
  evaluation: Pick<Evaluation, 'evidence'>,
): ReadonlyMap<string, number> =>
  new Map(evidenceInOrder(evaluation).map(({ hash }, i) => [hash, i + 1]));
