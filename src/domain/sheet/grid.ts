/**
 * A filled cell as a person sees it. A number has its decimal digits (15 significant ones at most,
 * as Excel shows them), and what its number format says: percent, and how many decimals are shown
 * (null where the format leaves it open).
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly percent: boolean;
      readonly decimals: number | null;
    }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** A sheet of a workbook, or a CSV file (without a name). Rows and columns count from zero. */
export interface Grid {
  readonly sheet: string | null;
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** A place in a grid, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The name of a column: A, B … Z, AA … */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : `${columnName(rest)}${letter}`;
}

/** The address that spreadsheets show: B7. */
export const cellName = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

const widths = new WeakMap<Grid, number>();

/** Width of the widest row: asked for at every row, so it is kept with the grid. */
export function gridWidth(grid: Grid): number {
  const known = widths.get(grid);
  if (known !== undefined) return known;
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  widths.set(grid, width);
  return width;
}

/** Rows of a turned grid would be as many as its columns are: what lies in rows is that small. */
const MOST_ROWS = 60;

/** The grid turned over, rows for columns; null where it is too long to be a table that lies so. */
export function turnedOver(grid: Grid): Grid | null {
  const { sheet, rows } = grid;
  if (rows.length > MOST_ROWS) return null;
  return {
    sheet,
    rows: Array.from({ length: gridWidth(grid) }, (_, column) =>
      rows.map((row) => row[column] ?? null),
    ),
  };
}
