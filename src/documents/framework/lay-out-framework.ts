import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import { PRINTING } from '../../domain/scoring/printing';
import {
  FRAMEWORK_HEADERS,
  FRAMEWORK_SHEETS,
  FRAMEWORK_TOTAL,
  type FrameworkColumn,
} from '../../text/framework-sheet-words';
import type { OutCell, OutRow } from '../sheet/lay-out-table';
import { cellOrNone, figureCell, type OutSheet, textCell } from '../sheet/out-sheet';
import { type FrameworkLine, linesOf } from './framework-line';

const WIDTHS: Readonly<Record<FrameworkColumn, number>> = {
  ...{ level: 14, group: 16, name: 22, id: 10, weight: 8 },
  ...{ explanation: 40, rule: 44, points: 44, target: 18, evidence: 20 },
  ...{ source: 16, method: 14, benchmark: 24, basis: 28 },
};

/** Columns of the sheet, in its order. */
export const FRAMEWORK_COLUMNS = Object.keys(FRAMEWORK_HEADERS) as readonly FrameworkColumn[];

/** Columns that the label of the totals covers: all before the weight. */
const LABELLED = FRAMEWORK_COLUMNS.indexOf('weight');

/** The name of a level or group with the rows that it covers; null below its first row. */
function mergedName(
  lines: readonly FrameworkLine[],
  index: number,
  of: 'level' | 'group',
): OutCell | null {
  const line = lines[index];
  if (line === undefined || lines[index - 1]?.[of] === line[of]) return null;
  let covered = 1;
  while (lines[index + covered]?.[of] === line[of]) covered += 1;
  return textCell(line[of].name, covered);
}

function cellOf(
  lines: readonly FrameworkLine[],
  index: number,
  column: FrameworkColumn,
): OutCell | null {
  if (column === 'level' || column === 'group') return mergedName(lines, index, column);
  const text = lines[index]?.cells[column] ?? '';
  return column === 'weight' ? figureCell(text) : cellOrNone(text);
}

function totalRow(framework: Framework): OutRow {
  const sum = indicatorsOf(framework).reduce((all, { weightMilli }) => all + weightMilli, 0);
  return FRAMEWORK_COLUMNS.map((column, index) => {
    if (index === 0) return textCell(FRAMEWORK_TOTAL, 1, LABELLED);
    return column === 'weight' ? figureCell(PRINTING.figure(sum, 'milli')) : null;
  });
}

/** The sheet of indicators that people read and edit: header, indicators, totals. */
export function layOutFramework(framework: Framework): OutSheet {
  const lines = linesOf(framework);
  const header = FRAMEWORK_COLUMNS.map((column) => textCell(FRAMEWORK_HEADERS[column]));
  const body = lines.map((_, index) =>
    FRAMEWORK_COLUMNS.map((column) => cellOf(lines, index, column)),
  );
  return {
    name: FRAMEWORK_SHEETS.table,
    rows: [header, ...body, totalRow(framework)],
    widths: FRAMEWORK_COLUMNS.map((column) => WIDTHS[column]),
    headRows: 1,
  };
}
