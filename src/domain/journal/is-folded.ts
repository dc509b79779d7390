import type { HashedEntry } from './entry';
import type { ScoredEvaluation } from './evaluation';

/** Whether a fold has an entry in it, whatever it made of it. */
export const isFolded = (
  { heads }: Pick<ScoredEvaluation, 'heads'>,
  { entry: { journal, seq } }: HashedEntry,
): boolean => (heads[journal]?.seq ?? -1) >= seq;
