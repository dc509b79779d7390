import { distanceM } from '../evidence/position';
import type { CrossCheckLimits } from './limits';
import { isElsewhere, type SeenPhoto } from './seen-photo';

/** That photos for two sites were taken at one place, in metres. */
export interface OnePlace {
  readonly apartM: number;
  /** Sum of the radii of both readings: within it they may be the same point. */
  readonly circlesM: number;
  /** From site to site, as they were placed. */
  readonly sitesApartM: number;
}

/**
 * Whether photos for two sites were taken within their accuracy of each other, although the sites as
 * they were placed are farther apart; null where not, or where a reading is too coarse to say.
 */
export function onePlace(
  a: SeenPhoto,
  b: SeenPhoto,
  limits: Pick<CrossCheckLimits, 'sitesApartM' | 'accuracyM'>,
): OnePlace | null {
  if (a.site === null || b.site === null || a.place === null || b.place === null) return null;
  if (!isElsewhere(a, b)) return null;
  const coarsestCm = Math.max(a.place.accuracyCm, b.place.accuracyCm);
  if (coarsestCm > limits.accuracyM * 100) return null;
  const circlesM = (a.place.accuracyCm + b.place.accuracyCm) / 100;
  const apartM = distanceM(a.place, b.place);
  const sitesApartM = distanceM(a.site, b.site);
  const beyondM = sitesApartM - a.site.radiusM - b.site.radiusM;
  if (apartM > circlesM || beyondM <= limits.sitesApartM) return null;
  return {
    apartM: Math.round(apartM),
    circlesM: Math.round(circlesM),
    sitesApartM: Math.round(sitesApartM),
  };
}
