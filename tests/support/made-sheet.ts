import Fraction from 'fraction.js';
import { nationalGrades } from '../../src/domain/catalogue/grade-schemes';
import {
  checkScoreTable,
  type SheetCheck,
  type SheetExpectations,
} from '../../src/domain/sheet/check-score-table';
import { decimalText } from '../../src/domain/sheet/decimal';
import { type Cell, cellName, type Grid } from '../../src/domain/sheet/grid';
import { readScoreTable } from '../../src/domain/sheet/read-score-table';
import type { ScoreTable } from '../../src/domain/sheet/score-table';

/** A cell of a made sheet: text, a number as a workbook stores it, a whole cell, or nothing. */
export type MadeCell = string | number | Cell | null;

const toCell = (made: MadeCell): Cell | null => {
  if (made === null || made === '') return null;
  if (typeof made === 'string') return { kind: 'text', text: made };
  if (typeof made === 'object') return made;
  return { kind: 'number', text: String(made), percent: false, decimals: null };
};

/** A number cell with a format: how many decimals are shown, and whether as percent. */
export const formatted = (value: number, decimals: number, percent = false): Cell => ({
  kind: 'number',
  text: String(value),
  decimals,
  percent,
});

export const made = (
  rows: readonly (readonly MadeCell[])[],
  sheet: string | null = null,
): Grid => ({
  sheet,
  rows: rows.map((row) => row.map(toCell)),
});

/** A sheet as text: lines of cells that are parted by `|`, blanks around them dropped. */
export const drawn = (text: string, sheet: string | null = null): Grid =>
  made(
    text
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim())),
    sheet,
  );

export const EXPECT_NOTHING: SheetExpectations = {
  scheme: nationalGrades,
  caps: [],
  executionRate: null,
  publishedTotal: null,
  publishedGrade: null,
};

/** Reads a grid that must hold a table. */
export function tableOf(...grids: Grid[]): ScoreTable {
  const table = readScoreTable(grids);
  if (!table.ok) throw new Error(`no table: ${table.error.code}`);
  return table.value;
}

/** What tests look at: figures as strings, level sums as `name score/weight`, problems as `code cell`. */
export interface Seen {
  readonly weightSum: string | null;
  readonly total: string;
  readonly grade: string | null;
  readonly cappedGrade: string | null;
  readonly level1: readonly string[];
  readonly problems: readonly string[];
}

function seen(check: SheetCheck): Seen {
  const { weightSum, total, grade, cappedGrade, level1, problems } = check;
  return {
    weightSum: weightSum === null ? null : decimalText(weightSum),
    total: decimalText(total),
    grade,
    cappedGrade,
    level1: level1.map(
      ({ name, weight, score }) => `${name} ${decimalText(score)}/${decimalText(weight)}`,
    ),
    problems: problems.map(({ code, at }) => `${code} ${at === null ? 'published' : cellName(at)}`),
  };
}

/** Reads and checks the grids of a file against the national scheme and `expected`. */
export const lookAt = (grids: readonly Grid[], expected: Partial<SheetExpectations> = {}): Seen =>
  seen(checkScoreTable(tableOf(...grids), { ...EXPECT_NOTHING, ...expected }));

/** Reads and checks a grid against the national scheme and `expected`. */
export const look = (grid: Grid, expected: Partial<SheetExpectations> = {}): Seen =>
  lookAt([grid], expected);

/** A published figure with the decimals it is written in. */
export const published = (text: string): SheetExpectations['publishedTotal'] => ({
  value: new Fraction(text),
  decimals: text.split('.')[1]?.length ?? 0,
  loose: false,
});
