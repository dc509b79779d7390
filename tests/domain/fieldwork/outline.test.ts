import { describe, expect, it } from 'vitest';
import { exampleOutline } from '../../../src/domain/catalogue/example-outline';
import { demonstrationPackage } from '../../../src/domain/catalogue/yanchi-park-demo';
import { MAX_OUTLINE_POINTS, readOutline } from '../../../src/domain/fieldwork/outline';

const feature = (geometry: unknown) => JSON.stringify({ type: 'Feature', geometry });
const SQUARE = [
  [107, 37],
  [107.1, 37, 1200],
  [107.1, 37.1],
  [107, 37],
];

const { sites } = demonstrationPackage(
  {
    ...{ assignment: 'a', nonce: 'n' },
    people: { leadEvaluator: 'l', evaluators: ['e', 'f'], agencyReviewer: 'r' },
  },
  '2026-11-22T09:00:00+08:00',
  '2027-01-22T09:00:00+08:00',
);

/** True when a point lies inside a ring: how often a ray to the east crosses it. */
function isInside([lat, lon]: readonly [number, number], ring: readonly (readonly number[])[]) {
  const crossings = ring.slice(1).filter(([lat2 = 0, lon2 = 0], i) => {
    const [lat1 = 0, lon1 = 0] = ring[i] ?? [];
    return lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1);
  });
  return crossings.length % 2 === 1;
}

describe('outlines', () => {
  it('[MP30] of lines and areas are lines of latitude and longitude; points are passed over', () => {
    const read = readOutline(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] },
          },
          {
            type: 'Feature',
            properties: {},
            geometry: { type: 'LineString', coordinates: SQUARE },
          },
          { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] } },
          { type: 'Feature', geometry: null },
        ],
      }),
    );
    expect(read.ok && read.value).toHaveLength(3);
    expect(read.ok && read.value[0]?.[1]).toEqual([37, 107.1]);
  });

  it('[MP30] that are none, or lie nowhere on earth, are unreadable', () => {
    const wrong = [
      ...['', '[]', '{}', 'PK', feature({ type: 'Square' })],
      feature({ type: 'LineString', coordinates: [[107]] }),
      feature({ type: 'LineString', coordinates: [[37, 107]] }),
      feature({ type: 'LineString', coordinates: [[471, 37]] }),
    ];
    for (const text of wrong)
      expect(readOutline(text), text).toEqual({ ok: false, error: 'unreadable' });
  });

  it('[MP30] of more points than a phone draws are told and not drawn', () => {
    const line = (points: number) =>
      readOutline(feature({ type: 'LineString', coordinates: Array(points).fill([107, 37]) }));
    expect(line(MAX_OUTLINE_POINTS).ok).toBe(true);
    expect(line(MAX_OUTLINE_POINTS + 1)).toEqual({ ok: false, error: 'too-detailed' });
  });

  it('[MP31] of the demonstration hold every site, are made up and say so', () => {
    const text = exampleOutline(sites);
    const read = readOutline(text);
    const [area = [], way = []] = read.ok ? read.value : [];
    for (const { latE7, lonE7 } of sites) {
      expect(isInside([latE7 / 1e7, lonE7 / 1e7], area)).toBe(true);
    }
    expect(way).toHaveLength(sites.length);
    const named = JSON.parse(text) as { features: { properties: { name: string } }[] };
    for (const { properties } of named.features) expect(properties.name).toMatch(/示例.*虚构/);
    expect(exampleOutline(sites)).toBe(text);
  });
});
