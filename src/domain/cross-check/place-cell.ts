interface Point {
  readonly latE7: number;
  readonly lonE7: number;
}

// 111 m to the north; to the east 131 m at 54° north, where China ends.
const LAT_E7 = 10_000;
const LON_E7 = 20_000;
const ROW = 100_000;

const cell = (row: number, column: number): number => row * ROW + column;
const placeOf = ({ latE7, lonE7 }: Point): readonly [row: number, column: number] => [
  Math.floor(latE7 / LAT_E7),
  Math.floor(lonE7 / LON_E7),
];

/** The cell of a grid that a point lies in, as one number. */
export const cellOf = (point: Point): number => cell(...placeOf(point));

/** That cell and the eight around it: every point within 100 m lies in one of them. */
export function cellsAround(point: Point): readonly number[] {
  const [row, column] = placeOf(point);
  return [-1, 0, 1].flatMap((up) => [-1, 0, 1].map((right) => cell(row + up, column + right)));
}
