import { ok, type Result } from '../kernel/result';
import { cellName, type Grid } from '../sheet/grid';
import {
  type HeadedColumn,
  type HeadedRow,
  type HeadRule,
  readHeadedTable,
} from '../sheet/headed-table';
import { normalCell } from '../sheet/normal-text';
import { type ProjectPatch, projectPatch } from './project';
import { columnNamed, type ProjectColumn } from './project-columns';
import { type CellFault, type MoneyUnit, readProjectCell } from './read-cell';

/** How a person says that a table is to be read. */
export interface TableChoice {
  readonly unit: MoneyUnit;
  /** The year of rows that name none: the one in the table's title, or null, where each has to name its own. */
  readonly year: number | null | 'titled';
  /** What columns hold where it is not what their heads say, by their place; null: passed over. */
  readonly columns: Readonly<Record<number, ProjectColumn | null>>;
}

type HeadedProjectColumn = HeadedColumn<ProjectColumn>;

/** A cell that is not taken: its address in the sheet, what stands there, and why. */
export interface RowFault {
  readonly cell: string;
  readonly column: ProjectColumn;
  readonly text: string;
  readonly fault: CellFault | 'duplicate';
}

/**
 * A row of the sheet, counted from 1 as spreadsheets do: a project, or what is wrong with it. `name`
 * is what stands in its column of names, empty where nothing does.
 */
export type ProjectRow = { readonly row: number; readonly name: string } & (
  | { readonly patch: ProjectPatch; readonly faults: readonly [] }
  | { readonly patch: null; readonly faults: readonly RowFault[] }
);

export interface ProjectTable {
  /** The unit that the sheet names for its amounts, down to its heads; null where it names none. */
  readonly saidUnit: MoneyUnit | null;
  /** The year that rows without one were given; null where they were given none. */
  readonly year: number | null;
  readonly columns: readonly HeadedProjectColumn[];
  readonly rows: readonly ProjectRow[];
}

const REQUIRED = ['year', 'code', 'name', 'department'] as const;

/** The row with the heads: the first that names a project and two more things. */
const RULE: HeadRule<ProjectColumn> = {
  named: columnNamed,
  isHead: (holds) => holds.includes('name') && holds.filter((each) => each !== null).length >= 3,
};

function readRow(
  { row, cells }: HeadedRow<ProjectColumn>,
  columns: readonly HeadedProjectColumn[],
  { unit, year }: { readonly unit: MoneyUnit; readonly year: number | null },
): ProjectRow {
  const name = cells.find(({ holds }) => holds === 'name')?.cell.text ?? '';
  const faults: RowFault[] = [];
  let patch: Partial<ProjectPatch> = year === null ? {} : { year };
  for (const { column, holds, cell } of cells) {
    const read = readProjectCell(holds, cell, unit);
    const flags = { ...patch.flags, ...(read.ok ? read.value.flags : {}) };
    if (read.ok) patch = { ...patch, ...read.value, flags };
    else {
      const at = cellName({ row, column });
      faults.push({ cell: at, column: holds, text: cell.text.slice(0, 60), fault: read.error });
    }
  }
  for (const column of REQUIRED) {
    if (patch[column] !== undefined || faults.some((each) => each.column === column)) continue;
    const place = columns.find(({ holds }) => holds === column)?.column ?? 0;
    faults.push({ cell: cellName({ row, column: place }), column, text: '', fault: 'missing' });
  }
  const whole = projectPatch.safeParse(patch);
  return faults.length === 0 && whole.success
    ? { row: row + 1, name: name.trim(), patch: whole.data, faults: [] }
    : { row: row + 1, name: name.trim(), patch: null, faults };
}

/** 万元 and 元 are told apart by what stands in and above the heads, as "单位：万元" does. */
function unitNamed(grid: Grid, head: number): MoneyUnit | null {
  const texts = grid.rows.slice(0, head + 1).flatMap((cells) => cells.map(normalCell));
  const named = texts.filter((text) => /单位[:：]|[(（]/u.test(text)).join(' ');
  if (/万元/u.test(named)) return 'wan';
  return /元/u.test(named) ? 'yuan' : null;
}

/** The year of a title above the heads, as "2019年度重点评价项目表" has it; null where there is none. */
function yearNamed(grid: Grid, head: number): number | null {
  const title = grid.rows.slice(0, head).flatMap((cells) => cells.map(normalCell));
  const [, year] = /((?:19|20)\d{2})年/u.exec(title.join(' ')) ?? [];
  return year === undefined ? null : Number(year);
}

/** A project that an earlier row of the table names too is faulty in the later one. */
function withoutRepeats(
  rows: readonly ProjectRow[],
  columns: readonly HeadedProjectColumn[],
): readonly ProjectRow[] {
  const seen = new Set<string>();
  const column = columns.find(({ holds }) => holds === 'code')?.column ?? 0;
  return rows.map((each): ProjectRow => {
    if (each.patch === null) return each;
    const { year, code } = each.patch;
    const key = `${year} ${code}`;
    if (!seen.has(key)) {
      seen.add(key);
      return each;
    }
    const cell = cellName({ row: each.row - 1, column });
    const fault = { cell, column: 'code', text: code, fault: 'duplicate' } as const;
    return { row: each.row, name: each.name, patch: null, faults: [fault] };
  });
}

/**
 * Reads a table of projects.
 * @returns `no-head` where no row names what its columns hold
 */
export function readProjectTable(grid: Grid, choice: TableChoice): Result<ProjectTable, 'no-head'> {
  const table = readHeadedTable(grid, RULE, choice.columns);
  if (!table.ok) return table;
  const { headRow, columns, rows } = table.value;
  const year = choice.year === 'titled' ? yearNamed(grid, headRow) : choice.year;
  const read = rows.map((row) => readRow(row, columns, { unit: choice.unit, year }));
  const saidUnit = unitNamed(grid, headRow);
  return ok({ saidUnit, year, columns, rows: withoutRepeats(read, columns) });
}
