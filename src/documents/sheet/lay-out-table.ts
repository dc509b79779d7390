import { decimalText, sumOf } from '../../domain/sheet/decimal';
import type { Placed, ScoreRow, ScoreTable } from '../../domain/sheet/score-table';
import { SHEET_HEADERS } from '../../text/sheet-words';

/** A cell to be written; `rows` and `columns` tell how many it covers. Figures are decimal strings. */
export interface OutCell {
  readonly text: string;
  readonly figure: boolean;
  readonly rows: number;
  readonly columns: number;
}

type Points = NonNullable<ScoreRow['weight']>['value'];

export type OutRow = readonly (OutCell | null)[];

const cell = (text: string, rows = 1, columns = 1): OutCell => ({
  text,
  figure: false,
  rows,
  columns,
});

const figure = (value: Points | null): OutCell | null =>
  value === null ? null : { text: decimalText(value), figure: true, rows: 1, columns: 1 };

const samePrefix = (a: ScoreRow | undefined, b: ScoreRow | undefined, depth: number): boolean =>
  a !== undefined &&
  b !== undefined &&
  // The last name of a row is its own, also where the next one has the same.
  a.path.length > depth + 1 &&
  b.path.length > depth + 1 &&
  a.path.slice(0, depth + 1).every((name, index) => b.path[index] === name);

/** A name with the rows that it covers; null in a row that an upper cell covers. */
function nameCell(rows: readonly ScoreRow[], index: number, depth: number): OutCell | null {
  const name = rows[index]?.path[depth];
  if (name === undefined || samePrefix(rows[index - 1], rows[index], depth)) return null;
  let covered = 1;
  while (samePrefix(rows[index], rows[index + covered], depth)) covered += 1;
  return cell(name, covered);
}

const values = (rows: readonly ScoreRow[], of: 'weight' | 'score'): Points[] =>
  rows.flatMap((row) => (row[of] === null ? [] : [row[of].value]));

const written = (value: Placed<{ readonly text: string }> | null): OutCell | null =>
  value === null ? null : cell(value.value.text);

/** A score table as rows of cells: header, indicators with merged upper levels, totals. */
export function layOutTable({ rows }: ScoreTable): readonly OutRow[] {
  const depth = Math.max(1, ...rows.map(({ path }) => path.length));
  const levels = SHEET_HEADERS.levels.slice(0, depth);
  const { weight, target, actual, score, total } = SHEET_HEADERS;
  const header = [...levels, weight, target, actual, score].map((text) => cell(text));
  const body = rows.map((row, index) => [
    ...levels.map((_, level) => nameCell(rows, index, level)),
    figure(row.weight?.value ?? null),
    written(row.target),
    written(row.actual),
    figure(row.score?.value ?? null),
  ]);
  const covered = levels.slice(1).map(() => null);
  const [weights, scores] = [sumOf(values(rows, 'weight')), sumOf(values(rows, 'score'))];
  return [
    header,
    ...body,
    [cell(total, 1, levels.length), ...covered, figure(weights), null, null, figure(scores)],
  ];
}
