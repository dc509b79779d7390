import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Shape } from '../../../src/ui/chart/drawing';
import { LETTER, LINE, widthOf } from '../../../src/ui/chart/letters';
import { type RadarDrawing, radarDrawing } from '../../../src/ui/chart/radar-drawing';
import { chartRow, LONG_NAME, radarRows, radarWidth, UNSCORED } from './chart-rows';

const SEED = 20261125;
const PHONE = 20 * LETTER;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function drawn(rows: Parameters<typeof radarDrawing>[0], width = PHONE): RadarDrawing {
  const drawing = radarDrawing(rows, UNSCORED, width);
  if (drawing === null) throw new Error('no radar');
  return drawing;
}

const textsOf = ({ shapes }: RadarDrawing) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

function boxOf({ x, y, anchor, text }: ReturnType<typeof textsOf>[number]): Box {
  const width = widthOf(text);
  const left = anchor === 'start' ? x : x - (anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: y - 0.74 * LINE, bottom: y + 0.26 * LINE };
}

function pointsOf(shape: Shape): readonly Point[] {
  if (shape.kind === 'polygon') return shape.points;
  if (shape.kind === 'lines') return shape.segments.flat();
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape;
    return [
      { x: x - radius, y: y - radius },
      { x: x + radius, y: y + radius },
    ];
  }
  return [];
}

const only = ({ shapes }: RadarDrawing, role: string) =>
  shapes.filter((shape) => shape.role === role);
const rimOf = (drawing: RadarDrawing) => only(drawing, 'rim').flatMap(pointsOf);
const dotsOf = ({ shapes }: RadarDrawing) =>
  shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));

const centreOf = (drawing: RadarDrawing): Point => {
  const rim = rimOf(drawing);
  const mean = (pick: (point: Point) => number) =>
    rim.reduce((sum, point) => sum + pick(point), 0) / rim.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
};

describe('radarDrawing', () => {
  it('[CH1] is drawn for three to eight scores only', () => {
    const rows = Array.from({ length: 9 }, (_, index) => chartRow(`第${index}级`, 0.5));
    const isDrawn = (count: number) => radarDrawing(rows.slice(0, count), UNSCORED, PHONE) !== null;
    expect([0, 1, 2, 3, 4, 8, 9].map(isDrawn)).toEqual(
      [false, false, false, true, true, true, false], // 0, 1, 2, 3, 4, 8, 9
    );
  });

  it('[CH2] keeps every point and every letter inside its box', () => {
    const property = fc.property(radarRows, radarWidth, (rows, width) => {
      const drawing = drawn(rows, width);
      const boxes = textsOf(drawing).map(boxOf);
      const corners = boxes.flatMap(({ left, right, top, bottom }) => [
        { x: left, y: top },
        { x: right, y: bottom },
      ]);
      for (const { x, y } of [...drawing.shapes.flatMap(pointsOf), ...corners]) {
        expect(x).toBeGreaterThanOrEqual(-0.001);
        expect(x).toBeLessThanOrEqual(drawing.width + 0.001);
        expect(y).toBeGreaterThanOrEqual(-0.001);
        expect(y).toBeLessThanOrEqual(drawing.height + 0.001);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });

  it('[CH2] lets no name lie on another or on a corner of the rim', () => {
    const property = fc.property(radarRows, radarWidth, (rows, width) => {
      const drawing = drawn(rows, width);
      const boxes = textsOf(drawing).map(boxOf);
      const isApart = (one: Box, other: Box) =>
        one.right <= other.left + 0.001 ||
        other.right <= one.left + 0.001 ||
        one.bottom <= other.top + 0.001 ||
        other.bottom <= one.top + 0.001;
      boxes.forEach((one, index) => {
        expect(boxes.slice(index + 1).every((other) => isApart(one, other))).toBe(true);
        for (const { x, y } of rimOf(drawing)) {
          expect(isApart(one, { left: x, right: x, top: y, bottom: y })).toBe(true);
        }
      });
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });

  it('[CH2] bears whole names on a phone, and numbers where letters are twice as large', () => {
    const rows = ['决策', '过程', '产出', '效益'].map((label) => chartRow(label, 0.5));
    expect(drawn(rows).numbered).toBe(false);
    expect(textsOf(drawn(rows)).map(({ text }) => text)).toEqual(['决策', '过程', '产出', '效益']);
    const narrow = drawn(rows, 6 * LETTER);
    expect(narrow.numbered).toBe(true);
    expect(textsOf(narrow).map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });

  it('[CH2] shortens names that are too long, and never to nothing', () => {
    const rows = Array.from({ length: 8 }, (_, id) => chartRow(LONG_NAME, 1, String(id)));
    const drawing = drawn(rows);
    expect(drawing.numbered).toBe(false);
    expect(textsOf(drawing).filter(({ text }) => text.endsWith('…'))).toHaveLength(8);
  });

  it('[CH3] puts each point as far out as its share was earned', () => {
    const property = fc.property(radarRows, (rows) => {
      const drawing = drawn(rows);
      const centre = centreOf(drawing);
      const rim = rimOf(drawing);
      const dots = dotsOf(drawing);
      const scored = rows.flatMap(({ earned }, axis) =>
        earned === null ? [] : [{ earned, axis }],
      );
      expect(dots).toHaveLength(scored.length);
      scored.forEach(({ earned, axis }, index) => {
        const whole = rim[axis] ?? centre;
        const dot = dots[index] ?? { x: Number.NaN, y: Number.NaN };
        expect(dot.x).toBeCloseTo(centre.x + (whole.x - centre.x) * earned, 6);
        expect(dot.y).toBeCloseTo(centre.y + (whole.y - centre.y) * earned, 6);
      });
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  it('[CH4] claims no area beside an axis that is not scored, and says the word', () => {
    const rows = [1, 0.5, null, 0].map((earned, axis) => chartRow(`第${axis}级`, earned));
    const drawing = drawn(rows);
    const [area, ...others] = only(drawing, 'area').map(pointsOf);
    expect(others).toEqual([]);
    expect(area).toHaveLength(4); // the centre and three scored axes
    expect(only(drawing, 'spoke-open').flatMap(pointsOf)).toHaveLength(2);
    expect(only(drawing, 'note')).toMatchObject([{ text: UNSCORED }]);
    const zero = drawn(rows.map((row) => ({ ...row, earned: row.earned ?? 0 })));
    expect(only(zero, 'area').map(pointsOf)[0]).toHaveLength(4);
    expect(only(zero, 'note')).toEqual([]);
  });

  it('[CH4] draws no area at all where nothing is scored', () => {
    const drawing = drawn(['甲', '乙', '丙'].map((label) => chartRow(label, null)));
    expect([...only(drawing, 'area'), ...dotsOf(drawing)]).toEqual([]);
    expect(only(drawing, 'note')).toHaveLength(3);
  });
});
