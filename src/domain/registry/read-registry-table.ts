import { toPlainText } from '../kernel/plain-text';
import { ok, type Result } from '../kernel/result';
import { cellName, type Grid } from '../sheet/grid';
import {
  type HeadedColumn,
  type HeadedRow,
  type HeadedTable,
  readHeadedTable,
} from '../sheet/headed-table';
import { creditCodeFault } from './credit-code';
import { readPersonCells } from './read-person-cells';
import type { RegistryCellFault } from './registry-cell-fault';
import {
  AGENCY_COLUMNS,
  type AgencyColumn,
  PERSON_COLUMNS,
  type PersonColumn,
} from './registry-columns';
import { type AgencyPatch, agencyPatch, type PersonPatch } from './registry-patch';

export interface RegistryRowFault<C> {
  /** Address in the sheet, as spreadsheets show it. */
  readonly cell: string;
  readonly column: C;
  readonly text: string;
  readonly fault: RegistryCellFault;
}

/** A row of the sheet, counted from 1: what it says, or what is wrong with it. */
export type RegistryRow<C, P> =
  | { readonly row: number; readonly patch: P; readonly faults: readonly [] }
  | { readonly row: number; readonly patch: null; readonly faults: readonly RegistryRowFault<C>[] };

export interface RegistryTable<C, P> {
  readonly columns: readonly HeadedColumn<C>[];
  readonly rows: readonly RegistryRow<C, P>[];
}

/** What one row says of somebody or something, or its faults by column. */
type Reading<C, P> =
  | { readonly patch: P; readonly key: string; readonly keyColumn: C }
  | { readonly faults: ReadonlyMap<C, RegistryCellFault> };

function readRows<C, P>(
  { columns, rows }: HeadedTable<C>,
  read: (row: HeadedRow<C>) => Reading<C, P>,
): readonly RegistryRow<C, P>[] {
  const seen = new Set<string>();
  return rows.map((row): RegistryRow<C, P> => {
    const faultsOf = (faults: ReadonlyMap<C, RegistryCellFault>) =>
      [...faults].map(([column, fault]) => {
        const place = columns.find(({ holds }) => holds === column)?.column ?? 0;
        const text = row.cells.find(({ holds }) => holds === column)?.cell.text.slice(0, 60) ?? '';
        return { cell: cellName({ row: row.row, column: place }), column, text, fault };
      });
    const said = read(row);
    if ('faults' in said) return { row: row.row + 1, patch: null, faults: faultsOf(said.faults) };
    if (seen.has(said.key)) {
      const faults = faultsOf(new Map([[said.keyColumn, 'duplicate' as const]]));
      return { row: row.row + 1, patch: null, faults };
    }
    seen.add(said.key);
    return { row: row.row + 1, patch: said.patch, faults: [] };
  });
}

function readAgency({ cells }: HeadedRow<AgencyColumn>): Reading<AgencyColumn, AgencyPatch> {
  const faults = new Map<AgencyColumn, RegistryCellFault>();
  const said: Partial<Record<AgencyColumn, string>> = {};
  for (const { holds, cell } of cells) {
    if (cell.kind === 'error') faults.set(holds, 'inError');
    const text = toPlainText(cell.text).trim();
    said[holds] = holds === 'creditCode' ? text.toUpperCase() : text;
  }
  if (said.name === undefined) faults.set('name', 'name');
  const code = creditCodeFault(said.creditCode ?? '');
  if (code !== null && !faults.has('creditCode')) faults.set('creditCode', code);
  const patch = agencyPatch.safeParse(said);
  if (faults.size === 0 && patch.success) {
    return { patch: patch.data, key: patch.data.creditCode, keyColumn: 'creditCode' };
  }
  return { faults: faults.size === 0 ? new Map([['name', 'tooLong']]) : faults };
}

function readPerson({ cells }: HeadedRow<PersonColumn>): Reading<PersonColumn, PersonPatch> {
  const read = readPersonCells(cells);
  if (!read.ok) return { faults: read.error };
  const { name, employer } = read.value;
  return { patch: read.value, key: `${name} ${employer}`, keyColumn: 'name' };
}

/** Reads a table of agencies. @returns `no-head` where no row names name and credit code */
export function readAgencyTable(
  grid: Grid,
  chosen: Readonly<Record<number, AgencyColumn | null>>,
): Result<RegistryTable<AgencyColumn, AgencyPatch>, 'no-head'> {
  const rule = {
    named: AGENCY_COLUMNS.named,
    isHead: (holds: readonly (AgencyColumn | null)[]) =>
      holds.includes('name') && holds.includes('creditCode'),
  };
  const table = readHeadedTable(grid, rule, chosen);
  if (!table.ok) return table;
  return ok({ columns: table.value.columns, rows: readRows(table.value, readAgency) });
}

/** Reads a table of people. @returns `no-head` where no row names name and employer */
export function readPersonTable(
  grid: Grid,
  chosen: Readonly<Record<number, PersonColumn | null>>,
): Result<RegistryTable<PersonColumn, PersonPatch>, 'no-head'> {
  const rule = {
    named: PERSON_COLUMNS.named,
    isHead: (holds: readonly (PersonColumn | null)[]) =>
      holds.includes('name') && holds.includes('employer'),
  };
  const table = readHeadedTable(grid, rule, chosen);
  if (!table.ok) return table;
  return ok({ columns: table.value.columns, rows: readRows(table.value, readPerson) });
}
