import type { YearlyFact } from './yearly-fact';

/** Sum of what is known: `of` facts say it; null where none does, which is no zero. */
export interface KnownSum {
  readonly sum: number | null;
  readonly of: number;
}

/** A number of a statement without what it counts; money in fen, exact. */
export interface CountedFigure {
  readonly count: number;
  readonly amountFen: KnownSum;
  readonly adjustedFen: KnownSum;
  /** How many of them changed a budget. */
  readonly adjustedCount: number;
  readonly problems: KnownSum;
}

/** A number of a statement with the ids of what it counts, in their own order. */
export interface Figure extends CountedFigure {
  readonly ids: readonly string[];
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
    count: sorted.length,
    amountFen: sumOf(sorted.map(({ amountFen }) => amountFen)),
    adjustedFen: sumOf(sorted.map(({ adjustedFen }) => adjustedFen)),
    adjustedCount: sorted.filter(({ adjustedFen = 0 }) => adjustedFen !== 0).length,
    problems: sumOf(sorted.map(({ problems }) => problems)),
  };
}
