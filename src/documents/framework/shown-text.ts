import { toPlainText } from '../../domain/kernel/plain-text';
import type { Cell } from '../../domain/sheet/grid';

// Programs that save a workbook again drop these.
const DROPPED = /\p{Noncharacter_Code_Point}|\uFFFD/gu;

/** A text as it comes back from a workbook: without blanks at its ends and what does not last. */
export const shownText = (text: string): string => toPlainText(text).replace(DROPPED, '').trim();

/** What a cell shows; empty for none. */
export const shownCell = (cell: Cell | null | undefined): string =>
  cell == null ? '' : shownText(cell.text);
