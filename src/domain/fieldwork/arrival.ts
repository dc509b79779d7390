import type { NoPosition } from '../evidence/evidence';
import { distanceM, type Fix } from '../evidence/position';
import { isCoarse, isFresh } from '../evidence/position-limits';
import { bearingDegrees, type PlaceE7, type Wind, windOf } from './bearing';

/** What a phone or a person said of where they are, as far as it is known now. */
export interface Whereabouts {
  readonly fixes: readonly Fix[];
  readonly noPosition: NoPosition | null;
  readonly manual: PlaceE7 | null;
}

/** Where somebody is, seen from the declared site. */
export type Arrival =
  | { readonly kind: 'unknown'; readonly noPosition: NoPosition | null }
  | {
      /**
       * `stale`: the reading is too old to say; `coarse`: too wide; `far`: outside the radius, its
       * accuracy allowed for.
       */
      readonly kind: 'there' | 'far' | 'coarse' | 'stale';
      readonly basis: 'fix' | 'manual';
      readonly distanceM: number;
      /** From the site to the person; null where they stand on the point itself. */
      readonly wind: Wind | null;
      /** Radius of the reading's circle in metres, rounded up; null for a point set by hand. */
      readonly accuracyM: number | null;
    };

/** The reading with the smallest circle among the fresh ones, or all where none is; of equals the later. */
function bestFix(fixes: readonly Fix[]): Fix | null {
  const fresh = fixes.filter(isFresh);
  return (fresh.length > 0 ? fresh : fixes).reduce<Fix | null>(
    (best, fix) => (best === null || fix.accuracyCm <= best.accuracyCm ? fix : best),
    null,
  );
}

/** Why a reading cannot say where somebody is; null where it can. */
const uselessness = (fix: Fix): 'stale' | 'coarse' | null => {
  if (!isFresh(fix)) return 'stale';
  return isCoarse(fix) ? 'coarse' : null;
};

function seenFrom(
  site: PlaceE7 & { readonly radiusM: number },
  point: PlaceE7,
  fix: Fix | null,
): Arrival {
  const accuracyM = fix === null ? null : Math.ceil(fix.accuracyCm / 100);
  const distance = Math.round(distanceM(site, point));
  const useless = fix === null ? null : uselessness(fix);
  const there = distance <= site.radiusM + (accuracyM ?? 0);
  return {
    kind: useless ?? (there ? 'there' : 'far'),
    basis: fix === null ? 'manual' : 'fix',
    distanceM: distance,
    wind: distance === 0 ? null : windOf(bearingDegrees(site, point)),
    accuracyM,
  };
}

/**
 * Where somebody is, seen from the site: by the best reading; by the point set by hand where there
 * is no reading, or only a coarse or an old one.
 */
export function arrivalAt(
  site: PlaceE7 & { readonly radiusM: number },
  { fixes, noPosition, manual }: Whereabouts,
): Arrival {
  const best = bestFix(fixes);
  if (best !== null && (uselessness(best) === null || manual === null)) {
    return seenFrom(site, best, best);
  }
  if (manual !== null) return seenFrom(site, manual, null);
  return { kind: 'unknown', noPosition };
}
