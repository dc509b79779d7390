import type { OutCell, OutRow } from './lay-out-table';

/** A sheet to be written: rows of cells, widths of its columns, how many rows are its header. */
export interface OutSheet {
  readonly name: string;
  readonly rows: readonly OutRow[];
  readonly widths: readonly number[];
  readonly headRows: number;
}

/** Characters that a cell of Excel holds (its own limit, 32,767). */
export const CELL_LIMIT = 32_767;

/** A cell with a text; `rows` and `columns` tell how many it covers. */
export const textCell = (text: string, rows = 1, columns = 1): OutCell => ({
  text,
  figure: false,
  rows,
  columns,
});

/** A cell with a figure, written in decimal digits. */
export const figureCell = (text: string): OutCell => ({ text, figure: true, rows: 1, columns: 1 });

/** A cell, or none for an empty text. */
export const cellOrNone = (text: string): OutCell | null => (text === '' ? null : textCell(text));
