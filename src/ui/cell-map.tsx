import L from 'leaflet';
import { useEffect, useRef } from 'react';
import './point-map.css';
import './cell-map.css';

/** Several places that lie together, or one alone; degrees. */
export interface MapCell {
  /** Told when it is clicked; several may have the same. */
  readonly id: string;
  /** What stands on it, such as a number. */
  readonly text: string;
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
}

/** What is shown, in degrees. */
export interface MapView {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly zoom: number;
}

export interface CellMapProps {
  /** What the map shows; the same facts must stand beside it as text. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Shown at first. */
  readonly start: Omit<MapView, 'zoom'>;
  readonly outline: readonly (readonly (readonly [number, number])[])[];
  readonly cells: readonly MapCell[];
  readonly onView: (view: MapView) => void;
  /** Told which cell was clicked, and how to look nearer at it. */
  readonly onCell: (id: string, nearer: () => void) => void;
}

const OUTLINE = { color: '#5a3d8a', weight: 2, interactive: false } as const;
const NEARER = 2;

function viewOf(map: L.Map): MapView {
  const bounds = map.getBounds();
  return {
    ...{ south: bounds.getSouth(), west: bounds.getWest() },
    ...{ north: bounds.getNorth(), east: bounds.getEast(), zoom: map.getZoom() },
  };
}

function openMap(element: HTMLElement, { zoomIn, zoomOut, start, outline }: CellMapProps): L.Map {
  const map = L.map(element, {
    ...{ attributionControl: false, zoomControl: false, minZoom: 3, maxZoom: 20 },
    ...{ zoomAnimation: false, fadeAnimation: false },
  });
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  L.control.scale({ imperial: false, maxWidth: 160 }).addTo(map);
  for (const line of outline) {
    L.polyline(
      line.map(([lat, lon]) => [lat, lon]),
      OUTLINE,
    ).addTo(map);
  }
  const { south, west, north, east } = start;
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { padding: [32, 32], maxZoom: 16 },
  );
  return map;
}

/** A number on the ground. What it says is set as text, never as markup. */
function markerOf({ text, label, lat, lon }: MapCell): L.Marker {
  const face = document.createElement('span');
  face.textContent = text;
  const icon = L.divIcon({ className: 'cell-mark', html: face, iconSize: [36, 36] });
  // The list beside the map has the same places for the keyboard.
  return L.marker([lat, lon], { icon, keyboard: false, title: label });
}

/** Places gathered by whoever answers for them, over the bureau's outline: no tiles, nothing leaves. */
export function CellMap(props: CellMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<{ map: L.Map; layer: L.LayerGroup } | null>(null);
  const told = useRef(props);
  told.current = props;
  const { label, cells, start, outline } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another start or outline is another map
  useEffect(() => {
    if (element.current === null) return;
    const map = openMap(element.current, told.current);
    shown.current = { map, layer: L.layerGroup().addTo(map) };
    const tell = () => told.current.onView(viewOf(map));
    map.on('moveend', tell);
    tell();
    return () => {
      shown.current = null;
      map.remove();
    };
  }, [start, outline]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was made anew is empty
  useEffect(() => {
    const { map, layer } = shown.current ?? {};
    if (map === undefined || layer === undefined) return;
    layer.clearLayers();
    for (const cell of cells) {
      const nearer = () => map.setView([cell.lat, cell.lon], map.getZoom() + NEARER);
      markerOf(cell)
        .on('click', () => told.current.onCell(cell.id, nearer))
        .addTo(layer);
    }
  }, [cells, start, outline]);
  return <section ref={element} className="point-map cell-map" aria-label={label} />;
}
