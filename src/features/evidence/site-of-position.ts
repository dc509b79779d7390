import type { Site } from '../../domain/assignment/assignment-package';
import type { Fix } from '../../domain/evidence/position';
import { isCoarse, isFresh } from '../../domain/evidence/position-limits';
import { bestFix, nearestSite } from './nearest-site';

/**
 * The site that readings put a picture at: the nearest one whose circle the best reading's touches.
 * Null for readings that are too old or too rough to tell one site from the next.
 */
export function siteOfPosition(fixes: readonly Fix[], sites: readonly Site[]): Site | null {
  const usable = fixes.filter((fix) => isFresh(fix) && !isCoarse(fix));
  const best = bestFix(usable);
  const near = best === null ? null : nearestSite(best, sites);
  return near?.within ? near.site : null;
}
