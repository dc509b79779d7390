import L from 'leaflet';
import { PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import {
  CenteredTextSymbolizer,
  type Feature,
  GeomType,
  type LabelRule,
  LineSymbolizer,
  leafletLayer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet';
import type { ReadBytes } from './read-bytes';

// The layer below is written against Leaflet's global name.
Object.assign(globalThis, { L });

class PhoneSource implements Source {
  constructor(
    private readonly key: string,
    private readonly read: ReadBytes,
  ) {}

  getKey(): string {
    return this.key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.read(offset, length) };
  }
}

const MAX_ZOOM = 20;
/** Names in Chinese first, then whatever name there is. */
const NAMES = ['name:zh-Hans', 'name:zh', 'name', 'NAME'];
/** Layers of the common base map scheme of protomaps; files of other makers get plain strokes. */
const KNOWN_SCHEME = ['earth', 'water', 'roads', 'places'];

const only = (kind: GeomType) => (_zoom: number, feature: Feature) => feature.geomType === kind;

const paintOf = (dataLayer: string): PaintRule[] => [
  {
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill: '#eef1e8', stroke: '#7d8a72', width: 1.2 }),
    filter: only(GeomType.Polygon),
  },
  {
    dataLayer,
    symbolizer: new LineSymbolizer({ color: '#7d7466', width: 1.6 }),
    filter: only(GeomType.Line),
  },
];

const labelOf = (dataLayer: string): LabelRule => ({
  dataLayer,
  symbolizer: new CenteredTextSymbolizer({
    labelProps: NAMES,
    ...{ fill: '#26301f', stroke: '#ffffff', width: 3, font: '600 14px sans-serif' },
  }),
  filter: only(GeomType.Point),
});

/** Ids of the layers that the file says it has (TileJSON `vector_layers`). */
function layersIn(metadata: unknown): readonly string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata))
    return [];
  const { vector_layers: layers } = metadata;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((each: { id?: unknown }) => (typeof each.id === 'string' ? [each.id] : []));
}

/** Plain pictures in the file's tiles, each shown from memory. */
class PictureLayer extends L.GridLayer {
  constructor(
    private readonly file: PMTiles,
    options: L.GridLayerOptions,
  ) {
    super(options);
    this.on('tileunload', ({ tile }) => URL.revokeObjectURL((tile as HTMLImageElement).src));
  }

  protected override createTile({ z, x, y }: L.Coords, done: L.DoneCallback): HTMLElement {
    const picture = document.createElement('img');
    picture.alt = '';
    this.file.getZxy(z, x, y).then(
      (tile) => {
        if (tile !== undefined) picture.src = URL.createObjectURL(new Blob([tile.data]));
        done(undefined, picture);
      },
      (error: Error) => done(error, picture),
    );
    return picture;
  }
}

/**
 * A layer that draws a PMTiles file on the phone: vector tiles with Chinese names first, or pictures.
 * Zoomed in further than the file goes, its finest tiles are drawn larger.
 * @throws when the file is not PMTiles of version 3
 */
export async function pmtilesLayer(key: string, read: ReadBytes, credit: string): Promise<L.Layer> {
  const file = new PMTiles(new PhoneSource(key, read));
  const { maxZoom, tileType } = await file.getHeader();
  const shared = { maxZoom: MAX_ZOOM, attribution: credit };
  if (tileType !== TileType.Mvt) {
    return new PictureLayer(file, { ...shared, maxNativeZoom: maxZoom });
  }
  const layers = layersIn(await file.getMetadata());
  const known = KNOWN_SCHEME.every((each) => layers.includes(each));
  const style = known
    ? { flavor: 'light', lang: 'zh-Hans' }
    : { paintRules: layers.flatMap(paintOf), labelRules: layers.map(labelOf) };
  const layer = leafletLayer({ url: file, maxDataZoom: maxZoom, ...shared, ...style });
  return layer as unknown as L.Layer;
}
