import type { ReadFigure } from './figure';
import type { Place } from './grid';
import type { FigureAt } from './raw-row';
import type { CellFault, Placed, StatedFigure, WrittenValue } from './score-table';

/** An indicator with its figures as written, before it is known in which measure the sheet counts. */
export interface DraftRow {
  readonly path: readonly string[];
  readonly at: Place;
  readonly weight: Placed<ReadFigure> | null;
  readonly score: Placed<ReadFigure> | null;
  readonly target: Placed<WrittenValue> | null;
  readonly actual: Placed<WrittenValue> | null;
}

/** A stated sum as written. */
export interface DraftPart {
  readonly path: readonly string[];
  readonly figure: 'weight' | 'score';
  readonly stated: Placed<ReadFigure>;
}

export interface DraftTotal {
  readonly figure: 'weight' | 'score' | 'mean' | 'trimmed';
  readonly stated: Placed<ReadFigure>;
}

/** What the rows of a table say. `unscored` rows have a name and neither weight nor score. */
export interface DraftRows {
  readonly rows: readonly DraftRow[];
  readonly parts: readonly DraftPart[];
  readonly totals: readonly DraftTotal[];
  readonly faults: readonly CellFault[];
  readonly unscored: readonly { readonly name: string; readonly at: Place }[];
  /** Number of draft rows above each raw row, for totals that stand between them. */
  readonly drawn: readonly number[];
}

export const statedFigure = ({ value, decimals, loose }: ReadFigure): StatedFigure => ({
  value,
  decimals,
  loose,
});

/** The figure of a cell with its place; null where it holds none. */
export const placedFigure = (read: FigureAt | null): Placed<ReadFigure> | null =>
  read !== null && read.figure.kind === 'figure' ? { value: read.figure, at: read.at } : null;
