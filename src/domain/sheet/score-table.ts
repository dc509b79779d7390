import type Fraction from 'fraction.js';
import { cellName, type Place } from './grid';

/** A value with the cell that it was read from. */
export interface Placed<T> {
  readonly value: T;
  readonly at: Place;
}

/** A value as it was written, with its figure where it is one. */
export interface WrittenValue {
  readonly text: string;
  readonly figure: Fraction | null;
}

/**
 * An indicator that is scored. `path` names the levels above it and the indicator itself, as many
 * as the sheet has for it. Weight and score are points, exact; null where the sheet has none.
 */
export interface ScoreRow {
  readonly path: readonly string[];
  readonly at: Place;
  readonly weight: Placed<Fraction> | null;
  readonly score: Placed<Fraction> | null;
  readonly target: Placed<WrittenValue> | null;
  readonly actual: Placed<WrittenValue> | null;
}

/** A figure that a sheet or report states of a sum, with the precision that it was stated in. */
export interface StatedFigure {
  readonly value: Fraction;
  readonly decimals: number;
  /** A whole number in a sheet, where zeros are dropped: 65 may have been 65.00. */
  readonly loose: boolean;
}

/** A stated sum of a part of the table: of the rows whose path begins with `path`. */
export interface StatedPart {
  readonly path: readonly string[];
  readonly figure: 'weight' | 'score';
  readonly stated: StatedFigure;
  readonly at: Place;
}

/** What is stated of all: a sum, the mean of the scores, or that without the highest and lowest. */
export type TotalFigure = 'weight' | 'score' | 'mean' | 'trimmed';

export interface StatedTotal {
  readonly figure: TotalFigure;
  readonly stated: StatedFigure;
  readonly at: Place;
}

/** What a cell should have held: named with the cell, so that it can be put right. */
export type CellFault =
  | {
      readonly code: 'not-a-number';
      readonly at: Place;
      readonly name: string;
      readonly figure: 'weight' | 'score';
      readonly written: string;
      /** Whether it is the figure of an indicator, or a stated sum. */
      readonly of: 'indicator' | 'sum';
    }
  | {
      readonly code: 'score-missing' | 'weight-missing';
      readonly at: Place;
      readonly name: string;
      /** A mark such as "—" or "无"; null for a blank cell. */
      readonly written: string | null;
    };

/** How figures were read, where a sheet leaves it open: told to whoever reads the result. */
export type ReadingNote =
  | { readonly kind: 'columns'; readonly weight: string | null; readonly score: string | null }
  | { readonly kind: 'shares' }
  | { readonly kind: 'relative' }
  | { readonly kind: 'takenOff'; readonly at: Place; readonly name: string }
  | { readonly kind: 'hundred' }
  | { readonly kind: 'rates' | 'unitRates' }
  | { readonly kind: 'deductions' }
  | { readonly kind: 'fundRow'; readonly at: Place; readonly counted: boolean }
  | { readonly kind: 'otherSheets'; readonly sheets: readonly string[] }
  | { readonly kind: 'otherTable' | 'sideBySide'; readonly at: Place }
  | { readonly kind: 'unscored'; readonly at: Place; readonly name: string };

/** A score sheet as it was read: indicators, what it states of them, and what could not be read. */
export interface ScoreTable {
  readonly sheet: string | null;
  /** Whether the indicators stand in columns: all places are then of the grid turned over. */
  readonly turned: boolean;
  /** Cell of the header of the weights, or of the first name where there is no such column. */
  readonly weightHeader: Place;
  readonly hasWeights: boolean;
  readonly rows: readonly ScoreRow[];
  readonly parts: readonly StatedPart[];
  readonly totals: readonly StatedTotal[];
  readonly grades: readonly Placed<string>[];
  readonly faults: readonly CellFault[];
  /** Headers of several raters without a mean: none of their scores is read. */
  readonly raters: readonly string[];
  readonly notes: readonly ReadingNote[];
  /** Execution rate of the fund block, 1 for 100 %. */
  readonly executionRate: Placed<Fraction> | null;
}

export const nameOf = ({ path }: Pick<ScoreRow, 'path'>): string => path.at(-1) ?? '';

/** The name of a cell as it stands in the file, also where the table was turned over. */
export const cellOf = ({ turned }: Pick<ScoreTable, 'turned'>, { row, column }: Place): string =>
  cellName(turned ? { row: column, column: row } : { row, column });
