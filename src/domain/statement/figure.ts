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

/** A number of a statement with the ids of what it counts, in their own order; sorted when they are asked for. */
export interface Figure extends CountedFigure {
  readonly ids: readonly string[];
}

/** Whole numbers are added as they are while every step is exact, and as big ones from where one is not. */
function exactSum(values: readonly number[]): number | bigint {
  let total = 0;
  for (const value of values) {
    total += value;
    if (!Number.isSafeInteger(total)) return values.reduce((sum, each) => sum + BigInt(each), 0n);
  }
  return total;
}

/** @throws where a sum is beyond what an integer holds exactly (90 trillion yuan) */
function sumOf(values: readonly (number | undefined)[]): KnownSum {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return { sum: null, of: 0 };
  const sum = exactSum(known);
  if (sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER) {
    throw new RangeError('a sum of a statement is beyond an exact integer');
  }
  return { sum: Number(sum), of: known.length };
}

/** Counts facts, whose order does not matter. */
export function figureOf(facts: readonly YearlyFact[]): Figure {
  return {
    get ids() {
      return facts.map(({ id }) => id).sort();
    },
    count: facts.length,
    amountFen: sumOf(facts.map(({ amountFen }) => amountFen)),
    adjustedFen: sumOf(facts.map(({ adjustedFen }) => adjustedFen)),
    adjustedCount: facts.filter(({ adjustedFen = 0 }) => adjustedFen !== 0).length,
    problems: sumOf(facts.map(({ problems }) => problems)),
  };
}
