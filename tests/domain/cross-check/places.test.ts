import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS as LIMITS } from '../../../src/domain/cross-check/limits';
import { onePlace } from '../../../src/domain/cross-check/one-place';
import { cellOf, cellsAround } from '../../../src/domain/cross-check/place-cell';
import { travelBetween } from '../../../src/domain/cross-check/travel';
import { distanceM } from '../../../src/domain/evidence/position';
import { idOf, thumbprintOf } from '../../support/made-ids';
import { northward, seen, siteAt } from '../../support/seen-photos';

const SEED = 20_261_127;
const at = (time: string) => ({ capturedAt: `2026-03-02T${time}+08:00` });

it('[CC5] photos of sites 3 km apart within their circles were taken at one place', () => {
  const a = seen('a', { site: siteAt('a', 0), place: northward(0, 10) });
  const b = seen('b', { site: siteAt('b', 3000), place: northward(15, 8) });
  expect(onePlace(a, b, LIMITS)).toEqual({ apartM: 15, circlesM: 18, sitesApartM: 3000 });
  expect(onePlace(a, { ...b, place: northward(19, 8) }, LIMITS)).toBeNull();
});

it('[CC5] nothing is said of sites that lie near each other, of coarse readings, of one site', () => {
  const a = seen('a', { site: siteAt('a', 0), place: northward(0) });
  const with_ = (site: ReturnType<typeof siteAt>, accuracyM = 8) =>
    onePlace(a, seen('b', { site, place: northward(0, accuracyM) }), LIMITS);
  expect(with_(siteAt('b', 590))).toBeNull();
  expect(with_(siteAt('b', 610))).not.toBeNull();
  expect(with_(siteAt('b', 3000), 51)).toBeNull();
  expect(with_(siteAt('a', 3000))).toBeNull();
  expect(onePlace(a, seen('b', { place: northward(0) }), LIMITS)).toBeNull();
});

it('[CC5] the cells around a point hold whatever lies within 100 m of it, anywhere in China', () => {
  const lat = fc.integer({ min: 30_000_000, max: 540_000_000 });
  const lon = fc.integer({ min: 730_000_000, max: 1_350_000_000 });
  const step = fc.integer({ min: -20_000, max: 20_000 });
  const property = fc.property(lat, lon, step, step, (latE7, lonE7, up, right) => {
    const [a, b] = [
      { latE7, lonE7 },
      { latE7: latE7 + up, lonE7: lonE7 + right },
    ];
    fc.pre(distanceM(a, b) <= 100);
    expect(cellsAround(a)).toContain(cellOf(b));
  });
  fc.assert(property, { seed: SEED, numRuns: 2000 });
});

it('[CC6] 40 km in five minutes is faster than anybody goes', () => {
  const a = seen('a', { ...at('09:00:00'), place: northward(0, 20) });
  const b = seen('b', { ...at('09:05:00'), place: northward(40_000, 20) });
  expect(travelBetween(a, b, LIMITS)).toEqual({
    ...{ leastM: 39_960, betweenMs: 300_000, allowedMs: 60_000, leastKmh: 400 },
  });
  expect(travelBetween(a, { ...b, ...at('09:15:00') }, LIMITS)).toBeNull();
});

it('[CC6] clocks of two phones may differ, one person is asked for, near places are not looked at', () => {
  const a = seen('a', { ...at('09:00:00'), place: northward(0) });
  const b = seen('b', { ...at('09:05:00'), place: northward(40_000) });
  const second = thumbprintOf('second phone');
  expect(travelBetween(a, { ...b, device: second }, LIMITS)).toBeNull();
  const far = { ...b, device: second, place: northward(60_000) };
  expect(travelBetween(a, far, LIMITS)?.allowedMs).toBe(600_000);
  expect(travelBetween(a, { ...b, person: idOf('else') }, LIMITS)).toBeNull();
  expect(travelBetween(a, { ...b, place: northward(4900) }, LIMITS)).toBeNull();
  expect(travelBetween(a, { ...b, place: null }, LIMITS)).toBeNull();
});

it('[CC6] more time, wider circles or a higher limit never give a speed where there was none', () => {
  const metres = fc.integer({ min: 0, max: 200_000 });
  const minutes = fc.integer({ min: 0, max: 59 });
  const property = fc.property(metres, minutes, minutes, (far, minute, slack) => {
    const a = seen('a', { ...at('09:00:00'), place: northward(0) });
    const time = `09:${String(minute).padStart(2, '0')}:00`;
    const b = seen('b', { ...at(time), place: northward(far) });
    if (travelBetween(a, b, LIMITS) !== null) return;
    const later = { ...b, ...at(`10:${String(minute).padStart(2, '0')}:00`) };
    expect(travelBetween(a, later, LIMITS)).toBeNull();
    const wider = { ...b, place: northward(far, 8 + slack) };
    expect(travelBetween(a, wider, LIMITS)).toBeNull();
    expect(travelBetween(a, b, { ...LIMITS, travelKmh: LIMITS.travelKmh + slack })).toBeNull();
  });
  fc.assert(property, { seed: SEED, numRuns: 500 });
});
