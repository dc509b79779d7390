/** A part of the ground: degrees × 10⁷, WGS-84, and how near it is looked at (zoom of the map, 0 to 20). */
export interface SiteBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly zoom: number;
}

const MOST_ZOOM = 20;
/** Cells that a screen has at most across or down: 64 pixels each, on a screen of 4,096. */
const MOST_ACROSS = 64;
/** A tile of the map has 256 pixels, and four cells across. */
const CELLS_A_TILE = 4;
const AROUND_E7 = 3_600_000_000;

/** How wide a cell is in which sites are gathered: it lies still when the map is moved. */
export const cellE7 = (zoom: number): number => Math.round(AROUND_E7 / 2 ** zoom / CELLS_A_TILE);

/**
 * Reads `south,west,north,east,zoom` in whole numbers; null where it is none, lies outside of the
 * world, or has more cells than a screen shows.
 */
export function readBox(text: string): SiteBox | null {
  if (!/^-?\d{1,10}(,-?\d{1,10}){3},\d{1,2}$/.test(text)) return null;
  const [south = 0, west = 0, north = 0, east = 0, zoom = 0] = text.split(',').map(Number);
  const isOnEarth = south >= -900_000_000 && north <= 900_000_000 && zoom <= MOST_ZOOM;
  const across = Math.max(north - south, east - west) / cellE7(zoom);
  if (!isOnEarth || south > north || west > east || across > MOST_ACROSS) return null;
  return { south, west, north, east, zoom };
}

export const writeBox = ({ south, west, north, east, zoom }: SiteBox): string =>
  [south, west, north, east, zoom].join();
