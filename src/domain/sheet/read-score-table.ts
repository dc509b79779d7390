import type Fraction from 'fraction.js';
import { fail, ok, type Result } from '../kernel/result';
import { type BodyRange, chooseLayout } from './choose-layout';
import { sumOf } from './decimal';
import type { DraftRow, DraftRows } from './draft-row';
import { draftRows } from './draft-rows';
import { findHeaders } from './find-header';
import { saidTotals, statedGrades } from './free-statements';
import { type FundBlock, findFundBlock } from './fund-block';
import { type Grid, type Place, turnedOver } from './grid';
import { type Measure, measureOf, scorePoints, statedPoints, weightPoints } from './measure';
import { type BodyRows, readBody } from './read-body';
import { resolveTotals } from './resolve-totals';
import { totalLabel } from './row-labels';
import { withPaths } from './row-paths';
import {
  type CellFault,
  cellOf,
  type ReadingNote,
  type ScoreRow,
  type ScoreTable,
  type StatedPart,
} from './score-table';
import { placeOf, type SheetLayout, type TableHeader } from './sheet-layout';

/** Why no table was read: no sheet holds a header with names and weights or scores, or no rows. */
export interface NoTable {
  readonly code: 'no-table' | 'no-rows' | 'no-such-sheet';
  readonly sheets: readonly string[];
}

/** One table of a sheet on its way to being read. */
interface Found {
  readonly grid: Grid;
  readonly turned: boolean;
  readonly layout: SheetLayout;
  readonly range: BodyRange;
  readonly body: BodyRows;
  readonly drafts: DraftRows;
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

function readTable(grid: Grid, headers: readonly TableHeader[], index: number): Found | null {
  const header = headers[index];
  if (header === undefined) return null;
  const range = bodyRange(grid, headers, index);
  const layout = chooseLayout(grid, header, range);
  if (layout === null) return null;
  const body = readBody(grid, layout, range);
  const pathed = withPaths(body.raws, layout.names.length, layout.weight !== null);
  return { grid, turned: false, layout, range, body, drafts: draftRows(pathed, layout) };
}

const scored = ({ drafts }: Found): number =>
  drafts.rows.filter(({ weight, score }) => weight !== null && score !== null).length;

/** The fullest table: with most indicators that have both figures, then with most rows. */
function fullest(found: readonly Found[]): Found | null {
  const [best = null] = [...found].sort(
    (a, b) => scored(b) - scored(a) || b.drafts.rows.length - a.drafts.rows.length,
  );
  return best;
}

const weightSum = (measure: Measure, rows: readonly DraftRow[]): Fraction =>
  sumOf(rows.flatMap(({ weight }) => (weight ? [weightPoints(measure, weight.value)] : [])));

/** The fund row counts unless the indicators carry the whole hundred without it. */
function fundOf(
  { grid, layout }: Found,
  sum: Fraction,
): { fund: FundBlock; counted: boolean } | null {
  const fund = findFundBlock(grid, layout.header.first);
  return fund === null ? null : { fund, counted: !sum.equals(100) };
}

function scoreRow(measure: Measure, draft: DraftRow): ScoreRow {
  const { path, at, target, actual } = draft;
  const weight = draft.weight === null ? null : weightPoints(measure, draft.weight.value);
  const score = draft.score === null ? null : scorePoints(measure, draft.score.value, weight);
  return {
    path,
    at,
    weight:
      draft.weight === null || weight === null ? null : { value: weight, at: draft.weight.at },
    score: draft.score === null || score === null ? null : { value: score, at: draft.score.at },
    target,
    actual,
  };
}

function notesOf(found: Found, measure: Measure, fund: ReturnType<typeof fundOf>): ReadingNote[] {
  const { layout } = found;
  const name = (column: { readonly header: string; readonly column: number } | null) =>
    column === null
      ? null
      : `${column.header}（${cellOf(found, placeOf(layout.header.last, column.column))}）`;
  const notes: ReadingNote[] = [
    { kind: 'columns', weight: name(layout.weight), score: name(layout.score) },
  ];
  if (measure.weights === 'shares') notes.push({ kind: 'shares' });
  if (measure.scores === 'hundred') notes.push({ kind: 'hundred' });
  if (measure.scores === 'rates') notes.push({ kind: 'rates' });
  if (layout.score === null && layout.deduction !== null) notes.push({ kind: 'deductions' });
  if (fund !== null) notes.push({ kind: 'fundRow', at: fund.fund.at, counted: fund.counted });
  return notes;
}

/** One statement of a part is enough where a sheet repeats it on every row. */
function distinct(parts: readonly StatedPart[]): StatedPart[] {
  const seen = new Set<string>();
  return parts.filter(({ path, figure, stated }) => {
    const key = JSON.stringify([path, figure, stated.value.toFraction(), stated.decimals]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}

/** Rows without figures matter only where the weights of the others leave a gap. */
function unscoredFaults({ drafts }: Found, sum: Fraction): CellFault[] {
  if (sum.gte(100)) return [];
  return drafts.unscored.map(({ name, at }) => ({
    code: 'score-missing',
    at,
    name,
    written: null,
  }));
}

const unscoredNotes = ({ drafts }: Found, sum: Fraction): ReadingNote[] =>
  sum.gte(100) ? drafts.unscored.map((row) => ({ kind: 'unscored', ...row })) : [];

function headerPlace({ layout }: Found): Place {
  const column = layout.weight?.column ?? layout.names[0] ?? 0;
  return placeOf(layout.header.last, column);
}

/** Puts together what a table and the sheet around it say. */
function finish(found: Found): ScoreTable {
  const { grid, layout, body, drafts } = found;
  const measure = measureOf(drafts.rows, layout.weight?.share ?? false);
  const fund = fundOf(found, weightSum(measure, drafts.rows));
  const rows = [...(fund?.counted ? [fund.fund.row] : []), ...drafts.rows];
  const resolved = resolveTotals(body.totals, drafts, layout);
  const totalRows = new Set(body.totals.map(({ at }) => at.row));
  const bodyRows = new Set(body.raws.map(({ row }) => row));
  const said = saidTotals(grid, new Set([...totalRows, ...bodyRows]));
  const parts = [...drafts.parts, ...resolved.parts].map((part) => ({
    path: part.path,
    figure: part.figure,
    stated: statedPoints(measure, part),
    at: part.stated.at,
  }));
  const sum = weightSum(measure, rows);
  const byMarks = measure.scores === 'hundred' || measure.scores === 'rates';
  return {
    sheet: grid.sheet,
    turned: found.turned,
    weightHeader: headerPlace(found),
    hasWeights: rows.some(({ weight }) => weight !== null),
    rows: rows.map((draft) => scoreRow(measure, draft)),
    // Parts of marks out of 100 are written in either measure; the total alone is sure.
    parts: distinct(parts).filter(({ figure }) => figure === 'weight' || !byMarks),
    totals: [...drafts.totals, ...resolved.totals, ...said].map((total) => ({
      figure: total.figure,
      stated: statedPoints(measure, total),
      at: total.stated.at,
    })),
    grades: statedGrades(grid, totalRows, bodyRows),
    faults: [...drafts.faults, ...resolved.faults, ...unscoredFaults(found, sum)],
    notes: [...notesOf(found, measure, fund), ...unscoredNotes(found, sum)],
    executionRate: fund?.fund.rate ?? null,
  };
}

/** Tables with scores that are not read: on other sheets, or before or after on the same one. */
function otherTables(found: readonly Found[], best: Found): ReadingNote[] {
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

function tablesOf(grid: Grid): Found[] {
  const headers = findHeaders(grid);
  const found: Found[] = [];
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
function lyingTables(grid: Grid): Found[] {
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
  const found = upright.length === 0 ? wanted.flatMap(lyingTables) : upright;
  const best = fullest(found);
  if (best === null) return fail({ code: 'no-table', sheets });
  if (best.drafts.rows.length === 0) return fail({ code: 'no-rows', sheets });
  const table = finish(best);
  return ok({ ...table, notes: [...table.notes, ...otherTables(found, best)] });
}
