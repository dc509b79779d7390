/** A point in degrees × 10⁷, datum WGS-84. */
export interface PlaceE7 {
  readonly latE7: number;
  readonly lonE7: number;
}

/** The eight winds, clockwise from north. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof WINDS)[number];

const radians = (e7: number): number => (e7 / 1e7) * (Math.PI / 180);

/** The direction in which one sets out from `from` to reach `to`: degrees clockwise from north, [0, 360). */
export function bearingDegrees(from: PlaceE7, to: PlaceE7): number {
  const dLon = radians(to.lonE7) - radians(from.lonE7);
  const y = Math.sin(dLon) * Math.cos(radians(to.latE7));
  const x =
    Math.cos(radians(from.latE7)) * Math.sin(radians(to.latE7)) -
    Math.sin(radians(from.latE7)) * Math.cos(radians(to.latE7)) * Math.cos(dLon);
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

/** The wind whose eighth of the circle a bearing lies in. */
export function windOf(degrees: number): Wind {
  return WINDS[Math.round(degrees / 45) % WINDS.length] ?? 'n';
}
