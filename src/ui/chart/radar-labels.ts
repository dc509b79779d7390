import type { ChartRow } from './chart-row';
import type { Point } from './drawing';
import { LETTER, LINE, widthOf, wrapLabel } from './letters';

/** Where a label stands around a radar whose centre is 0, 0. */
export interface RadarLabel {
  readonly lines: readonly string[];
  /** The word for unscored, below the lines. */
  readonly note: string | null;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

export interface RadarLayout {
  readonly radius: number;
  readonly labels: readonly RadarLabel[];
  /** The labels are numbers only, to be explained beside the picture. */
  readonly numbered: boolean;
}

/** At most so many letters in so many lines. */
interface Form {
  readonly letters: number;
  readonly lines: number;
}

// What is tried, best first: few long lines read better than many short ones.
const FORMS: readonly Form[] = [
  { letters: 10, lines: 3 },
  { letters: 8, lines: 2 },
  { letters: 6, lines: 3 },
  { letters: 5, lines: 3 },
  { letters: 4, lines: 4 },
  { letters: 4, lines: 2 },
];
const LARGEST = 6.5 * LETTER;
const SMALLEST = 4 * LETTER;
const GAP = 0.7 * LETTER;
const APART = 2;

/** The direction of an axis, clockwise from the top. */
export function directionOf(axis: number, axes: number): Point {
  const angle = (2 * Math.PI * axis) / axes;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

const anchorOf = ({ x }: Point): RadarLabel['anchor'] => {
  if (Math.abs(x) < 0.2) return 'middle';
  return x > 0 ? 'start' : 'end';
};

type Words = Pick<RadarLabel, 'lines' | 'note'>;

const roomOf = (words: Words): number =>
  Math.max(...[...words.lines, words.note ?? ''].map((line) => widthOf(line)));

/** The largest radius at which all words still stand between the two edges. */
function radiusFor(words: readonly Words[], width: number): number {
  const radii = words.map((each, axis) => {
    const direction = directionOf(axis, words.length);
    if (anchorOf(direction) === 'middle') return LARGEST;
    return (width / 2 - roomOf(each)) / Math.abs(direction.x) - GAP;
  });
  return Math.min(LARGEST, ...radii);
}

function place(words: Words, direction: Point, radius: number): RadarLabel {
  const height = (words.lines.length + (words.note === null ? 0 : 1)) * LINE;
  const middle = direction.y * (radius + GAP + height / 2);
  return {
    ...words,
    anchor: anchorOf(direction),
    x: direction.x * (radius + GAP),
    top: middle - height / 2,
    height,
    width: roomOf(words),
  };
}

const leftOf = ({ anchor, x, width }: RadarLabel): number => {
  if (anchor === 'start') return x;
  return anchor === 'end' ? x - width : x - width / 2;
};

const meet = (one: RadarLabel, other: RadarLabel): boolean =>
  leftOf(one) < leftOf(other) + other.width + APART &&
  leftOf(other) < leftOf(one) + one.width + APART &&
  one.top < other.top + other.height + APART &&
  other.top < one.top + one.height + APART;

function layOut(words: readonly Words[], width: number, numbered: boolean): RadarLayout {
  const radius = radiusFor(words, width);
  const labels = words.map((each, axis) => place(each, directionOf(axis, words.length), radius));
  return { radius, labels, numbered };
}

const fits = ({ radius, labels }: RadarLayout, width: number): boolean =>
  radius >= SMALLEST &&
  labels.every((label) => label.width <= width) &&
  labels.every((one, axis) => labels.slice(axis + 1).every((other) => !meet(one, other)));

function wordsOf(rows: readonly ChartRow[], unscored: string, form: Form): readonly Words[] {
  return rows.map(({ label, earned }, axis) => {
    const isMiddle = anchorOf(directionOf(axis, rows.length)) === 'middle';
    const room = form.letters * (isMiddle ? 1.5 : 1) * LETTER;
    return { lines: wrapLabel(label, room, form.lines), note: earned === null ? unscored : null };
  });
}

/**
 * Names around a radar of `width` units: whole where they have room, with the largest radar that
 * leaves it to them; else shortened; else numbers. Nothing overlaps and nothing stands outside, from
 * six letters of width on.
 */
export function layOutRadar(
  rows: readonly ChartRow[],
  unscored: string,
  width: number,
): RadarLayout {
  const fitting = FORMS.map((form) => layOut(wordsOf(rows, unscored, form), width, false)).filter(
    (layout) => fits(layout, width),
  );
  const whole = fitting
    .filter(({ labels }) => labels.every(({ lines }, axis) => lines.join('') === rows[axis]?.label))
    .sort((one, other) => other.radius - one.radius);
  const numbers = rows.map((_, axis) => ({ lines: [String(axis + 1)], note: null }));
  return whole[0] ?? fitting[0] ?? layOut(numbers, width, true);
}
