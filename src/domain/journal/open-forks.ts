import type { Evaluation } from './evaluation';

/** Journals with a fork that is not settled, each once. */
export const openForks = ({ forks }: Pick<Evaluation, 'forks'>): readonly string[] => [
  ...new Set(forks.filter(({ settled }) => settled === null).map(({ journal }) => journal)),
];
