import GeoJSONVT from 'geojson-vt';
import { BufferWriter, Compression, S2PMTilesWriter } from 's2-pmtiles';
import { fromGeojsonVt } from 'vt-pbf';

const [MIN_ZOOM, MAX_ZOOM] = [8, 15];
const LAYERS = ['area', 'way', 'place'] as const;

const featureOf = (
  name: string,
  type: 'Polygon' | 'LineString' | 'Point',
  coordinates: unknown,
) => ({
  type: 'Feature' as const,
  properties: { name },
  geometry: { type, coordinates } as never,
});

/** A made-up park around a point, with a lake, two ways and a name in Chinese. */
const shapesAround = (lat: number, lon: number) => {
  const square = (half: number, dx = 0): number[][] =>
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([x = 0, y = 0]) => [...[lon + dx + x * half, lat + y * half * 0.8]]);
  return {
    area: [
      featureOf('示例公园', 'Polygon', [square(0.02)]),
      featureOf('示例湖', 'Polygon', [square(0.004, 0.006)]),
    ],
    way: [
      featureOf('示例路', 'LineString', [
        [lon - 0.02, lat],
        [lon + 0.02, lat + 0.004],
      ]),
      featureOf('示例街', 'LineString', [
        [lon - 0.003, lat - 0.016],
        [lon, lat + 0.016],
      ]),
    ],
    place: [featureOf('示例公园', 'Point', [lon - 0.004, lat + 0.003])],
  };
};

const tileOf = (lat: number, lon: number, zoom: number): [number, number] => {
  const turn = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(turn)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
};

/** A small base map (PMTiles of version 3, vector tiles) of made-up shapes around a point. */
export async function madePmtiles(lat: number, lon: number): Promise<Uint8Array> {
  const shapes = shapesAround(lat, lon);
  const indexes = LAYERS.map((name) => {
    const features = { type: 'FeatureCollection' as const, features: shapes[name] };
    return { name, index: new GeoJSONVT(features, { maxZoom: MAX_ZOOM, indexMaxZoom: MAX_ZOOM }) };
  });
  const out = new BufferWriter();
  const writer = new S2PMTilesWriter(out, 1, Compression.None);
  for (let zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
    const [x0, y0] = tileOf(lat + 0.03, lon - 0.03, zoom);
    const [x1, y1] = tileOf(lat - 0.03, lon + 0.03, zoom);
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const tiles = indexes.flatMap(({ name, index }) => {
          const tile = index.getTile(zoom, x, y);
          return tile === null ? [] : [[name, tile] as const];
        });
        if (tiles.length === 0) continue;
        const data = fromGeojsonVt(Object.fromEntries(tiles), { version: 2 });
        await writer.writeTileXYZ(zoom, x, y, data);
      }
    }
  }
  const vector_layers = LAYERS.map((id) => ({ id, fields: { name: 'String' } }));
  await writer.commit({ name: '示例底图（虚构）', vector_layers } as never);
  return out.commit();
}
