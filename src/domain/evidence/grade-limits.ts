import { POSITION_LIMITS } from './position-limits';

/** Every threshold of the grades of evidence; the words for the ledger print these numbers. */
export const GRADE_LIMITS = {
  /** Radius of the 95 % circle of a reading, and what is allowed beyond a site's own radius. */
  accuracyM: 30,
  /** A reading older than this at the moment of capture says little about where it was made. */
  fixAgeMs: POSITION_LIMITS.freshMs,
  /** So far may the wall clock fall behind the clock that nobody can set before it was set back. */
  clockDriftMs: 120_000,
  /** From capture to the bureau's receipt. */
  anchorMs: 86_400_000,
} as const;
