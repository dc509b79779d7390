import type { HashedEntry } from './entry';
import type { JournalLines } from './journal-lines';

/** Heads by journal: the last entry of each that still belongs. */
export type Heads = Readonly<Record<string, { readonly seq: number; readonly hash: string }>>;

/** The chain that ends in `hash`, back to seq 0; null when a link is missing or out of place. */
function chainTo(
  journal: string,
  head: { readonly seq: number; readonly hash: string },
  byHash: ReadonlyMap<string, HashedEntry>,
): readonly HashedEntry[] | null {
  const chain: HashedEntry[] = [];
  let wanted: string | null = head.hash;
  for (let seq = head.seq; seq >= 0; seq -= 1) {
    const held: HashedEntry | undefined = wanted === null ? undefined : byHash.get(wanted);
    if (held === undefined || held.entry.seq !== seq || held.entry.journal !== journal) return null;
    chain.push(held);
    wanted = held.entry.prev;
  }
  return wanted === null ? chain.reverse() : null;
}

/**
 * The journals as they stood at `heads`: of each the one chain that leads to its head, so that
 * neither later entries nor another branch of a fork come in. `missing` names the journals whose
 * chain is not all here.
 */
export function cutAtHeads(
  journals: readonly JournalLines[],
  heads: Heads,
): { readonly journals: readonly JournalLines[]; readonly missing: readonly string[] } {
  const byHash = new Map<string, HashedEntry>();
  for (const { entries } of journals) for (const held of entries) byHash.set(held.hash, held);
  const cut: JournalLines[] = [];
  const missing: string[] = [];
  for (const [journal, head] of Object.entries(heads)) {
    const entries = chainTo(journal, head, byHash);
    if (entries === null) missing.push(journal);
    else cut.push({ journal, entries });
  }
  return { journals: cut, missing: missing.sort() };
}
