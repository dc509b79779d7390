import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadDrawing } from '../../../src/ui/chart/spread-drawing';

const SEED = 20261126;
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

const dotsOf = (scores: readonly number[]) =>
  spreadDrawing({ scores, mean: 0.5 }).shapes.filter((each) => each.kind === 'circle');

it('[PN64] every score is a dot of its own, inside the picture, and none covers another', () => {
  fc.assert(
    fc.property(shares, (scores) => {
      const { width, height } = spreadDrawing({ scores, mean: null });
      const dots = dotsOf(scores);
      expect(dots).toHaveLength(scores.length);
      dots.forEach((dot, i) => {
        expect(dot.x - dot.radius).toBeGreaterThanOrEqual(0);
        expect(dot.x + dot.radius).toBeLessThanOrEqual(width);
        expect(dot.y - dot.radius).toBeGreaterThanOrEqual(0);
        expect(dot.y + dot.radius).toBeLessThanOrEqual(height);
        for (const other of dots.slice(i + 1)) {
          const isApart = Math.hypot(dot.x - other.x, dot.y - other.y) >= 2 * dot.radius;
          expect(isApart).toBe(true);
        }
      });
    }),
    { seed: SEED },
  );
});

it('[PN64] a higher score stands further right, and the mean has its line', () => {
  const [low, high] = dotsOf([0.9, 0.1]);
  expect(low?.x).toBeLessThan(high?.x ?? 0);
  const lines = spreadDrawing({ scores: [0.5], mean: 0.5 }).shapes.filter(
    ({ role }) => role === 'origin',
  );
  expect(lines).toHaveLength(1);
  expect(spreadDrawing({ scores: [0.5], mean: null }).shapes).toHaveLength(2);
});
