import type { GrownLog } from './transparency-log';

/** The first ten values of a statement that takes the log's lock and writes what it grows by. */
export const grownValues = ({ lock, signed, checkpoint, nodes }: GrownLog): readonly unknown[] => [
  ...[lock, signed.size, signed.root],
  ...[checkpoint.size, checkpoint.root, checkpoint.note, checkpoint.at],
  ...[nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  nodes.map(({ hash }) => hash),
];
