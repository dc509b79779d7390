import type { EntryPlace, Evaluation } from './evaluation';

/** Journals with a fork that is not settled, each once. */
export const openForks = ({ forks }: Pick<Evaluation, 'forks'>): readonly string[] => [
  ...new Set(forks.filter(({ settled }) => settled === null).map(({ journal }) => journal)),
];

/**
 * True for an entry of a branch whose fork is not settled: no other journal has seen it, so nothing
 * that is written there now can replace it or take it back.
 */
export const isInOpenFork = (
  { forks }: Pick<Evaluation, 'forks'>,
  { journal, seq }: Pick<EntryPlace, 'journal' | 'seq'>,
): boolean =>
  forks.some((fork) => fork.settled === null && fork.journal === journal && seq >= fork.seq);
