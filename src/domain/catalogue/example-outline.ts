import type { Site } from '../assignment/assignment-package';

const CORNERS = 48;
/** Degrees × 10⁷: about 900 m of latitude, far enough for the radius of every site. */
const MARGIN_E7 = 80_000;

interface Box {
  readonly lat: number;
  readonly lon: number;
  readonly halfLat: number;
  readonly halfLon: number;
}

function boxOf(sites: readonly Site[]): Box {
  const lats = sites.map(({ latE7 }) => latE7);
  const lons = sites.map(({ lonE7 }) => lonE7);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  return {
    lat: (south + north) / 2,
    lon: (west + east) / 2,
    halfLat: (north - south) / 2 + MARGIN_E7,
    halfLon: (east - west) / 2 + MARGIN_E7,
  };
}

const degrees = (e7: number): number => Math.round(e7) / 1e7;

/** An oval with a slow wave on its edge, so that nobody takes it for a surveyed or an official line. */
function ring({ lat, lon, halfLat, halfLon }: Box): [number, number][] {
  const corners = Array.from({ length: CORNERS }, (_, i): [number, number] => {
    const turn = (i / CORNERS) * 2 * Math.PI;
    const wave = 1.2 + 0.06 * Math.sin(5 * turn);
    const east = degrees(lon + halfLon * wave * Math.cos(turn));
    return [east, degrees(lat + halfLat * wave * Math.sin(turn))];
  });
  return [...corners, ...corners.slice(0, 1)];
}

/** A made-up way from site to site. */
const way = (sites: readonly Site[]): [number, number][] =>
  sites.map(({ latE7, lonE7 }) => [degrees(lonE7), degrees(latE7)]);

const featureOf = (name: string, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type, coordinates },
});

/**
 * A made-up project area around sample sites and a way between them, as GeoJSON text (RFC 7946). It is
 * no boundary of anything: a map that shows real boundaries needs an approval number (审图号).
 */
export function exampleOutline(sites: readonly Site[]): string {
  const features = [
    featureOf('示例范围（虚构）', 'Polygon', [ring(boxOf(sites))]),
    featureOf('示例路线（虚构）', 'LineString', way(sites)),
  ];
  return JSON.stringify({ type: 'FeatureCollection', features });
}
