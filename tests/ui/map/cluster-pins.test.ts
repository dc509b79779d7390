import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPins, type ProjectedPin } from '../../../src/ui/map/cluster-pins';
import { graticuleLines, graticuleStep } from '../../../src/ui/map/graticule-lines';

const SEED = 20261125;
const CELL = 48;
const pins = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 739 })), {
    maxLength: 2000,
    size: 'max',
  })
  .map((all) => all.map(([x, y], i): ProjectedPin => ({ id: `p${i}`, x, y })));

describe('pins', () => {
  it('[MP40] are all there, in no more clusters than a screen has cells', () => {
    fc.assert(
      fc.property(pins, (all) => {
        const clusters = clusterPins(all, CELL);
        const ids = clusters.flatMap((each) => each.ids);
        expect(ids).toHaveLength(all.length);
        expect(new Set(ids).size).toBe(all.length);
        expect(clusters.length).toBeLessThanOrEqual(8 * 16);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('[MP40] of one spot are one cluster there; those that are apart stay apart', () => {
    const spot = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, x: 100, y: 100 }));
    const [first, second] = clusterPins([...spot, { id: 'b', x: 200, y: 100 }], CELL);
    expect(first).toMatchObject({ x: 100, y: 100 });
    expect(first?.ids).toHaveLength(40);
    expect(second).toEqual({ ids: ['b'], x: 200, y: 100 });
  });

  it('[MP40] do not change their clusters when only a part of them is in the picture', () => {
    const all = Array.from({ length: 200 }, (_, i) => ({
      id: `p${i}`,
      x: i * 7,
      y: (i * 13) % 300,
    }));
    const whole = clusterPins(all, CELL).map(({ ids }) => ids.join());
    const half = clusterPins(
      all.filter(({ x }) => x < CELL * 10),
      CELL,
    ).map(({ ids }) => ids.join());
    expect(whole.filter((ids) => half.includes(ids))).toHaveLength(half.length);
  });
});

describe('the grid of an empty map', () => {
  it('[MP41] has two to seven round lines each way, from a street to the whole country', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0006, max: 60, noNaN: true }),
        fc.double({ min: -80, max: 120, noNaN: true }),
        (span, from) => {
          const lines = graticuleLines(from, from + span, graticuleStep(span));
          expect(lines.length).toBeGreaterThanOrEqual(2);
          expect(lines.length).toBeLessThanOrEqual(7);
          for (const line of lines) expect(String(line)).toMatch(/^-?\d{1,3}(\.\d{1,4})?$/);
        },
      ),
      { seed: SEED },
    );
  });
});
