import Fraction from 'fraction.js';
import { decimalsIn, settle, sumOf } from './decimal';
import type { DraftPart, DraftRow, DraftRows } from './draft-row';

const HUNDRED = new Fraction(100);
const ONE = new Fraction(1);
const ZERO = new Fraction(0);

/** An indicator whose weight is the product of the shares above it, with the share as written. */
interface RelativeRow {
  readonly row: DraftRow;
  /** Share of its parent, in percent. */
  readonly share: Fraction;
  /** Product of the shares, in points. */
  readonly points: Fraction;
}

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

interface Weighed {
  readonly path: readonly string[];
  readonly weight: Fraction;
}
type Upper = ReadonlyMap<string, Weighed>;

/** Weights of upper levels by path; null where a sheet states two for one. */
function upperWeights(parts: readonly DraftPart[]): Upper | null {
  const known = new Map<string, Weighed>();
  for (const { path, figure, stated } of parts) {
    if (figure !== 'weight') continue;
    const [key, weight] = [keyOf(path), stated.value.value];
    if (known.get(key)?.weight.equals(weight) === false) return null;
    known.set(key, { path, weight });
  }
  return known;
}

/** The nearest level above a path that has a weight; the whole table, the empty path, at last. */
function parentOf(path: readonly string[], upper: Upper): string {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const key = keyOf(path.slice(0, depth));
    if (upper.has(key)) return key;
  }
  return keyOf([]);
}

/** What the weights below each parent make together; the whole table has the empty path. */
function sumsBelow(rows: readonly Weighed[], upper: Upper): ReadonlyMap<string, Fraction> {
  const below = new Map<string, Fraction>();
  for (const { path, weight } of [...rows, ...upper.values()]) {
    const parent = parentOf(path, upper);
    below.set(parent, (below.get(parent) ?? new Fraction(0)).add(weight));
  }
  return new Map([...below].map(([parent, sum]) => [parent, settle(sum)]));
}

const isWhole = (sum: Fraction): boolean => sum.equals(HUNDRED) || sum.equals(ONE);

/**
 * True where the first level makes 100 or 1 and so do the weights below more parents than have the
 * sum of what is below them: one wrong share leaves the others shares.
 */
function areShares(sums: ReadonlyMap<string, Fraction>, upper: Upper): boolean {
  const levels = [...sums].filter(([key]) => upper.has(key));
  const shares = levels.filter(([, sum]) => isWhole(sum)).length;
  const plain = levels.filter(([key, sum]) => upper.get(key)?.weight.equals(sum) === true).length;
  const first = sums.get(keyOf([]));
  return first !== undefined && isWhole(first) && shares > plain;
}

/** What shares are of: 1 where they make near one, else 100. */
const wholeOf = (sum: Fraction | undefined): Fraction => (sum?.lte(2) === true ? ONE : HUNDRED);

/**
 * Indicators whose weights are shares of the level above. Null where a table is not of this kind:
 * below its parents the weights make no whole, or all of them together do.
 */
export function relativeRows({ rows, parts }: DraftRows): readonly RelativeRow[] | null {
  const own = rows.map((row) => ({ row, path: row.path, weight: row.weight?.value.value ?? ZERO }));
  const upper = upperWeights(parts);
  if (upper === null || upper.size === 0) return null;
  if (isWhole(settle(sumOf(own.map(({ weight }) => weight))))) return null;
  const sums = sumsBelow(own, upper);
  if (!areShares(sums, upper)) return null;
  const shareOf = ({ path, weight }: Weighed): Fraction =>
    weight.div(wholeOf(sums.get(parentOf(path, upper))));
  const productOf = (each: Weighed): Fraction => {
    const above = upper.get(parentOf(each.path, upper));
    return above === undefined ? shareOf(each) : shareOf(each).mul(productOf(above));
  };
  return own.map((each) => ({
    row: each.row,
    share: shareOf(each).mul(HUNDRED),
    points: productOf(each).mul(HUNDRED),
  }));
}

/** The same indicators with their weights in points. */
export const inPoints = (relative: readonly RelativeRow[]): readonly DraftRow[] =>
  relative.map(({ row, points: value }) => {
    if (row.weight === null) return row;
    const read = { ...row.weight.value, value, decimals: decimalsIn(value), percent: false };
    return { ...row, weight: { ...row.weight, value: { ...read, loose: false } } };
  });

/**
 * How such a table scores: in points where not more than half of the scores exceed the points of
 * their weights; else in marks out of 100, where one exceeds its written share and none 100. Scores
 * up to 1, and those that may as well be points of the written shares, can be read in several ways.
 */
export function relativeScores(
  relative: readonly RelativeRow[],
): 'points' | 'hundred' | 'ambiguous' {
  const scored = relative.flatMap(({ row, share, points }) =>
    row.score === null || row.weight === null
      ? []
      : [{ score: row.score.value.value, share, points }],
  );
  const some = scored.some(({ score }) => !score.equals(0));
  if (some && scored.every(({ score }) => score.lte(ONE))) return 'ambiguous';
  const over = scored.filter(({ score, points }) => settle(score).gt(settle(points)));
  if (over.length * 2 <= scored.length) return 'points';
  const marks =
    scored.some(({ score, share }) => score.gt(share)) &&
    scored.every(({ score }) => score.lte(HUNDRED));
  return marks ? 'hundred' : 'ambiguous';
}
