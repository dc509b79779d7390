import { type CellFigure, type ReadFigure, readFigure, turnedRound } from './figure';
import type { Cell, Place } from './grid';
import { type NameParts, readName } from './name-cell';
import { normalCell } from './normal-text';
import { placeOf, type SheetLayout } from './sheet-layout';

/** A figure cell with its place. */
export interface FigureAt {
  readonly figure: CellFigure;
  readonly at: Place;
}

/** A name cell with its place and depth. */
export interface NameAt {
  readonly parts: NameParts;
  readonly depth: number;
  readonly at: Place;
}

/** A row of the body that may hold an indicator, before it is known which rows are parents. */
export interface RawRow {
  readonly row: number;
  readonly names: readonly NameAt[];
  readonly weight: FigureAt | null;
  readonly score: FigureAt | null;
  readonly deduction: FigureAt | null;
  readonly upper: readonly (FigureAt & {
    readonly depth: number;
    readonly kind: 'weight' | 'score';
  })[];
  readonly cells: readonly (Cell | null)[];
}

export const figureAt = (
  cells: readonly (Cell | null)[],
  row: number,
  column: number,
): FigureAt => ({
  figure: readFigure(cells[column] ?? null),
  at: placeOf(row, column),
});

export const isFigureAt = (
  read: FigureAt | null,
): read is FigureAt & { readonly figure: ReadFigure } => read?.figure.kind === 'figure';

export const written = (read: FigureAt | null): boolean =>
  read !== null && read.figure.kind !== 'blank';

const turned = (read: FigureAt | null): FigureAt | null =>
  read === null ? null : { ...read, figure: turnedRound(read.figure) };

export function figuresOf(layout: SheetLayout, cells: readonly (Cell | null)[], row: number) {
  const one = (column: number | undefined | null): FigureAt | null =>
    column === undefined || column === null ? null : figureAt(cells, row, column);
  return {
    weight: one(layout.weight?.column),
    score: layout.score?.turned ? turned(one(layout.score.column)) : one(layout.score?.column),
    deduction: one(layout.deduction),
    upper: [
      ...layout.upperWeights.map(({ column, depth }) => ({
        column,
        depth,
        kind: 'weight' as const,
      })),
      ...layout.upperScores.map(({ column, depth }) => ({ column, depth, kind: 'score' as const })),
    ].map(({ column, depth, kind }) => ({ ...figureAt(cells, row, column), depth, kind })),
  };
}

export const namesOf = (
  layout: SheetLayout,
  cells: readonly (Cell | null)[],
  row: number,
): readonly NameAt[] =>
  layout.names.flatMap((column, depth) => {
    const cell = cells[column] ?? null;
    if (cell === null || normalCell(cell) === '') return [];
    return [{ parts: readName(cell.text), depth, at: placeOf(row, column) }];
  });

export function rawRow(
  layout: SheetLayout,
  cells: readonly (Cell | null)[],
  row: number,
): RawRow | null {
  const names = namesOf(layout, cells, row);
  const figures = figuresOf(layout, cells, row);
  const anything = names.length > 0 || written(figures.weight) || written(figures.score);
  return anything ? { row, names, ...figures, cells } : null;
}
