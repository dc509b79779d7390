import type { FieldSession } from '../store/field-session';
import { refreshProgress } from '../store/keep-progress';
import type { Refresh } from './progress-refresher';

/** Fold and scoring for the list, in a script of their own that most starts do without. */
export const refreshFor =
  (session: FieldSession): Refresh =>
  ({ assignment, digest }) =>
    refreshProgress(session, assignment, digest);
