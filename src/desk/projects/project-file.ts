import {
  type ImportResponse,
  importResponse,
  type PreviewResponse,
  previewResponse,
} from '../../contract/desk-projects';
import {
  type ProjectTable,
  readProjectTable,
  type TableChoice,
} from '../../domain/commission/read-project-table';
import { ok, type Result } from '../../domain/kernel/result';
import type { Grid } from '../../domain/sheet/grid';
import { askDesk, type DeskFault } from '../desk-api';

/** A table with what its rows would do, one answer for each row without faults, in their order. */
export interface PreviewedTable {
  readonly table: ProjectTable;
  readonly answers: PreviewResponse['rows'];
}

const patchesOf = ({ rows }: ProjectTable) =>
  rows.flatMap(({ patch }) => (patch === null ? [] : [patch]));

/** Reads a sheet as a person says and asks what it would do; nothing is written. */
export async function previewTable(
  grid: Grid,
  choice: TableChoice,
  csrf: string,
): Promise<Result<PreviewedTable, 'no-head' | DeskFault>> {
  const table = readProjectTable(grid, choice);
  if (!table.ok) return table;
  const body = { rows: patchesOf(table.value) };
  const answer = await askDesk('/projects/preview', previewResponse, {
    method: 'POST',
    csrf,
    body,
  });
  if (!answer.ok) return answer;
  return ok({ table: table.value, answers: answer.value?.rows ?? [] });
}

/** Writes the rows without faults, as they were previewed. */
export function importTable(
  { table, answers }: PreviewedTable,
  csrf: string,
): Promise<Result<ImportResponse | null, DeskFault>> {
  const rows = patchesOf(table).map((patch, i) => ({ base: answers[i]?.base ?? null, patch }));
  return askDesk('/projects/import', importResponse, { method: 'POST', csrf, body: { rows } });
}
