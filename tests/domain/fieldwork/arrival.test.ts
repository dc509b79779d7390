import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/domain/evidence/position';
import { arrivalAt } from '../../../src/domain/fieldwork/arrival';
import { bearingDegrees, WINDS, windOf } from '../../../src/domain/fieldwork/bearing';
import { sayDistance } from '../../../src/text/say-distance';
import { sayArrival } from '../../../src/text/visit-words';

const SEED = 20_261_122;
const SITE = { latE7: 377_925_000, lonE7: 1_074_060_000, radiusM: 300 };

const fix = (accuracyM: number, northE7 = 0, ageMs = 0): Fix => ({
  ...{ latE7: SITE.latE7 + northE7, lonE7: SITE.lonE7, accuracyCm: accuracyM * 100 },
  ...{ altitudeCm: null, at: '2026-11-22T09:00:00+08:00', ageMs },
});
/** 0.01 degrees of latitude: about 1,112 metres. */
const KILOMETRE_E7 = 100_000;

const seen = (fixes: readonly Fix[], more: object = {}) =>
  arrivalAt(SITE, { fixes, noPosition: null, manual: null, ...more });

describe('bearings and distances', () => {
  it('[VI1] the eight winds from a point', () => {
    const at = (lat: number, lon: number) =>
      windOf(
        bearingDegrees(SITE, {
          latE7: SITE.latE7 + lat * 10_000,
          lonE7: SITE.lonE7 + lon * 12_654,
        }),
      );
    const around = [
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
      [0, -1],
      [1, -1],
    ] as const;
    expect(around.map(([lat, lon]) => at(lat, lon))).toEqual([...WINDS]);
    expect([22.4, 22.6, 337.4, 337.6, 359.9].map(windOf)).toEqual(['n', 'ne', 'nw', 'n', 'n']);
  });

  it('[VI1] a bearing is an angle below a full turn for any two points', () => {
    const point = fc.record({
      latE7: fc.integer({ min: -899_999_999, max: 899_999_999 }),
      lonE7: fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const degrees = bearingDegrees(a, b);
        return degrees >= 0 && degrees < 360 && WINDS.includes(windOf(degrees));
      }),
      { seed: SEED },
    );
  });

  it('[VI2] metres, then kilometres', () => {
    expect([0, 349.6, 999, 1000, 1234, 9950, 99_949, 99_951, 1_234_567].map(sayDistance)).toEqual([
      '0 米',
      '350 米',
      '999 米',
      '1.0 公里',
      '1.2 公里',
      '10.0 公里',
      '99.9 公里',
      '100 公里',
      '1235 公里',
    ]);
  });
});

describe('arriving', () => {
  it('[VI3] the best reading decides, its accuracy allowed for', () => {
    expect(seen([fix(500, KILOMETRE_E7), fix(10)])).toMatchObject({ kind: 'there', accuracyM: 10 });
    expect(seen([fix(10), fix(500, KILOMETRE_E7)])).toMatchObject({ kind: 'there' });
    expect(seen([fix(10, KILOMETRE_E7)])).toMatchObject({ kind: 'far', wind: 'n', basis: 'fix' });
    const halfway = KILOMETRE_E7 / 2;
    expect(seen([fix(255, halfway)]).kind).toBe('far');
    expect(seen([fix(256, halfway)]).kind).toBe('there');
  });

  it('[VI4] a coarse reading says nothing, and a point by hand then counts', () => {
    const manual = { latE7: SITE.latE7, lonE7: SITE.lonE7 };
    expect(seen([fix(501)]).kind).toBe('coarse');
    expect(seen([fix(500)]).kind).toBe('there');
    expect(seen([fix(950, KILOMETRE_E7)]).kind).toBe('coarse');
    expect(seen([fix(3000, KILOMETRE_E7)], { manual })).toEqual({
      ...{ kind: 'there', basis: 'manual', distanceM: 0, wind: null, accuracyM: null },
    });
    expect(seen([], { manual })).toMatchObject({ basis: 'manual' });
    expect(seen([fix(10, KILOMETRE_E7)], { manual })).toMatchObject({ basis: 'fix', kind: 'far' });
  });

  it('[VI4] a reading of more than a minute ago says nothing, whatever its circle', () => {
    const manual = { latE7: SITE.latE7, lonE7: SITE.lonE7 };
    const old = fix(5, 0, 60_001);
    expect(seen([fix(5, 0, 60_000)]).kind).toBe('there');
    expect(seen([old]).kind).toBe('stale');
    expect(sayArrival(seen([old]))).toContain('已过时');
    expect(seen([old], { manual })).toMatchObject({ kind: 'there', basis: 'manual' });
    expect(seen([old, fix(80, KILOMETRE_E7)])).toMatchObject({ kind: 'far', accuracyM: 80 });
    expect(seen([old, fix(900)]).kind).toBe('coarse');
  });

  it('[VI5] says why there is no position', () => {
    const reasons = ['denied', 'unavailable', 'timeout', 'unsupported', null] as const;
    const said = reasons.map((noPosition) => sayArrival(seen([], { noPosition })));
    expect(new Set(said).size).toBe(reasons.length);
    expect(said[0]).toContain('没有允许定位');
    expect(sayArrival(seen([fix(3000)]))).toContain('3000 米');
    expect(sayArrival(seen([fix(12, -KILOMETRE_E7)]))).toBe(
      '距申报地点 1.1 公里，在其南方（精度 ±12 米）',
    );
  });
});
