import { type ActOf, actSchema } from './act';
import type { Entry } from './entry';
import type { PlacedEntry } from './placed-entry';
import type { Runner, Sight } from './runner';
import { byText } from './strand';

/**
 * The branches that an entry names to settle a fork, whoever wrote it: what was seen is a fact, and
 * whether it settles anything is for the fold to say.
 */
function settling({ type, body }: Entry): ActOf<'fork.settled'>['body'] | null {
  if (type !== 'fork.settled') return null;
  const act = actSchema.safeParse({ type, body });
  return act.success && act.data.type === 'fork.settled' ? act.data.body : null;
}

const NOTHING: readonly Sight[] = [];

/** Whether an entry can have seen nothing of other journals: most have seen nothing new. */
function namesNothing({ type, seen }: Entry): boolean {
  for (const _journal in seen) return false;
  return type !== 'fork.settled';
}

/** Finds what entries have seen among the strands that are here. */
export class SightOf {
  private readonly trunks = new Map<string, Runner>();
  /** Entries of branches by their hash; a trunk is seen by seq. */
  private readonly inBranches = new Map<string, Sight>();

  /** Takes up a strand. A branch is all here: where it grows, everything is looked at anew. */
  add(runner: Runner): void {
    const { strand } = runner;
    if (strand.isTrunk) this.trunks.set(strand.journal, runner);
    else
      for (const [i, { hash }] of strand.entries.entries()) this.inBranches.set(hash, [runner, i]);
  }

  /** How many entries of a journal's trunk are here. */
  trunkLength(journal: string): number {
    return this.trunks.get(journal)?.strand.entries.length ?? 0;
  }

  /** The entry of a branch in its place; undefined where it is none of a branch. */
  inBranch(hash: string): PlacedEntry | undefined {
    const [runner, index] = this.inBranches.get(hash) ?? [];
    return runner?.placed[index ?? 0];
  }

  /**
   * What the next entry of a runner has seen of other journals: of their trunks by `seen`, of
   * branches what it names to settle a fork; as far as they are here, without what closes a circle.
   */
  of({ next, strand, disregarded }: Runner): readonly Sight[] {
    if (next === undefined || namesNothing(next.entry)) return NOTHING;
    // A journal does not settle its own fork: its branches stay concurrent.
    return [...this.inTrunks(next.entry), ...this.tipsNamed(next.entry)].filter(
      ([{ strand: seen }]) => seen.journal !== strand.journal && !disregarded.has(seen.id),
    );
  }

  private inTrunks({ seen }: Entry): readonly Sight[] {
    return Object.keys(seen)
      .sort(byText)
      .flatMap((journal): readonly Sight[] => {
        const trunk = this.trunks.get(journal);
        const seq = seen[journal];
        if (trunk === undefined || seq === undefined) return [];
        return [[trunk, Math.min(seq, trunk.strand.entries.length - 1)]];
      });
  }

  private tipsNamed(entry: Entry): readonly Sight[] {
    const named = settling(entry);
    return (named?.tips ?? []).flatMap(({ hash }): readonly Sight[] => {
      const tip = this.inBranches.get(hash);
      return tip === undefined || tip[0].strand.journal !== named?.journal ? [] : [tip];
    });
  }
}
