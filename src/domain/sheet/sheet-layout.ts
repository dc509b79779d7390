import type { Cell, Grid, Place } from './grid';
import { gridWidth } from './grid';
import type { ColumnRole } from './header-role';

/** A column of a sheet with what its header says. */
export interface HeadedColumn {
  readonly column: number;
  /** The header as printed, upper row first; empty above a column without one. */
  readonly header: string;
  readonly role: ColumnRole | null;
}

/** Header rows of a table: from the first row through the last, with every headed column. */
export interface TableHeader {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadedColumn[];
}

/** A figure column and the depth of the names that it belongs to (0 for the first level). */
export interface FigureColumn {
  readonly column: number;
  readonly header: string;
  readonly depth: number;
  readonly share: boolean;
}

/** The column of the scores of indicators. */
export interface ScoreColumn extends FigureColumn {
  /** Whether a cell names the full marks first: 10/9.5 below 分值/得分. */
  readonly turned: boolean;
  /** Whether it holds how much of each weight was scored: 得分率. */
  readonly rates: boolean;
}

/** Which columns of a table are read for what. */
export interface SheetLayout {
  readonly header: TableHeader;
  /** Columns of names, first level first. */
  readonly names: readonly number[];
  /** Weights of indicators; null where the names alone carry them. */
  readonly weight: FigureColumn | null;
  /** Scores of indicators; null where only deductions stand. */
  readonly score: ScoreColumn | null;
  /** Headers of several raters without a mean, none of whom counts for the others. */
  readonly raters: readonly string[];
  readonly deduction: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** Weights and scores of the levels above. */
  readonly upperWeights: readonly FigureColumn[];
  readonly upperScores: readonly FigureColumn[];
}

/** Cells of a row, as many as the grid is wide. */
export const rowOf = (grid: Grid, row: number): readonly (Cell | null)[] =>
  Array.from({ length: gridWidth(grid) }, (_, column) => grid.rows[row]?.[column] ?? null);

export const placeOf = (row: number, column: number): Place => ({ row, column });
