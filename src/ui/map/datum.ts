import gcoord from 'gcoord';

/** The datum that the tiles of a base map are drawn in. What is stored is always WGS-84. */
export type Datum = 'WGS84' | 'GCJ02' | 'BD09';

/** Latitude and longitude in degrees. */
export type LatLon = readonly [lat: number, lon: number];

const CRS = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/**
 * Where a point of the ground (WGS-84) lies on a base map of `datum`. Outside China, where the
 * offset datums do not shift, the same numbers.
 */
export function toDatum(datum: Datum, [lat, lon]: LatLon): LatLon {
  if (datum === 'WGS84') return [lat, lon];
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, CRS[datum]);
  return [y, x];
}

// Each round divides the error by some hundreds. A bounded count, since at the rim of the shifted
// area a point may have no exact counterpart.
const ROUNDS = 6;

/** The point of the ground (WGS-84) under a point of a base map of `datum`: the inverse, to a centimetre. */
export function fromDatum(datum: Datum, [lat, lon]: LatLon): LatLon {
  let [y, x] = [lat, lon];
  for (let round = 0; datum !== 'WGS84' && round < ROUNDS; round++) {
    const [shownLat, shownLon] = toDatum(datum, [y, x]);
    y += lat - shownLat;
    x += lon - shownLon;
  }
  return [y, x];
}
