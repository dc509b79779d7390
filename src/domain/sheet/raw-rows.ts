import type { BodyRange } from './choose-layout';
import { sumOf } from './decimal';
import { type CellFigure, type ReadFigure, readFigure } from './figure';
import type { Cell, Grid, Place } from './grid';
import { type NameParts, readName } from './name-cell';
import { normalCell, normalText, withoutBrackets } from './normal-text';
import { isRemark, saidTotal, type TotalLabel, totalLabel } from './row-labels';
import { placeOf, rowOf, type SheetLayout } from './sheet-layout';
import { isGradeLabel, saidGrade } from './stated-grade';

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

/** A row that states a sum. `before` counts the raw rows above it. */
export interface TotalRow {
  readonly label: TotalLabel;
  readonly at: Place;
  readonly before: number;
  /** Depth of the column that the label stands in; 0 outside the names. */
  readonly depth: number;
  /** Names that the row has besides the label: 决策 | 小计. */
  readonly beside: string | null;
  readonly weight: FigureAt | null;
  readonly score: FigureAt | null;
  /** Figures in other columns, in which forms write the total across merged cells. */
  readonly others: readonly FigureAt[];
  readonly cells: readonly (Cell | null)[];
}

export interface BodyRows {
  readonly raws: readonly RawRow[];
  readonly totals: readonly TotalRow[];
}

const at = (cells: readonly (Cell | null)[], row: number, column: number): FigureAt => ({
  figure: readFigure(cells[column] ?? null),
  at: placeOf(row, column),
});

export const isFigureAt = (
  read: FigureAt | null,
): read is FigureAt & { readonly figure: ReadFigure } => read?.figure.kind === 'figure';

const written = (read: FigureAt | null): boolean => read !== null && read.figure.kind !== 'blank';

function figuresOf(layout: SheetLayout, cells: readonly (Cell | null)[], row: number) {
  const one = (column: number | undefined | null): FigureAt | null =>
    column === undefined || column === null ? null : at(cells, row, column);
  return {
    weight: one(layout.weight?.column),
    score: one(layout.score?.column),
    deduction: one(layout.deduction),
    upper: [
      ...layout.upperWeights.map(({ column, depth }) => ({
        column,
        depth,
        kind: 'weight' as const,
      })),
      ...layout.upperScores.map(({ column, depth }) => ({ column, depth, kind: 'score' as const })),
    ].map(({ column, depth, kind }) => ({ ...at(cells, row, column), depth, kind })),
  };
}

/** Columns in which a label of a total may stand: names, and all that is left of the figures. */
function labelColumns(layout: SheetLayout): readonly number[] {
  const figures = [layout.weight, layout.score, ...layout.upperWeights, ...layout.upperScores];
  const columns = figures.flatMap((each) => (each === null ? [] : [each.column]));
  const first = Math.min(...columns);
  const left = Array.from({ length: first }, (_, column) => column);
  return [...new Set([...layout.names, ...left])].filter((column) => !columns.includes(column));
}

/** Columns between the names and the scores, in which a row without names may have its label. */
function innerColumns(layout: SheetLayout, cells: readonly (Cell | null)[]): readonly number[] {
  if (layout.names.some((column) => normalCell(cells[column] ?? null) !== '')) return [];
  return Array.from({ length: layout.score?.column ?? 0 }, (_, column) => column);
}

function findLabel(layout: SheetLayout, cells: readonly (Cell | null)[]) {
  for (const column of [...labelColumns(layout), ...innerColumns(layout, cells)]) {
    const cell = cells[column] ?? null;
    const label = cell === null ? null : totalLabel(cell.text);
    if (label !== null) return { label, column };
  }
  return null;
}

/** The figure of a total, also before a remark in brackets: 65.00（中）. */
function withoutRemark(read: FigureAt | null, cells: readonly (Cell | null)[]): FigureAt | null {
  if (read === null || read.figure.kind !== 'bad') return read;
  const text = withoutBrackets(normalCell(cells[read.at.column] ?? null));
  return { ...read, figure: readFigure({ kind: 'text', text }) };
}

/** A label that names a part which no row above has is the name of an indicator: 总投资合计. */
function namesUnknown({ sure, group }: TotalLabel, raws: readonly RawRow[]): boolean {
  if (sure || group === null) return false;
  return !raws.some(({ names }) => names.some(({ parts }) => parts.name.endsWith(group)));
}

const PLAIN_TOTAL = /总[分计得成评和]|合计|共计|加总/u;

/**
 * A name such as 考核得分 on a deeper level, with a weight that is neither the whole nor the sum of
 * those above, is an indicator.
 */
function isIndicator(
  { kind }: TotalLabel,
  text: string,
  depth: number,
  weight: FigureAt | null,
  raws: readonly RawRow[],
): boolean {
  if (kind !== 'total' || depth < 1 || PLAIN_TOTAL.test(normalText(text))) return false;
  if (!isFigureAt(weight) || weight.figure.value.equals(100)) return false;
  const above = raws.flatMap((raw) => (isFigureAt(raw.weight) ? [raw.weight.figure.value] : []));
  return !weight.figure.value.equals(sumOf(above));
}

function totalRow(
  layout: SheetLayout,
  cells: readonly (Cell | null)[],
  row: number,
  raws: readonly RawRow[],
): TotalRow | null {
  const found = findLabel(layout, cells);
  if (found === null || namesUnknown(found.label, raws)) return null;
  const figures = figuresOf(layout, cells, row);
  const depth = layout.names.indexOf(found.column);
  const text = cells[found.column]?.text ?? '';
  if (isIndicator(found.label, text, depth, figures.weight, raws)) return null;
  const [weight, score] = [figures.weight, figures.score].map((read) =>
    read?.at.column === found.column ? null : withoutRemark(read, cells),
  );
  const beside = layout.names
    .filter((column) => column !== found.column)
    .map((column) => cells[column] ?? null)
    .find((cell) => cell !== null && readFigure(cell).kind === 'bad');
  const taken = [layout.weight?.column, layout.score?.column, found.column];
  const others = cells.flatMap((_, column) =>
    taken.includes(column) ? [] : [at(cells, row, column)],
  );
  return {
    label: found.label,
    at: placeOf(row, found.column),
    before: raws.length,
    depth: Math.max(0, depth),
    beside: beside == null ? null : readName(beside.text).name,
    weight: weight ?? null,
    score: score ?? null,
    others: others.filter(isFigureAt),
    cells,
  };
}

const namesOf = (
  layout: SheetLayout,
  cells: readonly (Cell | null)[],
  row: number,
): readonly NameAt[] =>
  layout.names.flatMap((column, depth) => {
    const cell = cells[column] ?? null;
    if (cell === null || normalCell(cell) === '') return [];
    return [{ parts: readName(cell.text), depth, at: placeOf(row, column) }];
  });

function rawRow(layout: SheetLayout, cells: readonly (Cell | null)[], row: number): RawRow | null {
  const names = namesOf(layout, cells, row);
  const figures = figuresOf(layout, cells, row);
  const anything = names.length > 0 || written(figures.weight) || written(figures.score);
  return anything ? { row, names, ...figures, cells } : null;
}

/** Notes, signatures and grades stand below a table; at most a year stands in its columns. */
function isAside(cells: readonly (Cell | null)[], { weight, score, names }: RawRow): boolean {
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
function isHeaderAgain(layout: SheetLayout, grid: Grid, cells: readonly (Cell | null)[]): boolean {
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
function numbersColumns(cells: readonly (Cell | null)[]): boolean {
  const texts = cells.map(normalCell).filter((text) => text !== '' && text !== '栏次');
  const digits = texts.filter((text) => !TALLY.includes(text));
  const letters = texts.slice(0, texts.length - digits.length);
  const counted = digits.every((text, index) => text === String(index + 1));
  return texts.length > 2 && counted && letters.every((text, index) => text === TALLY[index]);
}

/** Names to the left of a label of a sum, which may stand on top of its part: 决策 | 小计. */
const headedBy = (layout: SheetLayout, total: TotalRow): readonly NameAt[] =>
  namesOf(layout, total.cells, total.at.row).filter(({ at }) => at.column < total.at.column);

/** A row with the names of the sum above it, where it has none on those levels itself. */
function underHead(raw: RawRow, head: readonly NameAt[]): RawRow {
  const own = Math.min(...raw.names.map(({ depth }) => depth));
  return { ...raw, names: [...head.filter(({ depth }) => depth < own), ...raw.names] };
}

/** Reads the rows below a header: those that may hold indicators, and those that state sums. */
export function readBody(grid: Grid, layout: SheetLayout, { from, to }: BodyRange): BodyRows {
  const raws: RawRow[] = [];
  const totals: TotalRow[] = [];
  let head: readonly NameAt[] = [];
  for (let row = from; row < to; row++) {
    const cells = rowOf(grid, row);
    if (cells.every((cell) => normalCell(cell) === '')) continue;
    if (isHeaderAgain(layout, grid, cells) || numbersColumns(cells)) continue;
    const total = totalRow(layout, cells, row, raws);
    if (total !== null) {
      totals.push(total);
      head = headedBy(layout, total);
      continue;
    }
    const raw = rawRow(layout, cells, row);
    if (raw === null || isAside(cells, raw)) continue;
    raws.push(underHead(raw, head));
    head = [];
  }
  return { raws, totals };
}
