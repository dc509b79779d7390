import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../src/domain/evidence/position';
import { bearingDegrees, WINDS, windOf } from '../../../src/domain/fieldwork/bearing';

const SEED = 20261125;
const at = (lat: number, lon: number) => ({
  latE7: Math.round(lat * 1e7),
  lonE7: Math.round(lon * 1e7),
});
const inChina = fc.record({
  latE7: fc.integer({ min: 180_000_000, max: 530_000_000 }),
  lonE7: fc.integer({ min: 740_000_000, max: 1_340_000_000 }),
});

const radians = (e7: number): number => (e7 / 1e7) * (Math.PI / 180);
const vector = ({ latE7, lonE7 }: ReturnType<typeof at>) => {
  const [lat, lon] = [radians(latE7), radians(lonE7)];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)] as const;
};

describe('direction', () => {
  it('[MP1] of points along a parallel and a meridian is the wind that one expects', () => {
    const here = at(37.79, 107.41);
    expect(bearingDegrees(here, at(37.8, 107.41))).toBe(0);
    expect(bearingDegrees(here, at(37.78, 107.41))).toBe(180);
    expect(bearingDegrees(here, at(37.79, 107.42))).toBeCloseTo(90, 1);
    expect(bearingDegrees(here, at(37.79, 107.4))).toBeCloseTo(270, 1);
    expect(bearingDegrees(here, here)).toBe(0);
  });

  it('[MP1] is that of vectors on the sphere, far away as well', () => {
    fc.assert(
      fc.property(inChina, inChina, (from, to) => {
        // The tangent of the great circle at `from`, split into its parts to the east and north.
        const [f, t] = [vector(from), vector(to)];
        const [lat, lon] = [radians(from.latE7), radians(from.lonE7)];
        const east = -Math.sin(lon) * t[0] + Math.cos(lon) * t[1];
        const up = Math.sin(lat) * (Math.cos(lon) * t[0] + Math.sin(lon) * t[1]);
        const north = Math.cos(lat) * t[2] - up;
        fc.pre(f[0] * t[0] + f[1] * t[1] + f[2] * t[2] < 0.999_999);
        const expected = (Math.atan2(east, north) * 180) / Math.PI;
        const apart = (((bearingDegrees(from, to) - expected) % 360) + 540) % 360;
        expect(Math.abs(apart - 180)).toBeLessThan(1e-6);
      }),
      { seed: SEED },
    );
  });

  it('[MP1] falls on each wind in the middle of its 45° and changes at the half', () => {
    expect(WINDS.map((_, i) => windOf(i * 45))).toEqual([...WINDS]);
    expect([22.4, 22.5, 337.4, 337.5, 359.99, 360, -45].map(windOf)).toEqual([
      'n',
      'ne',
      'nw',
      'n',
      'n',
      'n',
      'nw',
    ]);
  });

  it('[MP1] is the other way round on the way back, over the distances of a day', () => {
    fc.assert(
      fc.property(inChina, fc.integer({ min: -50_000, max: 50_000 }), (from, shift) => {
        const to = { latE7: from.latE7 + shift, lonE7: from.lonE7 + 20_000 };
        const [there, back] = [bearingDegrees(from, to), bearingDegrees(to, from)];
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThan(360);
        const turn = (((back - there) % 360) + 360) % 360;
        expect(Math.abs(turn - 180)).toBeLessThan(0.1);
        expect(distanceM(from, to)).toBeCloseTo(distanceM(to, from), 6);
      }),
      { seed: SEED },
    );
  });
});
