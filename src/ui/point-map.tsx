import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { nameTag } from './map/name-tag';
import './point-map.css';

/** A place with an extent, in degrees and metres. */
export interface MapPlace {
  readonly id: string;
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusM: number;
}

/** A reading with its accuracy circle. */
export interface MapPoint {
  readonly id: string;
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  readonly accuracyM: number;
}

export interface PointMapProps {
  /** What the map shows, for those who do not see it; the same facts must stand beside it as text. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly places: readonly MapPlace[];
  readonly points: readonly MapPoint[];
  /** The point to look at, or null for all of them. */
  readonly focus: string | null;
}

const PLACE = { color: '#17623a', weight: 2, fillOpacity: 0.08, dashArray: '6 4' };
const ACCURACY = { color: '#0d4a7c', weight: 1, fillOpacity: 0.06 };
const POINT = { color: '#ffffff', weight: 2, fillColor: '#0d4a7c', fillOpacity: 1, radius: 7 };

function draw(map: L.Map, { places, points }: PointMapProps): L.LatLngBounds {
  const layer = L.featureGroup().addTo(map);
  for (const { lat, lon, radiusM, label } of places) {
    L.circle([lat, lon], { ...PLACE, radius: Math.max(radiusM, 1) })
      .bindTooltip(nameTag(label), { permanent: true, direction: 'top' })
      .addTo(layer);
  }
  for (const { lat, lon, accuracyM, label } of points) {
    L.circle([lat, lon], { ...ACCURACY, radius: Math.max(accuracyM, 1) }).addTo(layer);
    L.circleMarker([lat, lon], POINT).bindTooltip(nameTag(label)).addTo(layer);
  }
  return layer.getBounds();
}

/**
 * Places and readings to scale on a blank ground: no tiles, so nothing about a report leaves the
 * bureau and the page works without any map service.
 */
export function PointMap(props: PointMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef<{ map: L.Map; bounds: L.LatLngBounds } | null>(null);
  const { label, zoomIn, zoomOut, places, points, focus } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words do not change while a page stands
  useEffect(() => {
    if (element.current === null) return;
    const map = L.map(element.current, {
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: false,
      fadeAnimation: false,
      maxZoom: 20,
    });
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    L.control.scale({ imperial: false, maxWidth: 160 }).addTo(map);
    map.setView([0, 0], 2);
    const bounds = draw(map, props);
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 18 });
    shown.current = { map, bounds };
    return () => {
      shown.current = null;
      map.remove();
    };
  }, [places, points]);
  useEffect(() => {
    const point = points.find(({ id }) => id === focus);
    if (point !== undefined) shown.current?.map.setView([point.lat, point.lon], 17);
  }, [focus, points]);
  return <section ref={element} className="point-map" aria-label={label} />;
}
