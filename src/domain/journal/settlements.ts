import type { AuthoredOf } from './authored';
import { strandsAfter } from './branches';
import type { FoldedFork, Settlement } from './evaluation';
import type { EntryOrder } from './order';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

interface Settled {
  readonly settlement: Settlement;
  readonly by: PlacedEntry;
}

/** Which forks the lead evaluator has looked at and let count in all their branches. */
export class Settlements {
  private byJournal = new Map<string, readonly Settled[]>();
  private readonly inBranch: (hash: string) => PlacedEntry | undefined;

  /** @param inBranch finds an entry that belongs to a branch of a fork */
  constructor(inBranch: (hash: string) => PlacedEntry | undefined) {
    this.inBranch = inBranch;
  }

  /** Takes a settling entry, or says why it is set aside: what it names must be here and seen. */
  take({ placed, act, opened }: AuthoredOf<'fork.settled'>): SetAsideReason | null {
    const { journal, tips, reason } = act.body;
    const areHere = tips.every(({ seq, hash }) => {
      const tip = this.inBranch(hash);
      const isAt = tip?.entry.journal === journal && tip.entry.seq === seq;
      return tip !== undefined && isAt && placed.sees(tip);
    });
    if (!areHere || placed.entry.journal === journal) return 'fork-not-found';
    const { entry, hash } = placed;
    const place = { journal: entry.journal, seq: entry.seq, hash, at: entry.at };
    const settlement = { ...place, person: opened.person, reason };
    this.byJournal.set(journal, [
      ...(this.byJournal.get(journal) ?? []),
      { settlement, by: placed },
    ]);
    return null;
  }

  /** Remembers how it stands; calling the answer, any number of times, sets it back to that. */
  mark(): () => void {
    const byJournal = new Map(this.byJournal);
    return () => {
      this.byJournal = new Map(byJournal);
    };
  }

  /** Each fork with the first entry that settled it: one that has seen all that is in its branches. */
  over({ forks, strands }: Pick<EntryOrder, 'forks' | 'strands'>): readonly FoldedFork[] {
    return forks.map((fork) => {
      const after = strandsAfter(fork, strands);
      const settled = this.byJournal
        .get(fork.journal)
        ?.find(({ by }) => after.every((strand) => by.seesAllOf(strand)));
      return { ...fork, settled: settled?.settlement ?? null };
    });
  }
}
