import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barDrawing } from '../../../src/ui/chart/bar-drawing';

const SEED = 20261125;
const share = fc.double({ min: 0, max: 1, noNaN: true });

const rectOf = (earned: number | null, role: string) => {
  const shape = barDrawing(earned).shapes.find((each) => each.role === role);
  return shape?.kind === 'rect' ? shape : null;
};
const lengthOf = (earned: number): number => rectOf(earned, 'fill')?.width ?? Number.NaN;

describe('barDrawing', () => {
  it('[CH3] is the longer the more was earned, and stays on its track', () => {
    const property = fc.property(share, share, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(lengthOf(less)).toBeLessThanOrEqual(lengthOf(more));
      expect(lengthOf(more)).toBeLessThanOrEqual(rectOf(more, 'track')?.width ?? 0);
    });
    fc.assert(property, { seed: SEED });
    expect(lengthOf(0.25)).toBeLessThan(lengthOf(0.5));
  });

  it('[CH3] has no length for zero and the whole track for everything', () => {
    expect(lengthOf(0)).toBe(0);
    expect(lengthOf(1)).toBe(rectOf(1, 'track')?.width);
  });

  it('[CH3] keeps a share that is no share from breaking the picture', () => {
    expect(lengthOf(Number.NaN)).toBe(0);
    expect(lengthOf(-0.2)).toBe(0);
    expect(lengthOf(1.2)).toBe(lengthOf(1));
  });

  it('[CH4] is hatched inside its box and has no fill while nothing is scored', () => {
    const { shapes, width, height } = barDrawing(null);
    expect(shapes.map(({ role }) => role)).toEqual(['track-open', 'hatch']);
    const ends = shapes.flatMap((each) => (each.kind === 'lines' ? each.segments.flat() : []));
    expect(ends.length).toBeGreaterThan(20);
    for (const { x, y } of ends) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
    expect(barDrawing(0).shapes.map(({ role }) => role)).toEqual(['track', 'fill', 'origin']);
  });
});
