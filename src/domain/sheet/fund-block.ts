import type Fraction from 'fraction.js';
import type { DraftRow } from './draft-row';
import { placedFigure } from './draft-row';
import { readFigure } from './figure';
import type { Cell, Grid, Place } from './grid';
import { readName } from './name-cell';
import { normalCell, normalText, withoutBrackets } from './normal-text';
import type { Placed } from './score-table';
import { placeOf, rowOf } from './sheet-layout';

/** The scored row of the fund block of a self-evaluation form (财预〔2020〕10号 annex 1). */
export interface FundBlock {
  readonly row: DraftRow;
  readonly at: Place;
  /** 1 for 100 %; null where the form does not state it. */
  readonly rate: Placed<Fraction> | null;
}

const NAME = '预算执行率';
const HEADS = /^(?:年初|全年|调整后?)?预算数?$|^全年执行数?$|^执行数$/u;
const SCORE = /^(?:自评)?得分$/u;
const RATE = /^(?:预算)?执行率$/u;
const TOTAL = /总额|资金合计|^合计$|^总计$/u;

const normals = (cells: readonly (Cell | null)[]): string[] =>
  cells.map((cell) => withoutBrackets(normalCell(cell)));

const columnOf = (heads: readonly string[], pattern: RegExp): number =>
  heads.findIndex((head) => pattern.test(head));

function rateOf(cells: readonly (Cell | null)[], row: number, column: number) {
  const figure = readFigure(column < 0 ? null : (cells[column] ?? null));
  if (figure.kind !== 'figure') return null;
  const share = figure.percent || figure.value.gt(1);
  return {
    value: share ? figure.value.div(100) : figure.value,
    at: placeOf(row, column),
  };
}

/** The figures of a block that stand at these columns of a row; null where none is a weight. */
function blockAt(
  cells: readonly (Cell | null)[],
  row: number,
  columns: { readonly [Key in 'label' | 'weight' | 'score' | 'rate']: number },
): FundBlock | null {
  const figure = (column: number) =>
    placedFigure({ figure: readFigure(cells[column] ?? null), at: placeOf(row, column) });
  const marks = figure(columns.weight);
  if (marks === null) return null;
  const at = placeOf(row, columns.label);
  const none = { target: null, actual: null };
  const draft = { path: [NAME], at, weight: marks, score: figure(columns.score), ...none };
  return { row: draft, at, rate: rateOf(cells, row, columns.rate) };
}

/** The row below the heads that carries a weight; of several the one that speaks of the total. */
function scoredRow(grid: Grid, head: number, before: number): FundBlock | null {
  const heads = normals(rowOf(grid, head));
  const [weight, score, rate] = [
    columnOf(heads, /^分值$|^权重$/u),
    columnOf(heads, SCORE),
    columnOf(heads, RATE),
  ];
  if (weight < 0 || score < 0) return null;
  let first: FundBlock | null = null;
  for (let row = head + 1; row < before; row++) {
    const cells = rowOf(grid, row);
    const total = cells.findIndex((cell) => TOTAL.test(withoutBrackets(normalCell(cell))));
    const label = Math.max(0, total);
    const block = blockAt(cells, row, { label, weight, score, rate });
    if (block !== null && total >= 0) return block;
    first ??= block;
  }
  return first;
}

/** The next filled cell right of the first one that a pattern fits; -1 where there is none. */
function columnAfter(heads: readonly string[], pattern: RegExp): number {
  const label = columnOf(heads, pattern);
  return label < 0 ? -1 : heads.findIndex((head, column) => column > label && head !== '');
}

/** The block in one row of labels that are each followed by their figure, its weight in its name. */
function pairedRow(grid: Grid, row: number): FundBlock | null {
  const cells = rowOf(grid, row);
  const heads = normals(cells);
  const [score, rate] = [columnAfter(heads, SCORE), columnAfter(heads, RATE)];
  const label = cells.findIndex((cell) => cell !== null && readName(cell.text).weight !== null);
  const named = readName(cells[label]?.text ?? '').weight;
  const scored = placedFigure({
    figure: readFigure(cells[score] ?? null),
    at: placeOf(row, score),
  });
  if (rate < 0 || named === null || scored === null) return null;
  const at = placeOf(row, label);
  const weight = { value: { ...scored.value, value: named, decimals: 0 }, at };
  const draft = { path: [NAME], at, weight, score: scored, target: null, actual: null };
  return { row: draft, at, rate: rateOf(cells, row, rate) };
}

/** Finds the fund block above the indicators; null where a sheet has none that is scored. */
export function findFundBlock(grid: Grid, before: number): FundBlock | null {
  for (let row = 0; row < before; row++) {
    const paired = pairedRow(grid, row);
    if (paired !== null) return paired;
    const heads = normals(rowOf(grid, row)).map((head) => normalText(head));
    if (heads.filter((head) => HEADS.test(head)).length < 2) continue;
    const block = scoredRow(grid, row, before);
    if (block !== null) return block;
  }
  return null;
}
