import L from 'leaflet';
import { addBase, type BaseFault, datumOf, type MapBase } from './base-layer';
import { clusterPins } from './cluster-pins';
import { fromDatum, type LatLon, toDatum } from './datum';
import { drawGraticule } from './graticule';
import { nameTag } from './name-tag';
import { addScale, type ScaleWords } from './scale-control';

/** A place with an extent; all coordinates here are WGS-84, in degrees, whatever base is shown. */
export interface MapSite {
  readonly id: string;
  readonly label: string;
  readonly at: LatLon;
  readonly radiusM: number;
  /** Drawn with a full line; others with a broken one. */
  readonly done: boolean;
}

export interface MapPin {
  readonly id: string;
  readonly at: LatLon;
}

/** Where the person stands; the radius is null for a point that they set themselves. */
export interface MapSelf {
  readonly at: LatLon;
  readonly accuracyM: number | null;
}

/** Everything that is drawn over a base map. */
export interface MapContent {
  readonly sites: readonly MapSite[];
  readonly outlines: readonly (readonly LatLon[])[];
  readonly track: readonly LatLon[];
  readonly pins: readonly MapPin[];
  readonly self: MapSelf | null;
}

export interface DrawingWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly north: string;
  readonly scale: ScaleWords;
  readonly pins: (count: number) => string;
}

export interface DrawingEvents {
  readonly onSite: (id: string) => void;
  readonly onPins: (ids: readonly string[]) => void;
  readonly onBaseFault: (fault: BaseFault) => void;
  /** The point of the ground under the middle of the picture, after each movement; and its scale. */
  readonly onCentre: (at: LatLon, metresPerPixel: number) => void;
}

/** Wide enough for a thumb, and the grid in which pins are gathered. */
const TARGET_PX = 48;
/** More names than these would cover the map. */
const MOST_NAMES = 12;
const SITE = { color: '#17623a', weight: 3, fillOpacity: 0.08 } as const;
const OUTLINE = { color: '#5a3d8a', weight: 2, interactive: false } as const;
const TRACK = { color: '#b3261e', weight: 4, opacity: 0.85, interactive: false } as const;
const SELF = { color: '#0d4a7c', weight: 1, fillOpacity: 0.1, interactive: false } as const;
const DOT = {
  radius: 9,
  color: '#ffffff',
  weight: 3,
  fillColor: '#0d4a7c',
  fillOpacity: 1,
} as const;

/** Shows a base map and what lies on it; pins keep their place on the ground when the base changes. */
export class FieldDrawing {
  private readonly map: L.Map;
  private readonly still = L.layerGroup();
  private readonly live = L.layerGroup();
  private readonly pins = L.layerGroup();
  private readonly grid = L.layerGroup();
  private base: MapBase = { kind: 'blank' };
  private content: MapContent = { sites: [], outlines: [], track: [], pins: [], self: null };
  private removeBase: () => void = () => undefined;

  constructor(
    element: HTMLElement,
    private readonly words: DrawingWords,
    private readonly events: DrawingEvents,
  ) {
    this.map = L.map(element, {
      ...{ zoomControl: false, zoomAnimation: false, fadeAnimation: false, inertia: false },
      ...{ preferCanvas: true, minZoom: 3, maxZoom: 20, attributionControl: false },
    });
    const { zoomIn, zoomOut, north } = words;
    L.control.attribution({ prefix: false }).addTo(this.map);
    // Within reach of the thumb, and off the corner that names and degrees stand in.
    const zoom = { zoomInTitle: zoomIn, zoomOutTitle: zoomOut, position: 'bottomright' } as const;
    L.control.zoom(zoom).addTo(this.map);
    addScale(this.map, words.scale);
    northControl(north).addTo(this.map);
    this.map.setView([35, 105], 4);
    for (const layer of [this.grid, this.still, this.live, this.pins]) layer.addTo(this.map);
    this.map.on('moveend', () => this.moved());
  }

  /** Draws anew what is another than before: readings come by the second, outlines once. */
  show(content: MapContent): void {
    const before = this.content;
    this.content = content;
    if (content.sites !== before.sites || content.outlines !== before.outlines) this.drawStill();
    this.drawLive();
    if (content.pins !== before.pins) this.drawPins();
  }

  /** Puts another base map under the same part of the ground. */
  setBase(base: MapBase): void {
    const ground = this.centre();
    this.removeBase();
    this.base = base;
    this.removeBase = addBase(this.map, base, this.events.onBaseFault);
    this.map.setView(this.shown(ground), this.map.getZoom(), { animate: false });
    this.drawStill();
    this.drawLive();
    this.moved();
  }

  /** Moves to a point of the ground; nearer, where the map is far away from it. */
  goTo(at: LatLon, zoom = 16): void {
    this.map.setView(this.shown(at), Math.max(this.map.getZoom(), zoom), { animate: false });
  }

  /** Brings all of these points into the picture. */
  fit(points: readonly LatLon[]): void {
    if (points.length === 0) return;
    const bounds = L.latLngBounds(points.map((at) => this.shown(at)));
    this.map.fitBounds(bounds, { padding: [48, 48], maxZoom: 16, animate: false });
  }

  remove(): void {
    this.removeBase();
    this.map.remove();
  }

  private centre(): LatLon {
    const { lat, lng } = this.map.getCenter();
    return fromDatum(datumOf(this.base), [lat, lng]);
  }

  private shown(at: LatLon): L.LatLngTuple {
    const [lat, lon] = toDatum(datumOf(this.base), at);
    return [lat, lon];
  }

  private moved(): void {
    this.drawPins();
    if (this.base.kind === 'blank') drawGraticule(this.map, this.grid);
    else this.grid.clearLayers();
    const at = this.centre();
    this.events.onCentre(at, metresPerPixel(at, this.map.getZoom()));
  }

  private drawStill(): void {
    const { sites, outlines } = this.content;
    this.still.clearLayers();
    for (const each of outlines) L.polyline(this.line(each), OUTLINE).addTo(this.still);
    for (const site of sites) this.drawSite(site, sites.length <= MOST_NAMES);
  }

  private line(points: readonly LatLon[]): L.LatLngTuple[] {
    return points.map((at) => this.shown(at));
  }

  private drawLive(): void {
    const { track, self } = this.content;
    this.live.clearLayers();
    if (track.length > 1) L.polyline(this.line(track), TRACK).addTo(this.live);
    if (self === null) return;
    const at = this.shown(self.at);
    if (self.accuracyM !== null) L.circle(at, { ...SELF, radius: self.accuracyM }).addTo(this.live);
    L.circleMarker(at, { ...DOT, interactive: false }).addTo(this.live);
  }

  private drawSite({ id, label, at, radiusM, done }: MapSite, named: boolean): void {
    const place = this.shown(at);
    const open = () => this.events.onSite(id);
    const dashArray = done ? '' : '8 6';
    L.circle(place, { ...SITE, dashArray, radius: Math.max(radiusM, 1) })
      .on('click', open)
      .addTo(this.still);
    // Seen from far away the circle is too small for a thumb.
    L.circleMarker(place, { radius: TARGET_PX / 2, stroke: false, fillOpacity: 0 })
      .bindTooltip(nameTag(label), { permanent: named, direction: 'top' })
      .on('click', open)
      .addTo(this.still);
    L.circleMarker(place, { ...SITE, radius: 5, fillOpacity: 1, interactive: false }).addTo(
      this.still,
    );
  }

  private drawPins(): void {
    this.pins.clearLayers();
    const zoom = this.map.getZoom();
    const around = this.map.getBounds().pad(0.2);
    const near = this.content.pins.flatMap(({ id, at }) => {
      const place = L.latLng(this.shown(at));
      if (!around.contains(place)) return [];
      const { x, y } = this.map.project(place, zoom);
      return [{ id, x, y }];
    });
    for (const { ids, x, y } of clusterPins(near, TARGET_PX)) {
      const icon = L.divIcon({
        className: 'map-pin',
        html: countOf(ids.length),
        iconSize: [TARGET_PX, TARGET_PX],
      });
      const marker = L.marker(this.map.unproject([x, y], zoom), { icon });
      marker.on('click', () => this.events.onPins(ids)).addTo(this.pins);
      marker.getElement()?.setAttribute('aria-label', this.words.pins(ids.length));
    }
  }
}

const EQUATOR_M = 40_075_016.686;

/** Web Mercator: the width of a pixel on the ground. */
const metresPerPixel = ([lat]: LatLon, zoom: number): number =>
  (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / 2 ** (zoom + 8);

function countOf(pins: number): HTMLElement {
  const count = document.createElement('span');
  if (pins > 1) count.textContent = String(pins);
  return count;
}

/** An arrow for those who hold the picture beside the ground; the map itself never turns. */
function northControl(text: string): L.Control {
  const control = new L.Control({ position: 'topright' });
  control.onAdd = () => {
    const sign = L.DomUtil.create('div', 'map-north');
    sign.textContent = text;
    return sign;
  };
  return control;
}
