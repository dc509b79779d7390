import L from 'leaflet';
import { graticuleLines, graticuleStep } from './graticule-lines';

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
