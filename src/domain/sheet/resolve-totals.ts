import Fraction from 'fraction.js';
import { sumOf } from './decimal';
import type { DraftPart, DraftRow, DraftRows, DraftTotal } from './draft-row';
import { placedFigure } from './draft-row';
import type { ReadFigure } from './figure';
import { figureAgain } from './figure-again';
import { LABEL_LENGTH, normalText, printedName } from './normal-text';
import { indexParts, type PartIndex } from './part-index';
import type { FigureAt } from './raw-row';
import type { CellFault, Placed } from './score-table';
import type { SheetLayout } from './sheet-layout';
import { loneGrade, saidGrade } from './stated-grade';
import type { TotalRow } from './total-row';

interface StatedPair {
  readonly weight: Placed<ReadFigure> | null;
  readonly score: Placed<ReadFigure> | null;
}

const inlineFigure = ({ label, at }: TotalRow): Placed<ReadFigure> | null => {
  if (label.figure === null) return null;
  const decimals = label.figure.split('.')[1]?.length ?? 0;
  const value = new Fraction(label.figure);
  return {
    value: { kind: 'figure', value, decimals, percent: false, loose: false, whole: null },
    at,
  };
};

const isHundred = ({ value }: Placed<ReadFigure>): boolean => value.value.equals(100);

/** Figures of the row outside the two columns: in columns of upper levels, or in merged cells. */
function elsewhere(row: TotalRow, layout: SheetLayout, kind: 'weight' | 'score') {
  const upper = kind === 'weight' ? layout.upperWeights : layout.upperScores;
  const columns = upper.map(({ column }) => column);
  const found = row.others.find(({ at }) => columns.includes(at.column));
  return found === undefined ? null : placedFigure(found);
}

/** Figures in cells that were merged with the label, or that have no header. */
function merged(row: TotalRow, layout: SheetLayout): readonly FigureAt[] {
  const open = layout.header.columns.filter(({ header }) => header === '');
  const columns = [...layout.names, ...open.map(({ column }) => column)];
  return row.others.filter(({ at }) => columns.includes(at.column));
}

/** Weight and score that a row of totals states, wherever in the row they stand. */
function statedIn(row: TotalRow, layout: SheetLayout): StatedPair {
  const whole = placedFigure(row.score)?.value.whole ?? null;
  let weight = placedFigure(row.weight) ?? elsewhere(row, layout, 'weight');
  let score = placedFigure(row.score) ?? elsewhere(row, layout, 'score');
  if (whole !== null && weight === null && score !== null) {
    weight = { value: { ...score.value, value: whole, whole: null, decimals: 0 }, at: score.at };
  }
  const spare = [inlineFigure(row), ...merged(row, layout).map(placedFigure)].filter(
    (figure) => figure !== null,
  );
  if (score === null && spare.length > 0) {
    const last = spare.at(-1) ?? null;
    // "总分 100" alone states the full marks.
    const full = last !== null && row.label.of !== 'score' && isHundred(last);
    if (row.label.of === 'weight' || (full && weight === null)) weight ??= last;
    else score = last;
  }
  // A figure that was merged across both columns stands in the left one.
  const alone = weight !== null && score === null && weight.at.column === row.weight?.at.column;
  const meansScore =
    row.label.of === 'score' || (row.label.kind === 'total' && row.label.of === null);
  if (alone && weight !== null && meansScore && layout.score !== null && !isHundred(weight)) {
    return { weight: null, score: weight };
  }
  return { weight, score };
}

/** A label that says that its figure is rounded (四舍五入) states as many decimals as are written. */
function asRounded({ cells, at }: TotalRow, pair: StatedPair): StatedPair {
  const { score } = pair;
  const label = normalText((cells[at.column]?.text ?? '').slice(0, LABEL_LENGTH));
  if (score === null || !/四舍五入|取整|保留整数/u.test(label)) return pair;
  return { ...pair, score: { ...score, value: { ...score.value, loose: false } } };
}

const weightsOf = (rows: readonly DraftRow[]): Fraction =>
  sumOf(rows.flatMap(({ weight }) => (weight === null ? [] : [weight.value.value])));

/** Parts that a subtotal may be of: the levels of the row above it, outermost first. */
function candidates(near: DraftRow | undefined): readonly (readonly string[])[] {
  const path = near?.path ?? [];
  return path.slice(0, -1).map((_, depth) => path.slice(0, depth + 1));
}

function namedPart(rows: readonly DraftRow[], before: number, name: string) {
  const part = ({ path }: DraftRow): readonly string[] | null => {
    const depth = path.findIndex((each) => each === name || each.endsWith(name));
    return depth < 0 ? null : path.slice(0, depth + 1);
  };
  // The nearest one above, or the first one below a sum that stands on top.
  for (let row = Math.min(before, rows.length) - 1; row >= 0; row--) {
    const above = rows[row];
    const found = above === undefined ? null : part(above);
    if (found !== null) return found;
  }
  const below = rows.slice(before).find((row) => part(row) !== null);
  return below === undefined ? null : part(below);
}

/** All indicators of a table, the sum of their weights, and its parts. */
interface Whole {
  readonly rows: readonly DraftRow[];
  readonly sum: Fraction;
  readonly partOf: PartIndex<DraftRow>;
}

/** The path of the part that a row of totals is of; the empty path for the whole table. */
function pathOf(row: TotalRow, pair: StatedPair, before: number, { rows, sum, partOf }: Whole) {
  const { kind, group } = row.label;
  if (kind === 'total' && row.beside === null) return [];
  const named = group ?? row.beside;
  const known = named === null ? null : namedPart(rows, before, named);
  if (known !== null) return known;
  if (kind === 'total') return [];
  const stated = pair.weight?.value.value ?? null;
  const parts = candidates(rows[before - 1] ?? rows[0]);
  const fitting = parts.find((path) => stated?.equals(weightsOf(partOf(path))) === true);
  const ends = before >= rows.length || before === 0;
  const whole = stated?.equals(sum) === true;
  if (ends && fitting === undefined && (whole || kind === 'sum')) return [];
  if (ends && whole && kind === 'sum') return [];
  if (fitting !== undefined) return fitting;
  return parts[Math.max(0, Math.min(row.depth, parts.length) - 1)] ?? [];
}

/** What rows of totals state of the parts, and of the whole table. */
export interface ResolvedTotals {
  readonly parts: readonly DraftPart[];
  readonly totals: readonly DraftTotal[];
  readonly faults: readonly CellFault[];
}

/** Sums that are written as something else than a figure or a grade. */
function unreadable(row: TotalRow): CellFault[] {
  return (['weight', 'score'] as const).flatMap((figure) => {
    const read = row[figure];
    if (read === null || read.figure.kind !== 'bad') return [];
    const { written } = read.figure;
    // A formula whose result was not saved states nothing.
    if (written.startsWith('=')) return [];
    if (loneGrade(written) !== null || saidGrade(written) !== null) return [];
    const name = printedName(row.cells[row.at.column]?.text ?? '');
    return [{ code: 'not-a-number', at: read.at, name, figure, written, of: 'sum' }];
  });
}

/** Turns rows of totals into what they state: of a part, or of the whole table. */
export function resolveTotals(
  totals: readonly TotalRow[],
  drafts: DraftRows,
  layout: SheetLayout,
): ResolvedTotals {
  const parts: DraftPart[] = [];
  const faults: CellFault[] = [];
  const whole: DraftTotal[] = [];
  const { rows } = drafts;
  const table = { rows, sum: weightsOf(rows), partOf: indexParts(rows) };
  for (const row of totals) {
    const pair = asRounded(row, statedIn(row, layout));
    faults.push(...unreadable(row));
    const { kind } = row.label;
    if (kind === 'mean' || kind === 'trimmed') {
      const stated = layout.weight === null ? (pair.score ?? pair.weight) : null;
      if (stated !== null) whole.push({ figure: kind, stated });
      continue;
    }
    const before = drafts.drawn[row.before] ?? drafts.rows.length;
    const path = pathOf(row, pair, before, table);
    const said = [
      { figure: 'weight', stated: pair.weight },
      { figure: 'score', stated: pair.score },
      { figure: 'score', stated: figureAgain(pair.score, row.cells) },
    ] as const;
    for (const { figure, stated } of said) {
      if (stated === null) continue;
      if (path.length === 0) whole.push({ figure, stated });
      else parts.push({ path, figure, stated });
    }
  }
  return { parts, totals: whole, faults };
}
