import type { HashedEntry } from './entry';

/**
 * Entries of one journal as somebody holds them: in any order, repeated or not, with the branches
 * of a fork side by side, and possibly with gaps.
 */
export interface JournalLines {
  readonly journal: string;
  readonly entries: readonly HashedEntry[];
}
