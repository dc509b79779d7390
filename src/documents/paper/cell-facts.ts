import type { PaperAlignment, PaperCell, PaperRow, PaperTable, PaperText } from './paper-document';

/** A cell with everything said. */
export interface FullCell {
  readonly text: PaperText;
  readonly columns: number;
  readonly rows: number;
  readonly alignment: PaperAlignment;
  readonly isStrong: boolean;
}

const isText = (cell: PaperCell): cell is PaperText =>
  typeof cell === 'string' || Array.isArray(cell);

function fullCell(cell: PaperCell, alignment: PaperAlignment): FullCell {
  const given = isText(cell) ? { text: cell } : cell;
  return { columns: 1, rows: 1, isStrong: false, alignment, ...given };
}

/**
 * Places the cells of rows: null where a cell to the left or above covers the place.
 * @throws Error when the cells of a row and those that reach into it are not as many as columns
 */
export function gridOf(
  rows: readonly PaperRow[],
  columns: PaperTable['columns'],
): readonly (readonly (FullCell | null)[])[] {
  const covered = columns.map(() => 0);
  return rows.map((row, number) => {
    const waiting = [...row];
    const placed: (FullCell | null)[] = [];
    while (placed.length < columns.length) {
      const at = placed.length;
      if ((covered[at] ?? 0) > 0) {
        covered[at] = (covered[at] ?? 0) - 1;
        placed.push(null);
        continue;
      }
      const next = waiting.shift();
      if (next === undefined) throw new Error(`row ${number + 1} of a table lacks cells`);
      const cell = fullCell(next, columns[at]?.alignment ?? 'left');
      for (let i = 0; i < cell.columns; i++) {
        const isFree = at + i < columns.length && (covered[at + i] ?? 0) === 0;
        if (!isFree) throw new Error(`row ${number + 1} of a table is too wide`);
        covered[at + i] = cell.rows - 1;
        placed.push(i === 0 ? cell : null);
      }
    }
    if (waiting.length > 0) throw new Error(`row ${number + 1} of a table has too many cells`);
    return placed;
  });
}
