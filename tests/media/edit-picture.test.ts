import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELLS, coarsen, type Pixels } from '../../src/media/coarsen';
import { drawMarks, type MarkCanvas } from '../../src/media/draw-marks';
import type { Mark } from '../../src/media/marks';
import {
  type Corners,
  isConvex,
  projectionOf,
  sheetSize,
  straighten,
} from '../../src/media/straighten';

const SEED = 20_261_125;

function pixels(
  width: number,
  height: number,
  colour: (x: number, y: number) => number = () => 0,
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = colour(x, y);
      data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

const greyAt = ({ data, width }: Pixels, x: number, y: number) => data[(y * width + x) * 4];

describe('coarsen', () => {
  it('[EV20] leaves at most six flat cells a side, each in one of eight shades', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer(),
        (width, height, salt) => {
          const noise = (x: number, y: number) => Math.abs((x * 7919 + y * 104_729 + salt) % 256);
          const region = pixels(width, height, noise);
          coarsen(region);
          const side = Math.ceil(Math.max(width, height) / CELLS);
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              const grey = greyAt(region, x, y) ?? -1;
              const first = greyAt(region, x - (x % side), y - (y % side));
              expect(grey).toBe(first);
              expect((grey - 16) % 32).toBe(0);
            }
          }
        },
      ),
      { seed: SEED, numRuns: 50 },
    );
  });

  it('[EV20] gives different contents of the same averages the same picture', () => {
    const stripes = pixels(24, 24, (x) => (x % 2) * 200);
    const checks = pixels(24, 24, (x, y) => ((x + y) % 2) * 200);
    expect(stripes.data).not.toEqual(checks.data);
    coarsen(stripes);
    coarsen(checks);
    expect(stripes.data).toEqual(checks.data);
  });
});

describe('drawMarks', () => {
  /** A canvas that records what is filled and put back. */
  function recorder(picture: Pixels) {
    const calls: unknown[][] = [];
    const note =
      (name: string) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args]);
    const canvas = {
      ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, font: '' },
      ...{ lineCap: 'butt', lineJoin: 'miter', textAlign: 'left', textBaseline: 'top' },
      ...{ arc: note('arc'), beginPath: note('beginPath'), fill: note('fill') },
      ...{ lineTo: note('lineTo'), moveTo: note('moveTo'), stroke: note('stroke') },
      ...{ strokeRect: note('strokeRect'), fillText: note('fillText') },
      fillRect: (...at: number[]) => void calls.push(['fillRect', canvas.fillStyle, ...at]),
      measureText: () => ({ width: 40 }),
      getImageData: (_x: number, _y: number, width: number, height: number) =>
        pixels(width, height, (x, y) => greyAt(picture, x, y) ?? 0),
      putImageData: (region: Pixels, x: number, y: number) =>
        void calls.push(['put', region.width, region.height, x, y]),
    };
    return { canvas: canvas as unknown as MarkCanvas, calls };
  }

  it('[EV21] covers whole pixels in black, and puts a coarse region over what was there', () => {
    const { canvas, calls } = recorder(pixels(60, 60));
    const marks: Mark[] = [
      { kind: 'cover', from: { x: 30.5, y: 20.2 }, to: { x: 10.4, y: 5.6 } },
      { kind: 'mosaic', from: { x: 1, y: 2 }, to: { x: 11, y: 32 } },
      { kind: 'cover', from: { x: 9, y: 9 }, to: { x: 9, y: 40 } },
    ];
    drawMarks(canvas, marks, 60);
    expect(calls).toEqual([
      ['fillRect', '#000000', 10, 5, 21, 16],
      ['put', 10, 30, 1, 2],
    ]);
  });

  it('[EV22] draws arrows, boxes, text and numbers where they were put', () => {
    const { canvas, calls } = recorder(pixels(10, 10));
    const marks: Mark[] = [
      { kind: 'arrow', from: { x: 10, y: 10 }, to: { x: 90, y: 10 } },
      { kind: 'box', from: { x: 50, y: 60 }, to: { x: 20, y: 30 } },
      { kind: 'text', at: { x: 5, y: 6 }, text: '裂缝' },
      { kind: 'number', at: { x: 70, y: 80 }, value: 3 },
    ];
    drawMarks(canvas, marks, 1000);
    expect(calls).toContainEqual(['moveTo', 10, 10]);
    expect(calls).toContainEqual(['lineTo', 90, 10]);
    expect(calls).toContainEqual(['strokeRect', 20, 30, 30, 30]);
    expect(calls).toContainEqual(['fillText', '裂缝', 5, 6]);
    expect(calls).toContainEqual(['fillText', '3', 70, 80]);
  });
});

describe('straighten', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
  });
  const quad = fc.tuple(point, point, point, point).filter(isConvex);

  it('[EV23] puts the corners of the sheet where the person put them', () => {
    fc.assert(
      fc.property(quad, (corners: Corners) => {
        const size = sheetSize(corners);
        const project = projectionOf(corners, size);
        const [a, b, c, d] = corners;
        const ends = [
          [0, 0, a],
          [size.width, 0, b],
          [size.width, size.height, c],
          [0, size.height, d],
        ] as const;
        for (const [x, y, corner] of ends) {
          const at = project?.(x, y);
          expect(at?.x).toBeCloseTo(corner.x, 6);
          expect(at?.y).toBeCloseTo(corner.y, 6);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[EV23] copies an upright rectangle as it is, and straight lines stay straight', () => {
    const from = pixels(40, 30, (x, y) => x * 3 + y);
    const corners: Corners = [
      { x: 5, y: 4 },
      { x: 25, y: 4 },
      { x: 25, y: 24 },
      { x: 5, y: 24 },
    ];
    const size = sheetSize(corners);
    expect(size).toEqual({ width: 20, height: 20 });
    const to = pixels(20, 20);
    const project = projectionOf(corners, size);
    if (project === null) throw new Error('a rectangle is convex');
    straighten(from, project, to);
    expect(greyAt(to, 0, 0)).toBe(greyAt(from, 5, 4));
    expect(greyAt(to, 19, 7)).toBe(greyAt(from, 24, 11));
  });

  it('[EV23] refuses corners that cross', () => {
    const corners: Corners = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
    ];
    expect(projectionOf(corners, { width: 10, height: 10 })).toBeNull();
  });
});
