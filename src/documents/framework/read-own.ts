import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Grid } from '../../domain/sheet/grid';
import { DATA_WORDS, FRAMEWORK_SHEETS } from '../../text/framework-sheet-words';
import type { OutSheet } from '../sheet/out-sheet';
import { CellReader } from './cell-reader';
import { readData } from './data-sheet';
import { editFacts } from './edit-facts';
import { editFramework } from './edit-framework';
import type { FrameworkPreview, ImportFault } from './import-outcome';
import { layOutFacts } from './lay-out-facts';
import { layOutFramework } from './lay-out-framework';
import { asFramework } from './read-json';
import { shownCell, shownText } from './shown-text';

const named = (grids: readonly Grid[], name: string): Grid | null =>
  grids.find(({ sheet }) => sheet === name) ?? null;

/** True where every cell of a sheet shows what was written, and nothing else stands there. */
function isAsWritten({ rows }: Grid, { rows: written, widths }: OutSheet): boolean {
  const height = Math.max(rows.length, written.length);
  for (let row = 0; row < height; row++) {
    const width = Math.max(widths.length, rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const was = written[row]?.[column]?.text ?? '';
      if (shownCell(rows[row]?.[column]) !== shownText(was)) return false;
    }
  }
  return true;
}

/** True for a workbook that carries a framework of ours. */
export const isOwnWorkbook = (grids: readonly Grid[]): boolean =>
  named(grids, FRAMEWORK_SHEETS.data)?.rows.some((row) =>
    row.some((cell) => cell?.text === DATA_WORDS.digest),
  ) ?? false;

/** True for a workbook of ours whose data were deleted or hidden. */
export const hasLostData = (grids: readonly Grid[]): boolean =>
  !isOwnWorkbook(grids) &&
  named(grids, FRAMEWORK_SHEETS.table) !== null &&
  named(grids, FRAMEWORK_SHEETS.facts) !== null;

const AS_WRITTEN = { kind: 'as-written' } as const;

/**
 * Reads a workbook of ours: the framework that it carries, with what was edited in the sheets that
 * people read. Only a cell that was changed is read; all else stays exactly as it was.
 *
 * @param drafts whether what it carries may still have gaps
 */
export async function readOwn(
  grids: readonly Grid[],
  drafts: boolean,
): Promise<Result<FrameworkPreview, readonly ImportFault[]>> {
  const data = named(grids, FRAMEWORK_SHEETS.data) ?? { sheet: FRAMEWORK_SHEETS.data, rows: [] };
  const carried = await readData(data);
  if (carried === null) {
    const at = { row: 2, column: 1 };
    const { sheet } = data;
    return fail([{ kind: 'cell', sheet, at, written: null, expected: AS_WRITTEN }]);
  }
  const read = asFramework(carried, drafts);
  if (!read.ok) return read;
  const table = named(grids, FRAMEWORK_SHEETS.table);
  if (table === null) return fail([{ kind: 'no-sheet', sheet: FRAMEWORK_SHEETS.table }]);
  const facts = named(grids, FRAMEWORK_SHEETS.facts);
  const isSame =
    isAsWritten(table, layOutFramework(read.value)) &&
    (facts === null || isAsWritten(facts, layOutFacts(read.value)));
  if (isSame) return ok({ form: 'unchanged', framework: read.value, assumptions: [] });
  const edited = readEdited(read.value, table, facts);
  if (!edited.ok) return edited;
  const whole = asFramework(edited.value.framework, drafts);
  return whole.ok ? ok({ ...edited.value, framework: whole.value }) : whole;
}

function readEdited(
  framework: FrameworkPreview['framework'],
  table: Grid,
  facts: Grid | null,
): Result<FrameworkPreview, readonly ImportFault[]> {
  const [inTable, inFacts] = [new CellReader(table), facts === null ? null : new CellReader(facts)];
  const described =
    facts === null || inFacts === null ? framework : editFacts(inFacts, facts, framework);
  const edited = editFramework(inTable, table, described);
  const faults = [...inTable.faults, ...(inFacts?.faults ?? [])];
  if (faults.length > 0) return fail(faults);
  return ok({ form: 'edited', ...edited });
}
