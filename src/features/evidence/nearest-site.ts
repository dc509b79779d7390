import type { Site } from '../../domain/assignment/assignment-package';
import { distanceM, type Fix } from '../../domain/evidence/position';

/** The site of the assignment that lies next to a reading, and how far, in whole metres. */
export interface NearestSite {
  readonly site: Site;
  readonly distanceM: number;
  /** Within the site's own radius, the reading's accuracy allowed for. */
  readonly within: boolean;
}

/** Null when the assignment names no sites. */
export function nearestSite(fix: Fix, sites: readonly Site[]): NearestSite | null {
  let nearest: NearestSite | null = null;
  for (const site of sites) {
    const distance = Math.round(distanceM(fix, site));
    if (nearest !== null && distance >= nearest.distanceM) continue;
    const within = distance <= site.radiusM + fix.accuracyCm / 100;
    nearest = { site, distanceM: distance, within };
  }
  return nearest;
}

/** The reading that an evidence is shown with: the one of the smallest radius. */
export const bestFix = (fixes: readonly Fix[]): Fix | null =>
  fixes.reduce<Fix | null>(
    (best, fix) => (best === null || fix.accuracyCm <= best.accuracyCm ? fix : best),
    null,
  );
