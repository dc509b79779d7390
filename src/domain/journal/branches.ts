import { byText, type Fork, type Strand } from './strand';

/** The head of a journal, or the newest entry of one of its branches. */
export interface Tip {
  readonly seq: number;
  readonly hash: string;
}

/** Order of branches: by seq, then hash. */
export const byTip = (a: Tip, b: Tip): number => a.seq - b.seq || byText(a.hash, b.hash);

/** The newest entries of all branches of each forked journal, by journal, in one order everywhere. */
export function tipsOf(strands: readonly Strand[]): Readonly<Record<string, readonly Tip[]>> {
  const parents = new Set(strands.map(({ parent }) => parent));
  const tips = new Map<string, Tip[]>();
  for (const strand of strands) {
    const last = strand.entries.at(-1);
    if (strand.isTrunk || parents.has(strand) || last === undefined) continue;
    const own = tips.get(strand.journal) ?? [];
    tips.set(strand.journal, [...own, { seq: last.entry.seq, hash: last.hash }].sort(byTip));
  }
  return Object.fromEntries([...tips].sort(([a], [b]) => byText(a, b)));
}

/** The strands of all branches that part at a fork, with those that part from them later. */
export function strandsAfter(fork: Fork, strands: readonly Strand[]): readonly Strand[] {
  const firsts = new Set(fork.hashes);
  return strands.filter((strand) => {
    for (let at: Strand | null = strand; at !== null; at = at.parent) {
      if (firsts.has(at.entries[0]?.hash ?? '')) return true;
    }
    return false;
  });
}
