import Fraction from 'fraction.js';
import { sumOf } from './decimal';
import { type DraftPart, type DraftRow, type DraftRows, placedFigure } from './draft-row';
import { isExtra, isTakenOff, takenPoints } from './extra';
import { type ReadFigure, readFigure } from './figure';
import type { Cell } from './grid';
import { printedName } from './normal-text';
import { type FigureAt, isFigureAt } from './raw-row';
import { isParent, type PathedRow } from './row-paths';
import type { CellFault, Placed, WrittenValue } from './score-table';
import { placeOf, type SheetLayout } from './sheet-layout';

const whole = (value: Fraction): ReadFigure => ({
  kind: 'figure',
  value,
  decimals: 0,
  percent: false,
  loose: false,
  whole: null,
});

function writtenValue(
  cells: readonly (Cell | null)[],
  row: number,
  column: number | null,
): Placed<WrittenValue> | null {
  const cell = column === null ? null : (cells[column] ?? null);
  if (column === null || cell === null || printedName(cell.text) === '') return null;
  const figure = readFigure(cell);
  const value = figure.kind === 'figure' && !figure.percent ? figure.value : null;
  return { value: { text: printedName(cell.text), figure: value }, at: placeOf(row, column) };
}

/** Sums that names and the columns of upper levels state, as "决策（15分）". */
function statedAbove(row: PathedRow, parent: boolean, layout: SheetLayout): DraftPart[] {
  const parts: DraftPart[] = [];
  for (const { parts: name, depth, at } of row.names) {
    const end = row.path.indexOf(name.name) + 1;
    const leaf = depth === row.depth && !parent;
    const counts = leaf ? layout.weight !== null && name.unit === '分' : end > 0;
    if (!counts) continue;
    const path = leaf ? row.path : row.path.slice(0, end);
    const state = (figure: 'weight' | 'score', value: Fraction | null): void => {
      if (value === null) return;
      const stated = { value: { ...whole(value), decimals: name.decimals }, at };
      parts.push({ path, figure, stated });
    };
    state('weight', name.weight);
    state('score', name.score);
  }
  for (const { kind, depth, ...read } of row.upper) {
    const stated = placedFigure(read);
    if (stated === null || row.path.length <= depth + 1) continue;
    parts.push({ path: row.path.slice(0, depth + 1), figure: kind, stated });
  }
  return parts;
}

/** The figures of a row that heads the next ones. */
function statedByParent(row: PathedRow): DraftPart[] {
  const { path } = row;
  return (['weight', 'score'] as const).flatMap((figure) => {
    const stated = placedFigure(row[figure]);
    return stated === null ? [] : [{ path, figure, stated }];
  });
}

interface Leaf {
  readonly row: DraftRow | null;
  readonly faults: readonly CellFault[];
}

function weightOf(row: PathedRow, layout: SheetLayout): Placed<ReadFigure> | null {
  const placed = placedFigure(row.weight);
  if (placed !== null) return placed;
  if (isFigureAt(row.score) && row.score.figure.whole !== null) {
    return { value: whole(row.score.figure.whole), at: row.score.at };
  }
  const named = row.names.at(-1);
  if (layout.weight !== null || named === undefined || named.parts.weight === null) return null;
  return { value: { ...whole(named.parts.weight), decimals: named.parts.decimals }, at: named.at };
}

/** 扣3分 below a heading of what is taken off. */
function takenOff({ path, score }: PathedRow): Placed<ReadFigure> | null {
  if (score === null || score.figure.kind !== 'bad' || !isTakenOff(path)) return null;
  const points = takenPoints(score.figure.written);
  return points === null ? null : { value: whole(points.neg()), at: score.at };
}

/** Without a score column, what was not taken off is the score. */
function scoreOf(row: PathedRow, layout: SheetLayout, weight: Placed<ReadFigure> | null) {
  const placed = placedFigure(row.score) ?? takenOff(row);
  if (placed !== null || layout.score !== null || layout.deduction === null) return placed;
  const taken = row.deduction;
  if (weight === null || taken === null || taken.figure.kind === 'bad') return null;
  const off = taken.figure.kind === 'figure' ? taken.figure.value.abs() : new Fraction(0);
  return { value: { ...whole(weight.value.value.sub(off)), decimals: 2 }, at: taken.at };
}

function faultOf(
  name: string,
  figure: 'weight' | 'score',
  read: FigureAt | null,
): CellFault | null {
  if (read === null || read.figure.kind === 'figure') return null;
  const { at } = read;
  if (read.figure.kind === 'bad') {
    const { written } = read.figure;
    return { code: 'not-a-number', at, name, figure, written, of: 'indicator' };
  }
  const written = read.figure.kind === 'mark' ? read.figure.written : null;
  return { code: figure === 'weight' ? 'weight-missing' : 'score-missing', at, name, written };
}

function readLeaf(row: PathedRow, layout: SheetLayout): Leaf {
  const { path } = row;
  const name = path.at(-1) ?? '';
  const at = row.names.at(-1)?.at ?? row.weight?.at ?? row.score?.at ?? placeOf(row.row, 0);
  const weight = weightOf(row, layout);
  const score = scoreOf(row, layout, weight);
  const extra = isExtra(path);
  const faults = [
    weight === null && !extra ? faultOf(name, 'weight', row.weight) : null,
    score === null ? faultOf(name, 'score', row.score ?? row.deduction) : null,
  ].filter((fault) => fault !== null);
  // A weight of nothing needs no score.
  const empty = weight?.value.value.equals(0) === true && row.score?.figure.kind === 'mark';
  if (empty) return { row: null, faults: [] };
  const target = writtenValue(row.cells, row.row, layout.target);
  const actual = writtenValue(row.cells, row.row, layout.actual);
  return { row: { path, at, weight, score, target, actual }, faults };
}

const isVoid = (read: FigureAt | null): boolean =>
  read === null || read.figure.kind === 'blank' || read.figure.kind === 'mark';

/**
 * A row whose weight is the sum of all above and whose label is none that is known: without a name,
 * or with one on the first level where the whole hundred is above it.
 */
function isSilentTotal(row: PathedRow, rows: readonly DraftRow[]): boolean {
  if (!isFigureAt(row.weight) || rows.length < 2) return false;
  const bare = row.depth === 0 && row.path.length === 1 && row.weight.figure.value.equals(100);
  if (row.depth !== null && !bare) return false;
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight.value.value]));
  return row.weight.figure.value.equals(sumOf(weights));
}

const plus = (a: Placed<ReadFigure> | null, b: Placed<ReadFigure>): Placed<ReadFigure> =>
  a === null
    ? b
    : { ...a, value: { ...a.value, value: a.value.value.add(b.value.value), loose: false } };

/**
 * A row without a name that goes on with the indicator above: its check points have scores of their
 * own below one merged weight, or weights of their own beside one merged score.
 */
function continued(row: PathedRow, last: DraftRow | undefined): DraftRow | null {
  if (row.depth !== null || last === undefined) return null;
  const [weight, score] = [placedFigure(row.weight), placedFigure(row.score)];
  if (weight === null && score !== null && last.weight !== null && last.score !== null) {
    return { ...last, score: plus(last.score, score) };
  }
  const short = last.score?.value.value.gt(last.weight?.value.value ?? 0) === true;
  return weight !== null && score === null && short
    ? { ...last, weight: plus(last.weight, weight) }
    : null;
}

/** Sorts the rows of a table into indicators, sums that are stated, and what cannot be read. */
export function draftRows(pathed: readonly PathedRow[], layout: SheetLayout): DraftRows {
  const rows: DraftRow[] = [];
  const parts: DraftPart[] = [];
  const totals: DraftRows['totals'][number][] = [];
  const faults: CellFault[] = [];
  const unscored: DraftRows['unscored'][number][] = [];
  const drawn: number[] = [];
  for (const [index, row] of pathed.entries()) {
    drawn.push(rows.length);
    const more = continued(row, rows.at(-1));
    if (more !== null) {
      rows.splice(-1, 1, more);
      continue;
    }
    const parent = isParent(pathed, index);
    parts.push(...statedAbove(row, parent, layout));
    if (parent) {
      parts.push(...statedByParent(row));
    } else if (isSilentTotal(row, rows)) {
      for (const figure of ['weight', 'score'] as const) {
        const stated = placedFigure(row[figure]);
        if (stated !== null) totals.push({ figure, stated });
      }
    } else if (row.depth === null && !isFigureAt(row.weight) && !isFigureAt(row.score)) {
      // The row goes on with texts of the indicator above.
    } else if (isVoid(row.weight) && isVoid(row.score) && weightOf(row, layout) === null) {
      const [name, at] = [row.path.at(-1) ?? '', row.names.at(-1)?.at];
      const marked = row.weight?.figure.kind === 'mark' && row.score?.figure.kind === 'mark';
      if (at !== undefined && !marked) unscored.push({ name, at });
    } else if (row.path.length > 0) {
      const leaf = readLeaf(row, layout);
      if (leaf.row !== null) rows.push(leaf.row);
      faults.push(...leaf.faults);
    }
  }
  return { rows, parts, totals, faults, unscored, drawn };
}
