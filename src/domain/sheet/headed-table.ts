import { fail, ok, type Result } from '../kernel/result';
import { type Cell, type Grid, gridWidth } from './grid';
import { normalCell } from './normal-text';

/** A column with its head as it stands there, and what it is read as. */
export interface HeadedColumn<C> {
  readonly column: number;
  readonly head: string;
  readonly holds: C | null;
}

/** A row with something in it, counted from zero: its filled cells of columns that are read. */
export interface HeadedRow<C> {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly holds: C; readonly cell: Cell }[];
}

export interface HeadedTable<C> {
  readonly headRow: number;
  readonly columns: readonly HeadedColumn<C>[];
  readonly rows: readonly HeadedRow<C>[];
}

/** What heads mean in a table of one kind. */
export interface HeadRule<C> {
  /** What a head names; null for one that is not known. */
  readonly named: (head: string) => C | null;
  /** Whether a row that names these is the row of heads. */
  readonly isHead: (holds: readonly (C | null)[]) => boolean;
}

/** A table begins within the first rows of a sheet, below titles and remarks. */
const HEAD_WITHIN = 20;
const SUM = /^(?:合计|总计|小计)/u;

function headsOf<C>(grid: Grid, row: number, rule: HeadRule<C>): readonly HeadedColumn<C>[] {
  const taken = new Set<C>();
  return Array.from({ length: gridWidth(grid) }, (_, column) => {
    const head = grid.rows[row]?.[column]?.text.trim() ?? '';
    const named = rule.named(head);
    // Of two columns with one meaning the first counts; a person may choose the other.
    const holds = named === null || taken.has(named) ? null : named;
    if (holds !== null) taken.add(holds);
    return { column, head, holds };
  }).filter(({ head }) => head !== '');
}

function findHead<C>(grid: Grid, rule: HeadRule<C>): number | null {
  for (let row = 0; row < Math.min(HEAD_WITHIN, grid.rows.length); row += 1) {
    if (rule.isHead(headsOf(grid, row, rule).map(({ holds }) => holds))) return row;
  }
  return null;
}

/**
 * Reads a table that has a row of heads. Rows without any content and rows of sums are passed over; a
 * cell that is empty says nothing.
 * @param chosen what columns hold where it is not what their heads say, by their place
 * @returns `no-head` where no row names what its columns hold
 */
export function readHeadedTable<C>(
  grid: Grid,
  rule: HeadRule<C>,
  chosen: Readonly<Record<number, C | null>>,
): Result<HeadedTable<C>, 'no-head'> {
  const headRow = findHead(grid, rule);
  if (headRow === null) return fail('no-head');
  const columns = headsOf(grid, headRow, rule).map((each) => {
    const holds = chosen[each.column];
    return holds === undefined ? each : { ...each, holds };
  });
  const rows: HeadedRow<C>[] = [];
  for (let row = headRow + 1; row < grid.rows.length; row += 1) {
    const all = grid.rows[row] ?? [];
    const first = all.map(normalCell).find((text) => text !== '');
    if (first === undefined || SUM.test(first)) continue;
    const cells = columns.flatMap(({ column, holds }) => {
      const cell = all[column] ?? null;
      return holds === null || cell === null || normalCell(cell) === ''
        ? []
        : [{ column, holds, cell }];
    });
    rows.push({ row, cells });
  }
  return ok({ headRow, columns, rows });
}
