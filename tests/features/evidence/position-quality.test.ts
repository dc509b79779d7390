import { expect, it } from 'vitest';
import type { Fix } from '../../../src/domain/evidence/position';
import { asksForPoint, positionQuality } from '../../../src/features/evidence/position-quality';
import { sayPosition } from '../../../src/features/evidence/say-position';
import { siteOfPosition } from '../../../src/features/evidence/site-of-position';
import type { PositionState } from '../../../src/platform/geolocation';
import { POSITION_WORDS } from '../../../src/text/capture-state-words';
import { NO_POSITION_WORDS } from '../../../src/text/capture-words';

const NOW = '2026-11-22T09:00:00.000+08:00';
const AT = Date.parse(NOW);

const reading = (accuracyM: number, ageMs = 0) => ({
  ...{ latitude: 37.79, longitude: 107.4, accuracyM, altitudeM: null },
  timestampMs: AT - ageMs,
});
const state = (over: Partial<PositionState>): PositionState => ({
  ...{ readings: [], failure: null, settled: true },
  ...over,
});

it('[MD16] takes the best of the fresh readings for the place', () => {
  const readings = [reading(5, 61_000), reading(80, 60_000), reading(30, 1000)];
  expect(positionQuality(state({ readings }), NOW)).toEqual({ kind: 'fair', metres: 30 });
  expect(sayPosition(state({ readings }), NOW)).toBe(POSITION_WORDS.found(30));
});

it('[MD16] tells the age of a position that is too old, and offers a point by hand', () => {
  const old = state({ readings: [reading(5, 600_000), reading(8, 180_000)] });
  expect(positionQuality(old, NOW)).toEqual({ kind: 'stale', minutes: 3 });
  expect(asksForPoint(positionQuality(old, NOW))).toBe(true);
  expect(sayPosition(old, NOW)).toBe(POSITION_WORDS.stale(3));
});

it('[MD16] tells a radius of 3,000 m as one that names no place', () => {
  const rough = state({ readings: [reading(3000)] });
  expect(asksForPoint(positionQuality(rough, NOW))).toBe(true);
  expect(sayPosition(rough, NOW)).toBe(POSITION_WORDS.poor(3000));
  expect(sayPosition({ ...rough, settled: false }, NOW)).toBe(POSITION_WORDS.better(3000));
});

it.each(['denied', 'timeout', 'unavailable', 'unsupported'] as const)(
  '[MD16] says plainly that a position is %s, and offers a point by hand',
  (failure) => {
    const none = state({ failure });
    expect(sayPosition(none, NOW)).toBe(POSITION_WORDS.none(NO_POSITION_WORDS[failure]));
    expect(asksForPoint(positionQuality(none, NOW))).toBe(true);
  },
);

it('[MD16] offers no point while a position is sought or good', () => {
  expect(asksForPoint(positionQuality(state({ settled: false }), NOW))).toBe(false);
  expect(asksForPoint(positionQuality(state({ readings: [reading(9)] }), NOW))).toBe(false);
});

const site = (id: string, latE7: number) => ({
  ...{ id, name: id, latE7, lonE7: 1074060000, radiusM: 100, sample: true },
});
const fix = (accuracyM: number, ageMs: number, latE7 = 377925000): Fix => ({
  ...{ latE7, lonE7: 1074060000, accuracyCm: accuracyM * 100, altitudeCm: null, at: NOW, ageMs },
});
const SITES = [site('S2', 378925000), site('S1', 377926000)];

it('[MD15] names the site whose circle the best reading touches', () => {
  expect(siteOfPosition([fix(90, 0), fix(12, 1000)], SITES)?.id).toBe('S1');
  expect(siteOfPosition([fix(12, 0, 378425000)], SITES)).toBeNull();
  expect(siteOfPosition([], SITES)).toBeNull();
  expect(siteOfPosition([fix(12, 0)], [])).toBeNull();
});

it('[MD15] names no site by a reading that is old or rough', () => {
  expect(siteOfPosition([fix(12, 60_001)], SITES)).toBeNull();
  expect(siteOfPosition([fix(501, 0)], SITES)).toBeNull();
  expect(siteOfPosition([fix(12, 60_001), fix(40, 0)], SITES)?.id).toBe('S1');
});
