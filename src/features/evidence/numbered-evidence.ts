import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { Custody } from '../../sync/custody';

/** A piece of evidence of a list, by its number there, with where it is safe. */
export interface NumberedEvidence {
  readonly item: CapturedEvidence;
  readonly number: number;
  readonly custody: Custody;
}
