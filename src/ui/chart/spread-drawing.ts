import { drawnShare } from './chart-row';
import type { Drawing, Shape } from './drawing';

const WIDTH = 320;
const DOT = 5;
const EDGE = DOT + 2;
const STEP = 2 * DOT + 1;
const TRACK_HEIGHT = 6;

/** Shares of the weight that several people gave, and their middle, each 0 to 1. */
export interface Spread {
  readonly scores: readonly number[];
  readonly mean: number | null;
}

const across = (share: number): number => EDGE + (WIDTH - 2 * EDGE) * drawnShare(share);

/** How many dots lie below each: those that would overlap stand on one another. */
function heights(places: readonly number[]): readonly number[] {
  const heights: number[] = [];
  places.forEach((x, i) => {
    const near = places.slice(0, i).flatMap((other, j) => (Math.abs(other - x) < STEP ? [j] : []));
    const taken = new Set(near.map((j) => heights[j]));
    let free = 0;
    while (taken.has(free)) free += 1;
    heights.push(free);
  });
  return heights;
}

/**
 * Every score as a dot above a track as long as the weight, with a line where their mean is: so one
 * sees at a glance whether people agree.
 */
export function spreadDrawing({ scores, mean }: Spread): Drawing {
  const places = [...scores].sort((one, other) => one - other).map(across);
  const stacked = heights(places);
  const rows = Math.max(0, ...stacked) + 1;
  const ground = rows * STEP + 2;
  const height = ground + TRACK_HEIGHT + 2;
  const dots = places.map((x, i): Shape => {
    const y = ground - DOT - (stacked[i] ?? 0) * STEP;
    return { kind: 'circle', role: 'dot', x, y, radius: DOT };
  });
  const track = { x: EDGE, y: ground, width: WIDTH - 2 * EDGE, height: TRACK_HEIGHT };
  const middle: readonly Shape[] =
    mean === null
      ? []
      : [
          {
            kind: 'lines',
            role: 'origin',
            segments: [
              [
                { x: across(mean), y: 0 },
                { x: across(mean), y: height },
              ],
            ],
          },
        ];
  return {
    ...{ width: WIDTH, height },
    shapes: [{ kind: 'rect', role: 'track', ...track }, ...middle, ...dots],
  };
}
