import type { BundledJournal } from '../../trust/bundle/compose-bundle';
import type { ServerDeps } from '../deps';

/** A chain of a journal as far as a bundle needs it, and where the head's receipt stands. */
export interface StoredBundledJournal extends Omit<BundledJournal, 'chain'> {
  readonly journal: string;
  /** Place and hash of the head. */
  readonly seq: number;
  readonly hash: string;
  readonly device: string;
  readonly leafIndex: number;
}

/** An entry that a bundle must hold. */
export interface NeededEntry {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
}

interface Line {
  readonly hash: string;
  readonly prev: string | null;
  readonly line: string;
}

/** Entry 0 up to the one of `hash`, walked back along the chain: so one branch of a fork. */
function branchTo(hash: string, byHash: ReadonlyMap<string, Line>): readonly Line[] {
  const branch: Line[] = [];
  for (let at = byHash.get(hash); at !== undefined; ) {
    branch.push(at);
    at = at.prev === null ? undefined : byHash.get(at.prev);
  }
  return branch.reverse();
}

/**
 * The lines of a journal up to the first signed head at or after `needed`, on the branch that holds
 * it; null when no such head is stored.
 */
export async function bundledJournal(
  deps: ServerDeps,
  needed: NeededEntry,
): Promise<StoredBundledJournal | null> {
  const { journal } = needed;
  const heads = await deps.db
    .selectFrom('heads')
    .innerJoin('journals', 'journals.journal', 'heads.journal')
    .select(['heads.seq', 'heads.hash', 'heads.jws', 'heads.leaf_idx', 'journals.device'])
    .where('heads.journal', '=', journal)
    .where('heads.seq', '>=', needed.seq)
    .orderBy('heads.seq')
    .orderBy('heads.leaf_idx')
    .execute();
  const farthest = heads.at(-1)?.seq ?? 0;
  const rows = await deps.db
    .selectFrom('entries')
    .select(['hash', 'prev', 'line'])
    .where('journal', '=', journal)
    .where('seq', '<=', farthest)
    .execute();
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  for (const { seq, hash, jws, leaf_idx: leafIndex, device } of heads) {
    const branch = branchTo(hash, byHash);
    if (branch[needed.seq]?.hash !== needed.hash) continue;
    const lines = branch.map(({ line }) => line);
    return { journal, lines, head: jws, seq, hash, device, leafIndex };
  }
  return null;
}
