import type { Evidence } from '../evidence/evidence';
import type { Fix } from '../evidence/position';
import { isCoarse, isFresh } from '../evidence/position-limits';

/** Where a piece of evidence says that it was captured: degrees × 10⁷, WGS-84. */
export interface EvidencePlace {
  readonly latE7: number;
  readonly lonE7: number;
  /** Null for a point that a person set. */
  readonly accuracyCm: number | null;
}

/** The reading of the smallest radius, the later of two equal ones; null where there is none. */
const bestOf = (fixes: readonly Fix[]): Fix | null =>
  fixes.reduce<Fix | null>(
    (best, fix) => (best === null || fix.accuracyCm <= best.accuracyCm ? fix : best),
    null,
  );

/** The best reading that is fresh and fine enough to say where somebody was; null without one. */
export const tellingFix = (fixes: readonly Fix[]): Fix | null =>
  bestOf(fixes.filter((fix) => isFresh(fix) && !isCoarse(fix)));

/**
 * The place of a piece of evidence: its best reading that can tell; else the point set by hand, which
 * is the way out where none can; else the best of the useless ones. Null when it has nothing.
 */
export function evidencePlace({
  fixes,
  manual,
}: Pick<Evidence, 'fixes' | 'manual'>): EvidencePlace | null {
  const telling = tellingFix(fixes);
  if (telling === null && manual !== undefined) {
    return { latE7: manual.latE7, lonE7: manual.lonE7, accuracyCm: null };
  }
  const fix = telling ?? bestOf(fixes);
  return fix && { latE7: fix.latE7, lonE7: fix.lonE7, accuracyCm: fix.accuracyCm };
}
