import Fraction from 'fraction.js';
import type { DraftTotal } from './draft-row';
import type { Cell, Grid } from './grid';
import { LABEL_LENGTH, normalCell, normalText } from './normal-text';
import { saidTotal } from './row-labels';
import type { Placed } from './score-table';
import { placeOf, rowOf } from './sheet-layout';
import { figureWithGrade, isGradeLabel, loneGrade, saidGrade } from './stated-grade';

/** The grade in the next filled cell of a row after a label. */
function gradeAfter(cells: readonly (Cell | null)[], label: number): number | null {
  const next = cells.findIndex((cell, column) => column > label && normalCell(cell) !== '');
  return next >= 0 && loneGrade(cells[next]?.text ?? '') !== null ? next : null;
}

/** A grade after a figure, in brackets or not: 65.00（中）, 65/中. */
const gradeAfterFigure = (text: string): string | null => {
  const beside = figureWithGrade(text)?.grade ?? null;
  if (beside !== null) return beside;
  const inner = /\(([^()]*)\)$/u.exec(normalText(text.slice(0, LABEL_LENGTH)))?.[1];
  return inner === undefined ? null : (saidGrade(inner) ?? loneGrade(inner));
};

/**
 * Grades that the rows of a sheet state: said in a text, in the cell after a label, or alone in a
 * row of totals.
 */
export function statedGrades(
  grid: Grid,
  totalRows: ReadonlySet<number>,
  bodyRows: ReadonlySet<number>,
): readonly Placed<string>[] {
  const found: Placed<string>[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    if (bodyRows.has(row)) continue;
    const cells = rowOf(grid, row);
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const lone = totalRows.has(row)
        ? (loneGrade(cell.text) ?? gradeAfterFigure(cell.text))
        : null;
      const said = saidGrade(cell.text) ?? lone;
      const after = isGradeLabel(cell.text) ? gradeAfter(cells, column) : null;
      const from = after ?? column;
      const word = after === null ? said : loneGrade(cells[after]?.text ?? '');
      if (word === null) continue;
      if (found.some(({ at }) => at.row === row && at.column === from)) continue;
      found.push({ value: word, at: placeOf(row, from) });
    }
  }
  return found;
}

/** Totals that sentences and titles outside the table state. */
export function saidTotals(grid: Grid, tableRows: ReadonlySet<number>): readonly DraftTotal[] {
  const found: DraftTotal[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    if (tableRows.has(row)) continue;
    for (const [column, cell] of rowOf(grid, row).entries()) {
      const digits = cell === null ? null : saidTotal(cell.text);
      if (digits === null) continue;
      const figure = {
        kind: 'figure' as const,
        value: new Fraction(digits),
        decimals: digits.split('.')[1]?.length ?? 0,
        percent: false,
        loose: false,
        whole: null,
      };
      found.push({ figure: 'score', stated: { value: figure, at: placeOf(row, column) } });
    }
  }
  return found;
}
