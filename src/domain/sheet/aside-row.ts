import type { Cell, Grid } from './grid';
import { normalCell } from './normal-text';
import { isFigureAt, type RawRow, written } from './raw-row';
import { isRemark, saidTotal } from './row-labels';
import { rowOf, type SheetLayout } from './sheet-layout';
import { isGradeLabel, saidGrade } from './stated-grade';

/** Notes, signatures and grades stand below a table; at most a year stands in its columns. */
export function isAside(
  cells: readonly (Cell | null)[],
  { weight, score, names }: RawRow,
): boolean {
  const figures = [weight, score].filter(isFigureAt).length;
  if (figures === 2) return false;
  const [first] = cells.filter((cell) => normalCell(cell) !== '');
  if (first == null) return true;
  if (figures > 0) return isRemark(first.text) && /日期|时间|电话|签|[:：]/u.test(first.text);
  if (isRemark(first.text) || saidTotal(first.text) !== null) return true;
  if (isGradeLabel(first.text) || saidGrade(first.text) !== null) return true;
  // A sentence across the table, as forms have it for goals and conclusions.
  return names.length === 1 && !written(weight) && !written(score) && first.text.length > 40;
}

/** The header again, as on each page of a printed table. */
export function isHeaderAgain(
  layout: SheetLayout,
  grid: Grid,
  cells: readonly (Cell | null)[],
): boolean {
  const { first, last } = layout.header;
  const heads = Array.from({ length: last - first + 1 }, (_, index) => rowOf(grid, first + index));
  return heads.some((head) => {
    const same = head.filter(
      (cell, column) =>
        normalCell(cell) !== '' && normalCell(cell) === normalCell(cells[column] ?? null),
    );
    return same.length >= 2;
  });
}

const TALLY = '甲乙丙丁戊己庚辛壬癸';

/** A line that numbers the columns, as 甲 乙 1 2 3, below the header of a printed form. */
export function numbersColumns(cells: readonly (Cell | null)[]): boolean {
  const texts = cells.map(normalCell).filter((text) => text !== '' && text !== '栏次');
  const digits = texts.filter((text) => !TALLY.includes(text));
  const letters = texts.slice(0, texts.length - digits.length);
  const counted = digits.every((text, index) => text === String(index + 1));
  return texts.length > 2 && counted && letters.every((text, index) => text === TALLY[index]);
}
