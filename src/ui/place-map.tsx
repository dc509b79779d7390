import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { nameTag } from './map/name-tag';
import type { MapPlace } from './point-map';
import './point-map.css';

export interface PlaceMapProps {
  /** What the map shows; the same facts must stand beside it as text. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly places: readonly MapPlace[];
  /** Told where somebody clicked, in degrees. */
  readonly onPlace: (lat: number, lon: number) => void;
}

const PLACE = { color: '#17623a', weight: 2, fillOpacity: 0.08, dashArray: '6 4' };
/** The middle of China, where nothing is placed yet. */
const START = { at: [35, 105], zoom: 5 } as const;

/** Places to scale on a blank ground, to be set by a click: no tiles, so nothing leaves the bureau. */
export function PlaceMap({ label, zoomIn, zoomOut, places, onPlace }: PlaceMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<{ map: L.Map; layer: L.FeatureGroup } | null>(null);
  const told = useRef(onPlace);
  told.current = onPlace;
  useEffect(() => {
    if (element.current === null) return;
    const map = L.map(element.current, {
      ...{ attributionControl: false, zoomControl: false, maxZoom: 20 },
      ...{ zoomAnimation: false, fadeAnimation: false },
    });
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    L.control.scale({ imperial: false, maxWidth: 160 }).addTo(map);
    map.setView([...START.at], START.zoom);
    map.on('click', ({ latlng }) => told.current(latlng.lat, latlng.lng));
    shown.current = { map, layer: L.featureGroup().addTo(map) };
    return () => {
      shown.current = null;
      map.remove();
    };
  }, [zoomIn, zoomOut]);
  const key = JSON.stringify(places);
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are equal where their text is
  useEffect(() => {
    const { map, layer } = shown.current ?? {};
    if (map === undefined || layer === undefined) return;
    const isFirst = layer.getLayers().length === 0;
    layer.clearLayers();
    for (const { lat, lon, radiusM, label: name } of places) {
      L.circle([lat, lon], { ...PLACE, radius: Math.max(radiusM, 1) })
        .bindTooltip(nameTag(name), { permanent: true, direction: 'top' })
        .addTo(layer);
    }
    if (isFirst && places.length > 0) {
      map.fitBounds(layer.getBounds(), { padding: [24, 24], maxZoom: 16 });
    }
  }, [key]);
  return <section ref={element} className="point-map" aria-label={label} />;
}
