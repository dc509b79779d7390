import type { Evidence } from '../evidence/evidence';

/** Where a piece of evidence says that it was captured: degrees × 10⁷, WGS-84. */
export interface EvidencePlace {
  readonly latE7: number;
  readonly lonE7: number;
  /** Null for a point that a person set. */
  readonly accuracyCm: number | null;
}

/**
 * The place of a piece of evidence: its reading of the smallest radius, the later of two equal ones,
 * or else the point set by hand; null when it has neither.
 */
export function evidencePlace({ fixes, manual }: Evidence): EvidencePlace | null {
  const [first, ...others] = fixes;
  if (first !== undefined) {
    const best = others.reduce((a, b) => (b.accuracyCm <= a.accuracyCm ? b : a), first);
    return { latE7: best.latE7, lonE7: best.lonE7, accuracyCm: best.accuracyCm };
  }
  if (manual === undefined) return null;
  return { latE7: manual.latE7, lonE7: manual.lonE7, accuracyCm: null };
}
