import type { YearlyFact } from './yearly-fact';

/** Sum of what is known: `of` facts say it; null where none does, which is no zero. */
export interface KnownSum {
  readonly sum: number | null;
  readonly of: number;
}

/** A number of a statement with what it counts; money in fen, exact. */
export interface Figure {
  /** Ids of what is counted, in their own order; their number is the figure. */
  readonly ids: readonly string[];
  readonly amountFen: KnownSum;
  readonly adjustedFen: KnownSum;
  /** Those that changed a budget. */
  readonly adjusted: readonly string[];
  readonly problems: KnownSum;
}

const byId = (a: YearlyFact, b: YearlyFact): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** @throws where a sum is beyond what an integer holds exactly (90 trillion yuan) */
function sumOf(values: readonly (number | undefined)[]): KnownSum {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return { sum: null, of: 0 };
  const sum = known.reduce((total, value) => total + BigInt(value), 0n);
  if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) {
    throw new RangeError('a sum of a statement is beyond an exact integer');
  }
  return { sum: Number(sum), of: known.length };
}

/** Counts facts, whose order does not matter. */
export function figureOf(facts: readonly YearlyFact[]): Figure {
  const sorted = [...facts].sort(byId);
  return {
    ids: sorted.map(({ id }) => id),
    amountFen: sumOf(sorted.map(({ amountFen }) => amountFen)),
    adjustedFen: sumOf(sorted.map(({ adjustedFen }) => adjustedFen)),
    adjusted: sorted.filter(({ adjustedFen = 0 }) => adjustedFen !== 0).map(({ id }) => id),
    problems: sumOf(sorted.map(({ problems }) => problems)),
  };
}
