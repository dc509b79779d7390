import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import { orderEntries } from '../../../src/domain/journal/order';
import { historyOf, scoringStep } from '../../support/random-history';

const SEED = 20261122;
const NEVER = -1;

/** The last seq that the branches of a journal have in common; beyond any seq without a fork. */
function trunkEnd(journal: string, all: readonly HashedEntry[]): number {
  const seqs = all.filter(({ entry }) => entry.journal === journal).map(({ entry }) => entry.seq);
  const twice = seqs.filter((seq, i) => seqs.indexOf(seq) !== i);
  return Math.min(...twice.map((seq) => seq - 1), Number.MAX_SAFE_INTEGER);
}

/** Entries that another one says outright that it has seen: by seq in trunks, by hash in branches. */
function saidSeen({ entry: said }: HashedEntry, all: readonly HashedEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const { tips = [] } = said.body as { tips?: readonly { hash: string }[] };
  const named = new Set(tips.map(({ hash }) => hash));
  for (const { entry, hash } of all) {
    if (entry.journal === said.journal) continue;
    const end = trunkEnd(entry.journal, all);
    const through = said.seen[entry.journal];
    if (through !== undefined && entry.seq === Math.min(through, end)) found.add(hash);
    if (said.body.journal === entry.journal && named.has(hash) && entry.seq > end) found.add(hash);
  }
  return found;
}

/** Everything that leads to an entry, walked link by link: the plain meaning of "has seen". */
function causesOf(of: HashedEntry, all: readonly HashedEntry[]): ReadonlySet<string> {
  const causes = new Set<string>();
  const open: HashedEntry[] = [of];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { prev } = at.entry;
    const seen = saidSeen(at, all);
    for (const { entry, hash } of all) {
      const isCause = hash === prev || seen.has(hash);
      if (isCause && !causes.has(hash)) {
        causes.add(hash);
        open.push({ entry, hash });
      }
    }
  }
  return causes;
}

describe('convergence of the fold', () => {
  it('[JN7] any interleaving and repetition of the same entries folds to the same state', () => {
    const scenario = fc
      .tuple(fc.array(scoringStep, { maxLength: 40 }), fc.nat(60))
      .map(([steps, forkAt]) => historyOf(steps, forkAt))
      .chain((history) => {
        const entries: HashedEntry[] = history.journals.flatMap((lines) => lines.entries);
        return fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray(entries, { minLength: entries.length }),
          fc.subarray(entries),
        );
      });
    const converges = fc.property(scenario, ([history, shuffled, repeated]) => {
      const straight = history.fold();
      const piled = history.fold([{ journal: 'pile', entries: [...shuffled, ...repeated] }]);
      const single = history.fold(
        [...repeated, ...shuffled].map((each) => ({
          journal: each.entry.journal,
          entries: [each],
        })),
      );
      expect(piled).toEqual(straight);
      expect(JSON.stringify(single)).toBe(JSON.stringify(straight));
    });
    fc.assert(converges, { seed: SEED, numRuns: 150 });
  });

  it('[JN1] [JN15] what an honest entry sees is exactly what leads to it, and stands before it', () => {
    const honest = scoringStep.filter(({ what }) => what !== 'lie');
    const scenario = [
      fc.array(honest, { maxLength: 40 }),
      fc.integer({ min: NEVER, max: 20 }),
    ] as const;
    const causal = fc.property(...scenario, (steps, forkAt) => {
      const { journals } = historyOf(steps, forkAt);
      const { ordered, broken } = orderEntries(journals);
      expect(broken).toEqual([]);
      for (const [place, entry] of ordered.entries()) {
        const causes = causesOf(entry, ordered);
        const seen = ordered.filter((other) => entry.sees(other)).map(({ hash }) => hash);
        expect(new Set(seen)).toEqual(causes);
        expect(ordered.slice(place).some(({ hash }) => causes.has(hash))).toBe(false);
      }
    });
    fc.assert(causal, { seed: SEED, numRuns: 100 });
  });
});
