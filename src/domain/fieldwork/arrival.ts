import type { NoPosition } from '../evidence/evidence';
import { distanceM, type Fix } from '../evidence/position';
import { bearingDegrees, type PlaceE7, type Wind, windOf } from './bearing';

/** A reading with a wider circle than this says nothing of where in a county somebody stands. */
const COARSE_M = 1000;

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
      /** `coarse`: the reading is too wide to say; `far`: outside the radius, its accuracy allowed for. */
      readonly kind: 'there' | 'far' | 'coarse';
      readonly basis: 'fix' | 'manual';
      readonly distanceM: number;
      /** From the site to the person; null where they stand on the point itself. */
      readonly wind: Wind | null;
      /** Radius of the reading's circle in metres, rounded up; null for a point set by hand. */
      readonly accuracyM: number | null;
    };

/** The reading with the smallest circle; the later one when two are equal. */
const bestFix = (fixes: readonly Fix[]): Fix | null =>
  fixes.reduce<Fix | null>(
    (best, fix) => (best === null || fix.accuracyCm <= best.accuracyCm ? fix : best),
    null,
  );

const accuracyOf = ({ accuracyCm }: Fix): number => Math.ceil(accuracyCm / 100);

function seenFrom(
  site: PlaceE7 & { readonly radiusM: number },
  point: PlaceE7,
  accuracyM: number | null,
): Arrival {
  const distance = Math.round(distanceM(site, point));
  const coarse = accuracyM !== null && accuracyM > COARSE_M;
  const there = distance <= site.radiusM + (accuracyM ?? 0);
  return {
    kind: coarse ? 'coarse' : there ? 'there' : 'far',
    basis: accuracyM === null ? 'manual' : 'fix',
    distanceM: distance,
    wind: distance === 0 ? null : windOf(bearingDegrees(site, point)),
    accuracyM,
  };
}

/**
 * Where somebody is, seen from the site: by the best reading; by the point set by hand where there
 * is no reading, or only a coarse one.
 */
export function arrivalAt(
  site: PlaceE7 & { readonly radiusM: number },
  { fixes, noPosition, manual }: Whereabouts,
): Arrival {
  const best = bestFix(fixes);
  const usable = best !== null && accuracyOf(best) <= COARSE_M;
  if (best !== null && (usable || manual === null)) return seenFrom(site, best, accuracyOf(best));
  if (manual !== null) return seenFrom(site, manual, null);
  return { kind: 'unknown', noPosition };
}
