import { findHeaders } from '../../domain/sheet/find-header';
import type { Grid, Place } from '../../domain/sheet/grid';
import { totalLabel } from '../../domain/sheet/row-labels';
import type { ScoreRow, ScoreTable } from '../../domain/sheet/score-table';
import type { TableHeader } from '../../domain/sheet/sheet-layout';
import { type ForeignText, foreignColumns } from './foreign-columns';
import { shownCell } from './shown-text';

/** A text beside an indicator, with the cell in which it begins. */
export interface TextAt {
  readonly text: string;
  readonly at: Place;
}

/** A row of a table of others, with all texts that stand beside its indicator. */
export interface ForeignRow {
  readonly path: readonly string[];
  readonly at: Place;
  readonly weight: NonNullable<ScoreRow['weight']>['value'] | null;
  /** Where its weight stands, or should. */
  readonly weightAt: Place;
  readonly texts: ReadonlyMap<ForeignText, TextAt>;
}

/** The header that a table was read below. */
export function headerOf(grid: Grid, { weightHeader }: ScoreTable): TableHeader | null {
  const { row } = weightHeader;
  return findHeaders(grid).find(({ first, last }) => first <= row && row <= last) ?? null;
}

/** Rows below an indicator's that go on with its texts: without a name, and no total. */
function goesOn({ rows }: Grid, row: number, names: number): boolean {
  const cells = rows[row];
  if (cells === undefined || cells.every((cell) => shownCell(cell) === '')) return false;
  if (cells.slice(0, names + 1).some((cell) => shownCell(cell) !== '')) return false;
  return !cells.some((cell) => cell !== null && totalLabel(cell.text) !== null);
}

function textsBeside(
  grid: Grid,
  { at }: ScoreRow,
  columns: ReadonlyMap<ForeignText, number>,
): ReadonlyMap<ForeignText, TextAt> {
  let end = at.row + 1;
  while (goesOn(grid, end, at.column)) end += 1;
  const rows = grid.rows.slice(at.row, end);
  return new Map(
    [...columns].map(([text, column]) => {
      const lines = rows.map((row) => shownCell(row[column])).filter((line) => line !== '');
      return [text, { text: lines.join('\n'), at: { row: at.row, column } }];
    }),
  );
}

/** The cell in the column of the weights; the name itself where there is no such column. */
export const weightPlace = ({ weightHeader, hasWeights }: ScoreTable, at: Place): Place =>
  hasWeights ? { row: at.row, column: weightHeader.column } : at;

/** The indicators of a table with their texts. */
export function foreignRows(
  grid: Grid,
  table: ScoreTable,
  header: TableHeader,
): readonly ForeignRow[] {
  const columns = foreignColumns(header);
  return table.rows.map((row) => ({
    ...{ path: row.path, at: row.at, weight: row.weight?.value ?? null },
    weightAt: row.weight?.at ?? weightPlace(table, row.at),
    texts: textsBeside(grid, row, columns),
  }));
}

/**
 * Headers of columns in which something stands that is not taken: that no text is read from, or
 * whose cells hold other words than ours (`unread`).
 */
export function headersLeft(
  grid: Grid,
  header: TableHeader,
  unread: ReadonlySet<number>,
): readonly string[] {
  const taken = new Set(foreignColumns(header).values());
  return header.columns.flatMap(({ column, header: text, role }) => {
    const isName = role?.role === 'level' || role?.role === 'name' || role?.role === 'weight';
    const isFilled = grid.rows.slice(header.last + 1).some((row) => shownCell(row[column]) !== '');
    const isRead = isName || (taken.has(column) && !unread.has(column));
    return text === '' || isRead || !isFilled ? [] : [text];
  });
}
