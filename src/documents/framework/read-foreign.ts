import { nationalGrades } from '../../domain/catalogue/grade-schemes';
import { ROUNDED_INDICATORS, SECOND_LOOK_MILLI } from '../../domain/catalogue/printed-scores';
import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Grid } from '../../domain/sheet/grid';
import { type NoTable, readScoreTable } from '../../domain/sheet/read-score-table';
import type { CellFault, ReadingNote, ScoreTable } from '../../domain/sheet/score-table';
import type { TableHeader } from '../../domain/sheet/sheet-layout';
import { FOREIGN_WORDS } from '../../text/framework-import-words';
import { CellReader } from './cell-reader';
import { type ForeignLevels, foreignLevels } from './foreign-levels';
import { foreignRows, headerOf, headersLeft, weightPlace } from './foreign-rows';
import type { Assumption, FrameworkPreview, ImportFault } from './import-outcome';
import { shownCell } from './shown-text';

/**
 * What a person says of a file: its name without folders, the sheet to read, whether its weights are
 * official; and whether JSON and workbooks of ours may hold drafts, in which texts are still empty.
 */
export interface ImportOptions {
  readonly fileName: string | null;
  readonly sheet: string | null;
  readonly official: boolean;
  readonly drafts?: boolean;
}

interface FoundTable {
  readonly grid: Grid;
  readonly table: ScoreTable;
  /** Every sheet that holds a table. */
  readonly sheets: readonly string[];
}

/** The table with most weights, of the sheets of a workbook or the ways to part a CSV file. */
function fullestTable(grids: readonly Grid[], only: string | null): Result<FoundTable, NoTable> {
  const whole = readScoreTable(grids, only);
  if (!whole.ok) return whole;
  const found = grids.flatMap((grid) => {
    const table = readScoreTable([grid]);
    return table.ok ? [{ grid, table: table.value }] : [];
  });
  const sheets = found.flatMap(({ grid }) => grid.sheet ?? []);
  const weighed = ({ rows }: ScoreTable) => rows.filter((row) => row.weight !== null).length;
  const [best] = found
    .filter(({ grid }) => only === null || grid.sheet === only)
    .toSorted((a, b) => weighed(b.table) - weighed(a.table));
  if (best === undefined) return fail({ code: 'no-rows', sheets: [] });
  return ok({ grid: best.grid, table: { ...best.table, notes: whole.value.notes }, sheets });
}

/** Weights that are missing or no figures; scores are not looked at. */
function weightFaults(reader: CellReader, table: ScoreTable): void {
  const isRow = ({ at }: CellFault): boolean => table.rows.some((row) => row.at.row === at.row);
  for (const fault of table.faults) {
    const ofWeight =
      fault.code === 'weight-missing' ||
      (fault.code === 'not-a-number' && fault.figure === 'weight' && fault.of === 'indicator');
    // A row without weight and score is told as one without a score.
    const isBare = fault.code === 'score-missing' && fault.name !== null && !isRow(fault);
    if (ofWeight || isBare) reader.expect(weightPlace(table, fault.at), { kind: 'weight' });
  }
}

const LONGEST_TITLE = 120;

/** The line above the table that stands alone in its row, else the name of the file. */
function titleOf({ rows }: Grid, header: TableHeader, fileName: string | null): string {
  const alone = rows
    .slice(0, header.first)
    .map((row) => row.map(shownCell).filter((text) => text !== ''))
    .find((texts) => texts.length === 1);
  const file = (fileName ?? '').replace(/\.[^.]*$/u, '');
  const title = alone?.[0] ?? file;
  return (title === '' ? FOREIGN_WORDS.title : title).slice(0, LONGEST_TITLE);
}

const TOLD: readonly ReadingNote['kind'][] = ['shares', 'otherSheets', 'otherTable', 'unscored'];

function assumptionsOf(
  framework: Framework,
  { table }: FoundTable,
  unguided: readonly string[],
  left: readonly string[],
): readonly Assumption[] {
  const indicators = indicatorsOf(framework);
  const count = (kind: string): number =>
    indicators.filter(({ rule }) => rule.kind === kind).length;
  const deeper = table.rows.filter(({ path }) => path.length > 3);
  const flatter = table.rows.filter(({ path }) => path.length < 3);
  const last = ({ path }: { readonly path: readonly string[] }): string => path.at(-1) ?? '';
  const found: readonly (Assumption | null)[] = [
    { kind: 'title', title: framework.title },
    framework.weights === 'sample' ? { kind: 'weights-sample' } : null,
    { kind: 'defaults' },
    count('judgement') === 0 ? null : { kind: 'judged', count: count('judgement') },
    count('checkpoints') === 0 ? null : { kind: 'checkpoints', count: count('checkpoints') },
    unguided.length === 0 ? null : { kind: 'unguided', names: unguided },
    flatter.length === 0 ? null : { kind: 'group-filled', names: flatter.map(last) },
    deeper.length === 0 ? null : { kind: 'deeper', names: deeper.map(last) },
    indicators.some(({ basis }) => basis === FOREIGN_WORDS.basis)
      ? { kind: 'basis', text: FOREIGN_WORDS.basis }
      : null,
    left.length === 0 ? null : { kind: 'columns-left', headers: left },
    ...table.notes
      .filter(({ kind }) => TOLD.includes(kind))
      .map((note) => ({ kind: 'reading' as const, note })),
  ];
  return found.filter((each) => each !== null);
}

const frameworkOf = (
  { levels }: ForeignLevels,
  title: string,
  { official, fileName }: ImportOptions,
): Framework => ({
  v: 1,
  id: 'imported',
  version: FOREIGN_WORDS.version,
  title,
  source: FOREIGN_WORDS.source(fileName).slice(0, 200),
  weights: official ? 'official' : 'sample',
  levels,
  rounding: ROUNDED_INDICATORS,
  grades: [...nationalGrades.grades],
  secondLookMilli: SECOND_LOOK_MILLI,
});

/**
 * Reads a table of others as a framework: levels, names and weights as the reader of score tables
 * sees them, each scored by judgement or by the check points that it lists.
 */
export function readForeign(
  grids: readonly Grid[],
  options: ImportOptions,
): Result<FrameworkPreview, readonly ImportFault[]> {
  const found = fullestTable(grids, options.sheet);
  if (!found.ok) return fail([{ kind: 'no-table', code: found.error.code }]);
  const { grid, table, sheets } = found.value;
  const header = headerOf(grid, table);
  if (header === null) return fail([{ kind: 'no-table', code: 'no-table' }]);
  const [reader, aside] = [new CellReader(grid), new CellReader(grid)];
  weightFaults(reader, table);
  const read = foreignLevels(reader, aside, foreignRows(grid, table, header), FOREIGN_WORDS);
  if (reader.faults.length > 0) return fail(reader.faults);
  const title = titleOf(grid, header, options.fileName);
  const framework = frameworkOf(read, title, options);
  const unread = aside.faults.flatMap((fault) => (fault.kind === 'cell' ? [fault.at.column] : []));
  const left = headersLeft(grid, header, new Set(unread));
  const assumptions = assumptionsOf(framework, found.value, read.unguided, left);
  const tables = grid.sheet === null ? {} : { tables: { read: grid.sheet, all: sheets } };
  return ok({ form: 'table', framework, assumptions, ...tables });
}
