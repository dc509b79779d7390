import L from 'leaflet';

// Steps that read well: degrees, then minutes and seconds as decimals that people copy from a GPS.
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002];
const FINEST = 0.0001;

/** The distance between lines, in degrees, so that a span has at least two of them and at most six. */
export const graticuleStep = (spanDegrees: number): number =>
  STEPS.find((step) => spanDegrees / step >= 2.5) ?? FINEST;

/** The multiples of `step` from `from` to `to`, counted in whole steps so that no error adds up. */
export function graticuleLines(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(4)));
}

const LINE = { color: '#8a939b', weight: 1, interactive: false } as const;

const label = (at: [number, number], degrees: number, side: 'lat' | 'lon'): L.Marker =>
  L.marker(at, {
    icon: L.divIcon({
      className: `graticule-label ${side}`,
      html: `${degrees}°`,
      iconSize: [0, 0],
    }),
    interactive: false,
    keyboard: false,
  });

/** Draws meridians and parallels of the part that is shown: what a map without a base map has of ground. */
export function drawGraticule(map: L.Map, layer: L.LayerGroup): void {
  layer.clearLayers();
  const bounds = map.getBounds();
  const [south, north] = [bounds.getSouth(), bounds.getNorth()];
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  for (const lat of graticuleLines(south, north, graticuleStep(north - south))) {
    L.polyline(
      [
        [lat, west],
        [lat, east],
      ],
      LINE,
    ).addTo(layer);
    label([lat, west], lat, 'lat').addTo(layer);
  }
  for (const lon of graticuleLines(west, east, graticuleStep(east - west))) {
    L.polyline(
      [
        [south, lon],
        [north, lon],
      ],
      LINE,
    ).addTo(layer);
    label([north, lon], lon, 'lon').addTo(layer);
  }
}
