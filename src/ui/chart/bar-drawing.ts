import { drawnShare } from './chart-row';
import type { Drawing, Point, Shape } from './drawing';

const WIDTH = 320;
const HEIGHT = 12;
const EDGE = 1;
const HATCH_STEP = 8;
const TRACK = { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE, height: HEIGHT - 2 * EDGE };

function hatch(): Shape {
  const { x, y, width, height } = TRACK;
  const segments: (readonly [Point, Point])[] = [];
  for (let start = x; start + height <= x + width; start += HATCH_STEP) {
    segments.push([
      { x: start, y: y + height },
      { x: start + height, y },
    ]);
  }
  return { kind: 'lines', role: 'hatch', segments };
}

const OPEN: Drawing = {
  width: WIDTH,
  height: HEIGHT,
  shapes: [{ kind: 'rect', role: 'track-open', ...TRACK }, hatch()],
};

/**
 * The score against its weight: a track as long as the weight, filled as far as points were earned,
 * with a mark where it begins, so that a zero is seen to be scored. Unscored is a hatched track.
 */
export function barDrawing(earned: number | null): Drawing {
  if (earned === null) return OPEN;
  const origin: readonly [Point, Point] = [
    { x: EDGE, y: 0 },
    { x: EDGE, y: HEIGHT },
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      { kind: 'rect', role: 'track', ...TRACK },
      { kind: 'rect', role: 'fill', ...TRACK, width: TRACK.width * drawnShare(earned) },
      { kind: 'lines', role: 'origin', segments: [origin] },
    ],
  };
}
