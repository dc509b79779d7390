import { sumOf } from './decimal';
import { readFigure } from './figure';
import type { Cell, Place } from './grid';
import { readName } from './name-cell';
import { normalCell, normalText, withoutBrackets } from './normal-text';
import { type FigureAt, figureAt, figuresOf, isFigureAt, type RawRow } from './raw-row';
import { type TotalLabel, totalLabel } from './row-labels';
import { placeOf, type SheetLayout } from './sheet-layout';
import { figureWithGrade } from './stated-grade';

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

/** The figure of a total, also before its grade or a remark in brackets: 65.00（中）, 65/中. */
function withoutRemark(read: FigureAt | null, cells: readonly (Cell | null)[]): FigureAt | null {
  if (read === null || read.figure.kind !== 'bad') return read;
  const normal = withoutBrackets(normalCell(cells[read.at.column] ?? null));
  const text = figureWithGrade(normal)?.figure ?? normal;
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

export function totalRow(
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
    taken.includes(column) ? [] : [withoutRemark(figureAt(cells, row, column), cells)],
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
