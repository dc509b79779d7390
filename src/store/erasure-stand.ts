import { type BytesSaid, namesThatHold, readBytesSaid } from '../domain/journal/bytes-said';
import type { AssignmentWork } from './assignment-work';

/** Who still names bytes that were ordered destroyed, so that they are not. */
export interface ErasureHold {
  /** How many entries of others name them, and whose they are, each once. */
  readonly others: number;
  readonly persons: readonly string[];
  /** How many of all those entries are evidence, which nobody can destroy. */
  readonly evidence: number;
}

const read = new WeakMap<AssignmentWork['journals'], BytesSaid>();

function saidIn(journals: AssignmentWork['journals']): BytesSaid {
  const known = read.get(journals);
  if (known !== undefined) return known;
  const said = readBytesSaid(journals.flatMap(({ entries }) => entries.map(({ entry }) => entry)));
  read.set(journals, said);
  return said;
}

/** Why a record whose author ordered it destroyed is kept all the same; null where it is not. */
export function erasureHold(
  { journals }: Pick<AssignmentWork, 'journals'>,
  { person, sha256 }: { readonly person: string; readonly sha256: string },
): ErasureHold | null {
  const holding = namesThatHold(saidIn(journals), sha256);
  if (holding.length === 0) return null;
  const others = holding.filter((name) => name.person !== person);
  return {
    others: others.length,
    persons: [...new Set(others.flatMap((name) => name.person ?? []))],
    evidence: holding.filter(({ bytes }) => bytes.kind === 'evidence').length,
  };
}
