import Fraction from 'fraction.js';
import { isFigureAt, type RawRow } from './raw-row';

const weightOf = ({ weight }: RawRow): Fraction | null =>
  isFigureAt(weight) ? weight.figure.value : null;

/** Rows that state the sum of the rows after them, one after the other to the end; null if not so. */
function summingRows(raws: readonly RawRow[]): ReadonlySet<number> | null {
  const heads = new Set<number>();
  for (let row = 0; row < raws.length; ) {
    const head = raws[row];
    const stated = head === undefined ? null : weightOf(head);
    if (stated === null) return null;
    let sum = new Fraction(0);
    let next = row + 1;
    for (; next < raws.length && sum.lt(stated); next++) {
      const raw = raws[next];
      sum = sum.add((raw === undefined ? null : weightOf(raw)) ?? 0);
    }
    if (next === row + 1 || !sum.equals(stated)) return null;
    heads.add(row);
    row = next;
  }
  return heads;
}

/**
 * Which rows of a table with one column of names are headings: rows with a name alone between rows
 * with figures, or rows whose weights state the sums of those below, so that all weights make 200.
 */
export function headingRows(raws: readonly RawRow[]): ReadonlySet<number> {
  const bare = raws.flatMap((raw, index) =>
    raw.names.length > 0 && !isFigureAt(raw.weight) && !isFigureAt(raw.score) ? [index] : [],
  );
  // The first row of such a table is one, or what follows it would be under no heading.
  if (bare[0] === 0 && bare.length < raws.length) return new Set(bare);
  const total = raws.reduce((sum, raw) => sum.add(weightOf(raw) ?? 0), new Fraction(0));
  return (total.equals(200) ? summingRows(raws) : null) ?? new Set();
}
