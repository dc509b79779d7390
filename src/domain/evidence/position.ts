import * as z from 'zod/mini';
import { instant } from '../kernel/instant';
import { integer, nonNegative } from '../kernel/quantity';

/** Degrees × 10⁷, datum WGS-84. */
export const latE7 = z.int().check(z.minimum(-900_000_000), z.maximum(900_000_000));
export const lonE7 = z.int().check(z.minimum(-1_800_000_000), z.maximum(1_800_000_000));

/**
 * One reading of the Geolocation API: self-reported by the phone. Accuracy is the radius of the
 * 95 % circle in centimetres (W3C Geolocation §5.4); `at` is the reading's own time stamp.
 */
export const fix = z.strictObject({
  latE7,
  lonE7,
  accuracyCm: nonNegative,
  altitudeCm: z.nullable(integer),
  at: instant,
  ageMs: nonNegative,
});
export type Fix = z.infer<typeof fix>;

const EARTH_RADIUS_M = 6_371_008.8;
const radians = (e7: number): number => (e7 / 1e7) * (Math.PI / 180);

/** Great-circle distance in metres on the mean sphere (haversine). */
export function distanceM(
  a: { readonly latE7: number; readonly lonE7: number },
  b: { readonly latE7: number; readonly lonE7: number },
): number {
  const dLat = radians(b.latE7) - radians(a.latE7);
  const dLon = radians(b.lonE7) - radians(a.lonE7);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latE7)) * Math.cos(radians(b.latE7)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}
