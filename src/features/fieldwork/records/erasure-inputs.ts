import type { KeptRecord } from '../../../domain/fieldwork/fieldwork';
import type { AppendInput } from '../../../store/append-input';

/** Name of the draft of a correction of a record. */
export const correctionField = (record: string): string => `record:correct:${record}`;

/**
 * The orders that destroy all that is left of a record, one for each version, the standing one last:
 * where the phone dies in between, what is left stands and can be destroyed still. The first takes
 * corrections that were begun with it, which say the same of the same person; the last the drafts of
 * the reason.
 */
export function erasureInputs(
  versions: readonly KeptRecord[],
  reason: string,
  reasonDrafts: readonly string[],
): readonly Omit<AppendInput, 'assignment'>[] {
  const corrections = versions.map(({ value }) => correctionField(value.id));
  const left = versions.filter(({ erased }) => erased === null);
  return left.map(({ value }, i) => ({
    act: { type: 'record.erased', body: { sha256: value.record.sha256, reason } },
    clearDrafts: i === left.length - 1 ? [...corrections, ...reasonDrafts] : corrections,
  }));
}
