import type { Tip } from './branches';
import type { HashedEntry } from './entry';
import type { JournalLines } from './journal-lines';

/** Heads by journal: the last entry of each that still belongs. */
export type Heads = Readonly<Record<string, Tip>>;

/** Newest entries of the further branches of forked journals that belong, by journal. */
export type Branches = Readonly<Record<string, readonly Tip[]>>;

/** The chain that ends in `hash`, back to seq 0; null when a link is missing or out of place. */
function chainTo(
  journal: string,
  head: Tip,
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
 * The journals as they stood at `heads`: of each the one chain that leads to its head, and those that
 * lead to the further `branches`, so that neither later entries nor another branch of a fork come in.
 * `missing` names the journals of which a chain is not all here.
 */
export function cutAtHeads(
  journals: readonly JournalLines[],
  heads: Heads,
  branches: Branches = {},
): { readonly journals: readonly JournalLines[]; readonly missing: readonly string[] } {
  const byHash = new Map<string, HashedEntry>();
  for (const { entries } of journals) for (const held of entries) byHash.set(held.hash, held);
  const cut: JournalLines[] = [];
  const missing: string[] = [];
  for (const [journal, head] of Object.entries(heads)) {
    const entries = new Map<string, HashedEntry>();
    let isWhole = true;
    for (const tip of [head, ...(branches[journal] ?? [])]) {
      const chain = chainTo(journal, tip, byHash);
      isWhole &&= chain !== null;
      for (const held of chain ?? []) entries.set(held.hash, held);
    }
    if (isWhole) cut.push({ journal, entries: [...entries.values()] });
    else missing.push(journal);
  }
  return { journals: cut, missing: missing.sort() };
}
