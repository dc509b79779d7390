import type Fraction from 'fraction.js';
import type { DraftRow } from './draft-row';
import { placedFigure } from './draft-row';
import { readFigure } from './figure';
import type { Cell, Grid, Place } from './grid';
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
const TOTAL = /资金总额|资金合计|^合计$|^总计$|^总额$/u;

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

/** The first row below the heads that speaks of the total of funds and carries a weight. */
function scoredRow(grid: Grid, head: number, before: number): FundBlock | null {
  const heads = normals(rowOf(grid, head));
  const [weight, score] = [
    columnOf(heads, /^分值$|^权重$/u),
    columnOf(heads, /^得分$|^自评得分$/u),
  ];
  if (weight < 0 || score < 0) return null;
  for (let row = head + 1; row < before; row++) {
    const cells = rowOf(grid, row);
    const label = cells.findIndex((cell) => TOTAL.test(withoutBrackets(normalCell(cell))));
    if (label < 0) continue;
    const figure = (column: number) =>
      placedFigure({ figure: readFigure(cells[column] ?? null), at: placeOf(row, column) });
    const [marks, scored] = [figure(weight), figure(score)];
    if (marks === null) continue;
    const at = placeOf(row, label);
    const none = { target: null, actual: null };
    const rate = rateOf(cells, row, columnOf(heads, /^(?:预算)?执行率$/u));
    return { row: { path: [NAME], at, weight: marks, score: scored, ...none }, at, rate };
  }
  return null;
}

/** Finds the fund block above the indicators; null where a sheet has none that is scored. */
export function findFundBlock(grid: Grid, before: number): FundBlock | null {
  for (let row = 0; row < before; row++) {
    const heads = normals(rowOf(grid, row)).map((head) => normalText(head));
    if (heads.filter((head) => HEADS.test(head)).length < 2) continue;
    const block = scoredRow(grid, row, before);
    if (block !== null) return block;
  }
  return null;
}
