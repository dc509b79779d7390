import { type ChartRow, drawnShare } from './chart-row';
import type { Drawing, Point, Shape } from './drawing';
import { LETTER, LINE } from './letters';
import { directionOf, layOutRadar, type RadarLabel } from './radar-labels';

export interface RadarDrawing extends Drawing {
  /** The axes bear numbers only; the rows must be numbered beside the picture. */
  readonly numbered: boolean;
}

const FEWEST = 3;
const MOST = 8;
const NARROWEST = 6 * LETTER;
const RINGS = [0.25, 0.5, 0.75];
const DOT = 4;
// Letters stand a little above the foot of their line.
const BASELINE = 0.74 * LINE;
const MARGIN = 2;

type At = (axis: number, share: number) => Point;

function grid(rows: readonly ChartRow[], at: At): readonly Shape[] {
  const ring = (share: number) => rows.map((_, axis) => at(axis, share));
  const spokes = (isOpen: boolean) =>
    rows.flatMap(({ earned }, axis) =>
      (earned === null) === isOpen ? [[at(axis, 0), at(axis, 1)] as const] : [],
    );
  return [
    ...RINGS.map((share): Shape => ({ kind: 'polygon', role: 'ring', points: ring(share) })),
    { kind: 'lines', role: 'spoke', segments: spokes(false) },
    { kind: 'lines', role: 'spoke-open', segments: spokes(true) },
    { kind: 'polygon', role: 'rim', points: ring(1) },
  ];
}

/** Runs of neighbouring axes that are scored, going round; one run of all when none is missing. */
function scoredRuns(rows: readonly ChartRow[]): readonly (readonly number[])[] {
  const gap = rows.findIndex(({ earned }) => earned === null);
  const round = rows.map((_, step) => (gap + 1 + step) % rows.length);
  const runs: number[][] = [[]];
  for (const axis of round) {
    if (rows[axis]?.earned === null) runs.push([]);
    else runs.at(-1)?.push(axis);
  }
  return runs.filter((run) => run.length > 0);
}

/** What was earned; beside an unscored axis the area goes back to the centre and claims nothing. */
function earnedShapes(rows: readonly ChartRow[], at: At): readonly Shape[] {
  const point = (axis: number) => at(axis, drawnShare(rows[axis]?.earned ?? 0));
  const isWhole = rows.every(({ earned }) => earned !== null);
  const areas = scoredRuns(rows).map((run): Shape => {
    const points = run.map(point);
    return { kind: 'polygon', role: 'area', points: isWhole ? points : [at(0, 0), ...points] };
  });
  const dots = rows.flatMap(({ earned }, axis): readonly Shape[] =>
    earned === null ? [] : [{ kind: 'circle', role: 'dot', ...point(axis), radius: DOT }],
  );
  return [...areas, ...dots];
}

function labelShapes(label: RadarLabel, centre: Point): readonly Shape[] {
  const { lines, note, anchor, top } = label;
  const texts = note === null ? lines : [...lines, note];
  return texts.map((text, index) => ({
    kind: 'text',
    role: index < lines.length ? 'label' : 'note',
    x: centre.x + label.x,
    y: centre.y + top + index * LINE + BASELINE,
    anchor,
    text,
  }));
}

/**
 * A radar of three to eight scores in `width` units, clockwise from the top, the rim being the whole
 * weight. Null for other numbers of scores, which bars tell better.
 */
export function radarDrawing(
  rows: readonly ChartRow[],
  unscored: string,
  width: number,
): RadarDrawing | null {
  if (rows.length < FEWEST || rows.length > MOST) return null;
  const wide = Math.max(width, NARROWEST);
  const { radius, labels, numbered } = layOutRadar(rows, unscored, wide);
  const top = Math.min(...labels.map((label) => label.top), -radius - DOT);
  const bottom = Math.max(...labels.map((label) => label.top + label.height), radius + DOT);
  const centre = { x: wide / 2, y: MARGIN - top };
  const at: At = (axis, share) => {
    const { x, y } = directionOf(axis, rows.length);
    return { x: centre.x + x * radius * share, y: centre.y + y * radius * share };
  };
  return {
    width: wide,
    height: bottom - top + 2 * MARGIN,
    numbered,
    shapes: [
      ...grid(rows, at),
      ...earnedShapes(rows, at),
      ...labels.flatMap((label) => labelShapes(label, centre)),
    ],
  };
}
