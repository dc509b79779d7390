import Fraction from 'fraction.js';
import { decimalsIn, decimalText, fixedText, roundHalfUp, settle, sumOf } from './decimal';
import { weighedRows } from './extra';
import type { Place } from './grid';
import { indexParts } from './part-index';
import type { ScoreRow, ScoreTable, StatedFigure, TotalFigure } from './score-table';
import type { SheetProblem, StatedBy } from './sheet-problem';

/** A stated figure that holds, but only after rounding: told with the exact one. */
export interface RoundedFigure {
  readonly at: Place | null;
  readonly stated: string;
  readonly exact: string;
}

const figuresIn = (rows: readonly ScoreRow[], of: 'weight' | 'score'): Fraction[] =>
  rows.flatMap((row) => (row[of] === null ? [] : [row[of].value]));

/** Zeros after the point that a cell of a workbook can have dropped: 65 for 65.00. */
const DROPPED = 2;

/** Decimals that a figure was stated in; a bare whole number may have as many as its parts. */
const statedDecimals = ({ decimals, loose }: StatedFigure, parts: readonly Fraction[]): number =>
  loose
    ? Math.max(decimals, Math.min(DROPPED, ...[Math.max(0, ...parts.map(decimalsIn))]))
    : decimals;

type Outcome =
  | { readonly kind: 'exact' }
  | { readonly kind: 'rounded' | 'differs'; readonly stated: string; readonly exact: string };

/**
 * What is missing in a sum leaves it open: a score stays between nothing and its weight, a weight is
 * anything above. True where it could make a stated figure good.
 */
function isOpen(
  { value }: StatedFigure,
  rows: readonly ScoreRow[],
  figure: 'weight' | 'score',
): boolean {
  const gaps = rows.filter((row) => row[figure] === null);
  const least = sumOf(figuresIn(rows, figure));
  if (gaps.length === 0 || value.lt(least)) return false;
  const most = gaps.map(({ weight }) => (figure === 'score' ? (weight?.value ?? null) : null));
  const known = most.filter((each) => each !== null);
  return known.length < most.length || value.lte(sumOf(known).add(least));
}

/** Holds a stated figure against the exact one, rounded half up to the decimals it was stated in. */
function compareStated(stated: StatedFigure, exact: Fraction, parts: readonly Fraction[]): Outcome {
  const decimals = statedDecimals(stated, parts);
  const [said, counted] = [roundHalfUp(stated.value, decimals), settle(exact)];
  if (settle(stated.value).equals(counted)) return { kind: 'exact' };
  const kind = roundHalfUp(counted, decimals).equals(said) ? 'rounded' : 'differs';
  return { kind, stated: fixedText(said, decimals), exact: decimalText(counted) };
}

/** Outcome of all comparisons: what differs, and what holds by rounding only. */
export interface Comparisons {
  readonly problems: readonly SheetProblem[];
  readonly rounded: readonly RoundedFigure[];
}

/** The mean of the scores. */
export function meanScore(rows: readonly ScoreRow[]): Fraction {
  const scores = figuresIn(rows, 'score');
  return scores.length === 0 ? new Fraction(0) : sumOf(scores).div(scores.length);
}

/** The mean without one highest and one lowest score; of three at least, for others the mean. */
export function trimmedMean(rows: readonly ScoreRow[]): Fraction {
  const scored = rows.filter(({ score }) => score !== null);
  if (scored.length < 3) return meanScore(rows);
  const scores = figuresIn(scored, 'score').sort((a, b) => a.compare(b));
  return sumOf(scores.slice(1, -1)).div(scores.length - 2);
}

function exactOf(rows: readonly ScoreRow[], figure: TotalFigure): Fraction {
  if (figure === 'trimmed') return trimmedMean(rows);
  return figure === 'mean' ? meanScore(rows) : sumOf(figuresIn(rows, figure));
}

/** Rows that a stated total is of: weights are summed up with the extras or without them. */
function rowsOf(
  { rows }: ScoreTable,
  figure: TotalFigure,
  { value }: StatedFigure,
): readonly ScoreRow[] {
  if (figure !== 'weight' || settle(exactOf(rows, figure)).equals(settle(value))) return rows;
  return weighedRows(rows);
}

/** Holds every total, and a published one, against the exact sums. */
export function compareTotals(
  table: ScoreTable,
  total: Fraction,
  published: StatedFigure | null,
): Comparisons {
  const problems: SheetProblem[] = [];
  const rounded: RoundedFigure[] = [];
  const hold = (
    stated: StatedFigure,
    figure: TotalFigure,
    at: Place | null,
    by: StatedBy,
  ): void => {
    const rows = by === 'sheet' ? rowsOf(table, figure, stated) : table.rows;
    if ((figure === 'score' || figure === 'weight') && isOpen(stated, rows, figure)) return;
    const exact = by === 'published' ? total : exactOf(rows, figure);
    const parts = figuresIn(rows, figure === 'weight' ? 'weight' : 'score');
    const outcome = compareStated(stated, exact, parts);
    if (outcome.kind === 'exact') return;
    const { stated: said, exact: counted } = outcome;
    if (outcome.kind === 'rounded') rounded.push({ at, stated: said, exact: counted });
    else problems.push({ code: 'total-mismatch', at, by, figure, stated: said, exact: counted });
  };
  for (const { figure, stated, at } of table.totals) hold(stated, figure, at, 'sheet');
  if (published !== null) hold(published, 'score', null, 'published');
  return { problems, rounded };
}

/** Holds every stated sum of a part against the indicators below it. */
export function compareParts(table: ScoreTable): Comparisons {
  const problems: SheetProblem[] = [];
  const rounded: RoundedFigure[] = [];
  const partOf = indexParts(table.rows);
  for (const { path, figure, stated, at } of table.parts) {
    const rows = partOf(path);
    const figures = figuresIn(rows, figure);
    if (isOpen(stated, rows, figure)) continue;
    const outcome = compareStated(stated, sumOf(figures), figures);
    if (outcome.kind === 'exact') continue;
    const { stated: said, exact } = outcome;
    if (outcome.kind === 'rounded') rounded.push({ at, stated: said, exact });
    else problems.push({ code: 'parts-mismatch', at, path, figure, stated: said, exact });
  }
  return { problems, rounded };
}
