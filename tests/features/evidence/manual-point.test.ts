import { expect, it } from 'vitest';
import { manualPoint, typedDegrees } from '../../../src/features/evidence/manual-point';

const typed = { lat: '37.7925', lon: '107.406', reason: '地下室收不到信号' };

it('[MD17] reads degrees as they come from any keyboard', () => {
  const point = { latE7: 377925000, lonE7: 1074060000, reason: '地下室收不到信号' };
  expect(manualPoint(typed)).toEqual({ ok: true, value: point });
  const wide = { ...typed, lat: '３７．７９２５', lon: ' 107。406 ' };
  expect(manualPoint(wide)).toEqual({ ok: true, value: point });
  const again = { lat: typedDegrees(point.latE7), lon: typedDegrees(point.lonE7), reason: 'x' };
  expect(manualPoint(again)).toMatchObject({ value: { latE7: point.latE7, lonE7: point.lonE7 } });
});

it.each([
  ['point', { ...typed, lat: '' }],
  ['point', { ...typed, lat: '91' }],
  ['point', { ...typed, lon: '-180.1' }],
  ['point', { ...typed, lon: '107,4' }],
  ['point', { ...typed, lat: '1e1' }],
  ['reason', { ...typed, reason: ' \u202e ' }],
] as const)('[MD17] refuses a %s that is none', (fault, point) => {
  expect(manualPoint(point)).toEqual({ ok: false, error: fault });
});
