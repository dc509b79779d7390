/** A point in degrees × 10⁷, datum WGS-84. */
export interface PlaceE7 {
  readonly latE7: number;
  readonly lonE7: number;
}

/** The eight winds, clockwise from north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof WINDS)[number];

const radians = (e7: number): number => (e7 / 1e7) * (Math.PI / 180);

/**
 * Direction in which to set out from `from` to reach `to` along the great circle: degrees clockwise
 * from true north, 0 to under 360. Zero where both are one point.
 */
export function bearingDegrees(from: PlaceE7, to: PlaceE7): number {
  const [lat1, lat2] = [radians(from.latE7), radians(to.latE7)];
  const dLon = radians(to.lonE7) - radians(from.lonE7);
  const east = Math.sin(dLon) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
  // A hair west of north is -0.000…1°, which would round to 360.
  return (Math.atan2(east, north) * (180 / Math.PI) + 360) % 360;
}

/** The wind of a direction in degrees: each covers 45°, north from 337.5 to 22.5. */
export function windOf(degrees: number): Wind {
  const turn = ((degrees % 360) + 360) % 360;
  return WINDS[Math.floor((turn + 22.5) / 45) % 8] ?? 'n';
}
