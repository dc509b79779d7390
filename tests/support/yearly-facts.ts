import type { YearlyFact } from '../../src/domain/statement/yearly-fact';

/** 1 万元 and 1 亿元 in fen. */
export const WAN = 1_000_000;
export const YI = 10_000 * WAN;

/**
 * `amount` in whole fen in `parts` parts that together are exactly it (a product such as 2.53 × 亿 is
 * off by less than a fen); the reports give sums alone.
 */
function split(amount: number, parts: number): readonly number[] {
  const fen = Math.round(amount);
  const each = Math.trunc(fen / parts);
  return Array.from({ length: parts }, (_, i) => (i === 0 ? fen - each * (parts - 1) : each));
}

/** Facts of one kind of work, numbered; `of` says what differs from one to the next. */
export function factsFor(
  work: YearlyFact['work'],
  year: number,
  all: readonly Partial<YearlyFact>[],
): readonly YearlyFact[] {
  return all.map((fields, i) => ({
    ...{ id: `${work}-${year}-${String(i + 1).padStart(3, '0')}`, year, work },
    title: `${work} ${i + 1}`,
    ...fields,
  }));
}

/** `count` times the same fields. */
export const times = (count: number, fields: Partial<YearlyFact>): readonly Partial<YearlyFact>[] =>
  Array.from({ length: count }, () => fields);

/** Each with its part of one sum. */
export const sharing = (
  field: 'amountFen' | 'adjustedFen',
  sum: number,
  all: readonly Partial<YearlyFact>[],
): readonly Partial<YearlyFact>[] => {
  const parts = split(sum, all.length);
  return all.map((fields, i) => ({ ...fields, [field]: parts[i] }));
};
