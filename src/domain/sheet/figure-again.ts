import type { ReadFigure } from './figure';
import { readFigure } from './figure';
import type { Cell } from './grid';
import { LABEL_LENGTH, normalText, withoutNoteMarks } from './normal-text';
import type { Placed } from './score-table';

/**
 * The figure in brackets after another one in the same cell, as people correct or round a total:
 * 64.99（65.00）. The full marks in brackets, and a percentage, state no total.
 */
export function figureAgain(
  first: Placed<ReadFigure> | null,
  cells: readonly (Cell | null)[],
): Placed<ReadFigure> | null {
  if (first === null) return null;
  // A footnote mark as ⑴ would become a figure in brackets.
  const text = withoutNoteMarks((cells[first.at.column]?.text ?? '').slice(0, LABEL_LENGTH));
  const inner = /^[^()]*\d[^()]*\(([^()]*)\)$/u.exec(normalText(text))?.[1] ?? '';
  const value = readFigure({ kind: 'text', text: inner });
  if (value.kind !== 'figure' || value.percent || value.value.equals(100)) return null;
  return { value, at: first.at };
}
