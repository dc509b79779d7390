import { fail, ok, type Result } from '../kernel/result';
import { type BodyRange, chooseLayout } from './choose-layout';
import { draftRows } from './draft-rows';
import { findHeaders } from './find-header';
import { finishTable } from './finish-table';
import type { FoundTable } from './found-table';
import { type Grid, turnedOver } from './grid';
import { joinHalves } from './join-halves';
import { measureTable } from './measure-table';
import { readBody } from './read-body';
import { totalLabel } from './row-labels';
import { withPaths } from './row-paths';
import type { ReadingNote, ScoreTable } from './score-table';
import { placeOf, type TableHeader } from './sheet-layout';
import { secondHalf } from './side-by-side';

/** Why no table was read: no sheet holds a header with names and weights or scores, or no rows. */
export interface NoTable {
  readonly code: 'no-table' | 'no-rows' | 'no-such-sheet' | 'side-by-side' | 'unclear-scores';
  readonly sheets: readonly string[];
}

const sameColumns = (a: TableHeader, b: TableHeader): boolean =>
  a.columns.every(({ role }, index) => role?.role === b.columns[index]?.role?.role);

/** True for a row that states the sum of everything above it. */
const closes = (row: Grid['rows'][number]): boolean =>
  row.some((cell) => {
    const kind = cell === null ? undefined : totalLabel(cell.text)?.kind;
    return kind === 'total' || kind === 'sum';
  });

/**
 * A table goes on below its own header again, as on a new page. It ends where another header
 * begins, or the same one after a total.
 */
function bodyRange(grid: Grid, headers: readonly TableHeader[], index: number): BodyRange {
  const header = headers[index];
  const from = (header?.last ?? 0) + 1;
  let row = from;
  for (const other of headers.slice(index + 1)) {
    const closed = grid.rows.slice(row, other.first).some(closes);
    const same = header !== undefined && sameColumns(header, other);
    if (closed || !same) return { from, to: other.first };
    row = other.last + 1;
  }
  return { from, to: grid.rows.length };
}

function readTable(grid: Grid, headers: readonly TableHeader[], index: number): FoundTable | null {
  const header = headers[index];
  if (header === undefined) return null;
  const range = bodyRange(grid, headers, index);
  const halves = joinHalves(grid, header, range);
  if (halves !== null) return halves;
  const layout = chooseLayout(grid, header, range);
  if (layout === null) return null;
  const body = readBody(grid, layout, range);
  const pathed = withPaths(body.raws, layout.names.length, layout.weight !== null);
  const drafts = draftRows(pathed, layout);
  return { grid, turned: false, layout, range, body, drafts, resolved: null, again: null };
}

const scored = ({ drafts }: FoundTable): number =>
  drafts.rows.filter(({ weight, score }) => weight !== null && score !== null).length;

/** The fullest table: with most indicators that have both figures, then with most rows. */
function fullest(found: readonly FoundTable[]): FoundTable | null {
  const [best = null] = [...found].sort(
    (a, b) => scored(b) - scored(a) || b.drafts.rows.length - a.drafts.rows.length,
  );
  return best;
}

/** Tables with scores that are not read: on other sheets, or before or after on the same one. */
function otherTables(found: readonly FoundTable[], best: FoundTable): ReadingNote[] {
  const others = found.filter((each) => each !== best && scored(each) > 0);
  const sheets = others.flatMap(({ grid }) => (grid === best.grid ? [] : (grid.sheet ?? [])));
  const notes: ReadingNote[] = [];
  if (sheets.length > 0) notes.push({ kind: 'otherSheets', sheets: [...new Set(sheets)] });
  for (const { grid, layout } of others) {
    if (grid !== best.grid) continue;
    notes.push({ kind: 'otherTable', at: placeOf(layout.header.first, layout.names[0] ?? 0) });
  }
  return notes;
}

function tablesOf(grid: Grid): FoundTable[] {
  const headers = findHeaders(grid);
  const found: FoundTable[] = [];
  for (let index = 0; index < headers.length; index++) {
    const table = readTable(grid, headers, index);
    if (table === null) continue;
    found.push(table);
    // The headers of its further pages head no tables of their own.
    while ((headers[index + 1]?.first ?? table.range.to) < table.range.to) index += 1;
  }
  return found;
}

/** Tables whose indicators stand in columns: only what has weights and scores is taken for one. */
function lyingTables(grid: Grid): FoundTable[] {
  const over = turnedOver(grid);
  const found = over === null ? [] : tablesOf(over);
  return found.filter((each) => scored(each) > 1).map((each) => ({ ...each, turned: true }));
}

/**
 * Reads the score table of a workbook or CSV file: of all its sheets the one with most indicators
 * that have a weight and a score.
 *
 * @param only name of the sheet to read; null to choose
 */
export function readScoreTable(
  grids: readonly Grid[],
  only: string | null = null,
): Result<ScoreTable, NoTable> {
  const sheets = grids.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  const wanted = only === null ? grids : grids.filter(({ sheet }) => sheet === only);
  if (wanted.length === 0 && only !== null) return fail({ code: 'no-such-sheet', sheets });
  const upright = wanted.flatMap(tablesOf);
  // A row of names may look like a header (总分); it is one where a table with figures is below.
  const lying = upright.some((each) => scored(each) > 0) ? [] : wanted.flatMap(lyingTables);
  const found = lying.length === 0 ? upright : lying;
  const best = fullest(found);
  if (best === null) return fail({ code: 'no-table', sheets });
  if (best.drafts.rows.length === 0) return fail({ code: 'no-rows', sheets });
  if (secondHalf(best.layout.header) !== null) return fail({ code: 'side-by-side', sheets });
  const measured = measureTable(best);
  if (measured === null) return fail({ code: 'unclear-scores', sheets });
  const table = finishTable(measured);
  return ok({ ...table, notes: [...table.notes, ...otherTables(found, best)] });
}
