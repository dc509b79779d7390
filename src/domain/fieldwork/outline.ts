import * as z from 'zod/mini';
import { fail, ok, type Result } from '../kernel/result';

// RFC 7946 §3.1.1 and §4: longitude before latitude, in degrees, WGS-84. A third number is height.
const position = z.tuple([z.number().check(z.minimum(-180), z.maximum(180))], z.number());
const line = z.array(position);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
  z.object({ type: z.enum(['Point', 'MultiPoint', 'GeometryCollection']) }),
]);
const feature = z.object({ type: z.literal('Feature'), geometry: z.nullable(geometry) });
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) });

/** A line over the ground as [latitude, longitude] in degrees, WGS-84; a closed one bounds an area. */
export type OutlineLine = readonly (readonly [number, number])[];

/** So many points a phone draws without stumbling; an outline of more is to be simplified first. */
export const MAX_OUTLINE_POINTS = 50_000;

export type OutlineFault = 'unreadable' | 'too-detailed';

type Geometry = z.infer<typeof geometry>;

function linesOf(shape: Geometry | null): readonly (readonly (readonly number[])[])[] {
  switch (shape?.type) {
    case 'LineString':
      return [shape.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates;
    case 'MultiPolygon':
      return shape.coordinates.flat();
    default:
      return [];
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads the lines of a GeoJSON file (a feature or a collection of features); points are passed over. */
export function readOutline(text: string): Result<readonly OutlineLine[], OutlineFault> {
  const value = readJson(text);
  const one = feature.safeParse(value);
  const many = collection.safeParse(value);
  if (!one.success && !many.success) return fail('unreadable');
  const features = one.success ? [one.data] : (many.data?.features ?? []);
  const lines = features.flatMap(({ geometry: shape }) => linesOf(shape));
  if (lines.reduce((sum, each) => sum + each.length, 0) > MAX_OUTLINE_POINTS) {
    return fail('too-detailed');
  }
  const read = lines.map((each) => each.map(([lon = 0, lat = Number.NaN]) => [lat, lon] as const));
  const sound = read.every((each) => each.every(([lat]) => Math.abs(lat) <= 90));
  return sound ? ok(read) : fail('unreadable');
}
