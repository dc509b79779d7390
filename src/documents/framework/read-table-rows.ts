import type { Grid } from '../../domain/sheet/grid';
import { normalText } from '../../domain/sheet/normal-text';
import {
  FRAMEWORK_HEADERS,
  FRAMEWORK_TOTAL,
  type FrameworkColumn,
} from '../../text/framework-sheet-words';
import type { CellReader } from './cell-reader';
import type { CellPlaces } from './edit-indicator';
import { FRAMEWORK_COLUMNS } from './lay-out-framework';
import { shownCell } from './shown-text';

/** A row of an edited sheet: the names that it stands under, filled down, and its cells. */
export interface TableRow {
  readonly at: CellPlaces;
  readonly level: string;
  readonly group: string;
}

type ColumnPlaces = Readonly<Record<FrameworkColumn, number>>;

const LONGEST_NAME = 60;

/** The row of the headers: the one that has most of them. */
function headerRow({ rows }: Grid): number {
  const headers: readonly string[] = Object.values(FRAMEWORK_HEADERS);
  const counts = rows.map(
    (row) => row.filter((cell) => cell !== null && headers.includes(normalText(cell.text))).length,
  );
  return counts.indexOf(Math.max(0, ...counts));
}

/** Where each column stands; null, and a fault for each, where one is missing. */
function columnsOf(reader: CellReader, grid: Grid, header: number): ColumnPlaces | null {
  const cells = grid.rows[header] ?? [];
  const found = FRAMEWORK_COLUMNS.map((column) => {
    const place = cells.findIndex(
      (cell) => cell !== null && normalText(cell.text) === FRAMEWORK_HEADERS[column],
    );
    return [column, place] as const;
  });
  const missing = found.filter(([, place]) => place < 0);
  for (const [index, [column]] of missing.entries()) {
    // Side by side right of the header, so that each has a cell of its own.
    const at = { row: header, column: cells.length + index };
    reader.expect(at, { kind: 'column', header: FRAMEWORK_HEADERS[column] });
  }
  return missing.length > 0 ? null : (Object.fromEntries(found) as ColumnPlaces);
}

const placesIn = (columns: ColumnPlaces, row: number): CellPlaces =>
  Object.fromEntries(
    FRAMEWORK_COLUMNS.map((column) => [column, { row, column: columns[column] }]),
  ) as CellPlaces;

/** Headers of further columns in which something stands: they are not taken. */
function foreignHeaders(grid: Grid, header: number, columns: ColumnPlaces): readonly string[] {
  const known = new Set(Object.values(columns));
  return (grid.rows[header] ?? []).flatMap((cell, column) => {
    const isFilled = grid.rows.slice(header + 1).some((row) => shownCell(row[column]) !== '');
    return known.has(column) || cell === null || !isFilled ? [] : [shownCell(cell)];
  });
}

/** Rows of an edited sheet, with the headers of columns that it has besides ours. */
export function readTableRows(
  reader: CellReader,
  grid: Grid,
): { readonly rows: readonly TableRow[]; readonly left: readonly string[] } {
  const header = headerRow(grid);
  const columns = columnsOf(reader, grid, header);
  if (columns === null) return { rows: [], left: [] };
  const rows: TableRow[] = [];
  let [level, group] = ['', ''];
  for (let row = header + 1; row < grid.rows.length; row++) {
    const at = placesIn(columns, row);
    const isBlank = Object.values(at).every((place) => reader.shown(place) === '');
    const isBare = reader.shown(at.name) === '' && reader.shown(at.id) === '';
    const isTotal = isBare && normalText(reader.shown(at.level)) === FRAMEWORK_TOTAL;
    if (isBlank || isTotal) continue;
    const [ownLevel, ownGroup] = [reader.shown(at.level), reader.shown(at.group)];
    if (ownLevel !== '') [level, group] = [reader.text(at.level, 1, LONGEST_NAME), ''];
    if (ownGroup !== '') group = reader.text(at.group, 1, LONGEST_NAME);
    const missing = { kind: 'text', least: 1, most: LONGEST_NAME } as const;
    if (level === '') reader.expect(at.level, missing);
    if (group === '') reader.expect(at.group, missing);
    rows.push({ at, level, group });
  }
  return { rows, left: foreignHeaders(grid, header, columns) };
}
