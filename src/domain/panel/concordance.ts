import Fraction from 'fraction.js';

/** Rows are indicators, columns members: what each of them gave, comparable between the rows. */
export type RatingTable = readonly (readonly Fraction[])[];

const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((all, each) => all.add(each), new Fraction(0));
const square = (value: Fraction): Fraction => value.mul(value);

/** Ranks from 1 for the lowest; equal values share the mean of their places. */
function ranksOf(values: readonly Fraction[]): readonly Fraction[] {
  return values.map((value) => {
    const below = values.filter((other) => other.lt(value)).length;
    const equal = values.filter((other) => other.equals(value)).length;
    return new Fraction(2 * below + equal + 1, 2);
  });
}

/** Σ (t³ − t) over the groups of t equal values. */
function tieCorrection(values: readonly Fraction[]): number {
  return values.reduce((all, value) => {
    const size = values.filter((other) => other.equals(value)).length;
    // Each of t members of a group adds its t-th part of t³ − t.
    return all + size * size - 1;
  }, 0);
}

const columnsOf = (table: RatingTable): RatingTable =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? new Fraction(0)));

/**
 * Kendall's coefficient of concordance W with correction for ties, 0 (no agreement in the order) to 1
 * (the same order): 12 S ÷ (m² (n³ − n) − m Σ T) for m members and n indicators (Kendall and Babington
 * Smith, Annals of Mathematical Statistics 10, 1939; ties: Kendall, Rank Correlation Methods).
 * Null where it says nothing: fewer than two members or three indicators, or nobody made a difference.
 */
export function kendallW(table: RatingTable): Fraction | null {
  const columns = columnsOf(table);
  const [m, n] = [columns.length, table.length];
  if (m < 2 || n < 3) return null;
  const ranks = columns.map(ranksOf);
  const totals = table.map((_, row) => sum(ranks.map((of) => of[row] ?? new Fraction(0))));
  const mean = sum(totals).div(n);
  const apart = sum(totals.map((total) => square(total.sub(mean))));
  const ties = columns.reduce((all, column) => all + tieCorrection(column), 0);
  const whole = m * m * (n ** 3 - n) - m * ties;
  return whole === 0 ? null : apart.mul(12).div(whole);
}

/**
 * Intraclass correlation ICC(2,1): how far single scores agree, levels included, when both indicators
 * and members are taken as samples (two-way random effects, absolute agreement, single rater: Shrout
 * and Fleiss, Psychological Bulletin 86, 1979). At most 1; below 0 where members are less alike than
 * by chance. Null for fewer than two members or indicators, or when all scores are the same.
 */
export function intraclassCorrelation(table: RatingTable): Fraction | null {
  const columns = columnsOf(table);
  const [k, n] = [columns.length, table.length];
  if (k < 2 || n < 2) return null;
  const grand = sum(table.flat()).div(n * k);
  const apart = (groups: RatingTable, size: number): Fraction =>
    sum(groups.map((group) => square(sum(group).div(size).sub(grand)))).mul(size);
  const between = apart(table, k);
  const raters = apart(columns, n);
  const whole = sum(table.flat().map((value) => square(value.sub(grand))));
  const rows = between.div(n - 1);
  const judges = raters.div(k - 1);
  const error = whole
    .sub(between)
    .sub(raters)
    .div((n - 1) * (k - 1));
  const against = rows.add(error.mul(k - 1)).add(judges.sub(error).mul(k).div(n));
  return against.equals(0) ? null : rows.sub(error).div(against);
}
