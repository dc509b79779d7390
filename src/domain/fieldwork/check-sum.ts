import { FIGURE_DECIMALS, type Figure } from '../framework/figure';
import { fail, ok, type Result } from '../kernel/result';
import type { Feeds } from './acts/check';
import type { CheckRow } from './check-table';

/** Quantities of a line that can be summed. */
export const CHECK_QUANTITIES = ['found', 'planned', 'accounted'] as const;
export type CheckQuantity = (typeof CHECK_QUANTITIES)[number];

/** Why lines that feed one figure have no sum. */
export type SumGap = 'notFound' | 'conflict' | 'mixedUnits' | 'tooLarge';

/** The lines of all sites that feed one figure of one indicator, summed. */
export interface CheckSum {
  readonly feeds: Feeds;
  readonly unit: string;
  readonly rows: readonly CheckRow[];
  /** In thousandths of `unit`, or why there is none. */
  readonly totals: Readonly<Record<CheckQuantity, Result<number, SumGap>>>;
}

const FIELD = {
  found: 'foundMilli',
  planned: 'plannedMilli',
  accounted: 'accountedMilli',
} as const satisfies Record<CheckQuantity, keyof CheckRow>;

function totalOf(rows: readonly CheckRow[], quantity: CheckQuantity): Result<number, SumGap> {
  if (rows.some(({ conflict }) => conflict)) return fail('conflict');
  if (new Set(rows.map(({ unit }) => unit)).size > 1) return fail('mixedUnits');
  let sum = 0;
  for (const row of rows) {
    const value = row[FIELD[quantity]];
    if (value === null) return fail('notFound');
    sum += value;
  }
  return Number.isSafeInteger(sum) ? ok(sum) : fail('tooLarge');
}

/** The figures that a line feeds; in conflict all that its words name, so that none is summed without it. */
function fedBy({ conflict, feeds, standing }: CheckRow): readonly Feeds[] {
  const named = conflict ? [feeds, ...standing.map(({ value }) => value.feeds)] : [feeds];
  const byKey = new Map(
    named.flatMap((each) => (each === null ? [] : [[keyOf(each), each] as const])),
  );
  return [...byKey.values()];
}

const keyOf = ({ indicator, figure }: Feeds): string => `${indicator}:${figure}`;

/** The sums of all lines that feed something, by indicator and figure in the order of the lines. */
export function checkSums(rows: readonly CheckRow[]): readonly CheckSum[] {
  const groups = new Map<string, { feeds: Feeds; rows: CheckRow[] }>();
  for (const row of rows) {
    for (const feeds of fedBy(row)) {
      const group = groups.get(keyOf(feeds)) ?? { feeds, rows: [] };
      group.rows.push(row);
      groups.set(keyOf(feeds), group);
    }
  }
  return [...groups.values()].map(({ feeds, rows: all }) => ({
    feeds,
    unit: all[0]?.unit ?? '',
    rows: all,
    totals: {
      found: totalOf(all, 'found'),
      planned: totalOf(all, 'planned'),
      accounted: totalOf(all, 'accounted'),
    },
  }));
}

/** Why a sum cannot stand in a figure: it has a fraction of its unit, or is another kind of thing. */
export type FigureGap = 'notWhole' | 'otherKind';

/**
 * A sum in thousandths as the figure holds it: counts and days need whole numbers; money only from
 * sums in 元, in fen; a rate is no sum.
 */
export function figureOfSum(
  sumMilli: number,
  unit: string,
  figure: Pick<Figure, 'unit'>,
): Result<number, FigureGap> {
  if (figure.unit === 'ppm' || (figure.unit === 'fen' && unit !== '元')) return fail('otherKind');
  const smallestMilli = 10 ** (3 - FIGURE_DECIMALS[figure.unit]);
  return sumMilli % smallestMilli === 0 ? ok(sumMilli / smallestMilli) : fail('notWhole');
}
