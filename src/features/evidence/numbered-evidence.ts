import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { Custody } from '../../sync/custody';

/** A piece of evidence with the number that an indicator shows it under, and where it is safe. */
export interface NumberedEvidence {
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly custody: Custody;
}
