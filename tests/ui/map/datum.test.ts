import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../src/domain/evidence/position';
import { fromDatum, type LatLon, toDatum } from '../../../src/ui/map/datum';

const SEED = 20261125;
const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const;

const metresBetween = (a: LatLon, b: LatLon): number => {
  const e7 = ([lat, lon]: LatLon) => ({ latE7: lat * 1e7, lonE7: lon * 1e7 });
  return distanceM(e7(a), e7(b));
};
const somewhere = (south: number, north: number, west: number, east: number) =>
  fc.tuple(
    fc.double({ min: south, max: north, noNaN: true }),
    fc.double({ min: west, max: east, noNaN: true }),
  );

describe('datum of a base map', () => {
  it('[MP4] a known point in Chengdu lies where both systems have it', () => {
    const ground: LatLon = [30.65942, 104.0635];
    const shown: LatLon = [30.657, 104.066];
    expect(metresBetween(toDatum('GCJ02', ground), shown)).toBeLessThan(1);
    expect(metresBetween(fromDatum('GCJ02', shown), ground)).toBeLessThan(1);
    expect(metresBetween(ground, shown)).toBeGreaterThan(300);
  });

  it('[MP4] WGS-84 moves nothing, and no datum moves what lies outside China', () => {
    const paris: LatLon = [48.8584, 2.2945];
    for (const datum of DATUMS.slice(0, 2)) {
      expect(toDatum(datum, paris)).toEqual(paris);
      expect(fromDatum(datum, paris)).toEqual(paris);
    }
    expect(toDatum('WGS84', [37.79, 107.41])).toEqual([37.79, 107.41]);
  });

  it('[MP5] there and back is the same place within a few centimetres, all over China', () => {
    fc.assert(
      fc.property(somewhere(18, 53, 74, 134), (ground) => {
        for (const datum of DATUMS) {
          const back = fromDatum(datum, toDatum(datum, ground));
          expect(metresBetween(back, ground)).toBeLessThan(0.05);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[MP5] the way back ends at the rim of the shifted area too, near where it began', () => {
    fc.assert(
      fc.property(somewhere(0.7, 56, 137.8, 137.86), (shown) => {
        for (const datum of DATUMS) {
          const ground = fromDatum(datum, shown);
          expect(metresBetween(ground, shown)).toBeLessThan(20_000);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
