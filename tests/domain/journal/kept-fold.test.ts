import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import type { Evaluation } from '../../../src/domain/journal/evaluation';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import { foldForScoring, GrowingFold } from '../../../src/domain/journal/fold-for-scoring';
import { KeptEvaluation } from '../../../src/domain/journal/kept-evaluation';
import { KeptFold } from '../../../src/domain/journal/kept-fold';
import { HistoryMaker } from '../../support/journal-maker';
import { idOf } from '../../support/made-ids';
import { anyStep, historyOf } from '../../support/random-history';

const SEED = 20261127;

/** A kept fold as the phone keeps one: given what came, it says where everything stands. */
function keeping({ package: pkg, packageDigest }: HistoryMaker) {
  // Marks as close as they get: of the histories here most have a hundred entries or fewer.
  const fold = new KeptFold(pkg, packageDigest, 1);
  const whole = new KeptEvaluation(pkg);
  return (entries: readonly HashedEntry[]): Evaluation => whole.of(fold.take(entries));
}

const anew = (
  { package: pkg, packageDigest }: HistoryMaker,
  entries: readonly HashedEntry[],
): Evaluation =>
  foldEvaluation({ package: pkg, packageDigest, journals: [{ journal: 'pile', entries }] });

/** Entries in parts, which come one after another; some of them again. */
function expectSameAfterEach(
  history: HistoryMaker,
  parts: readonly (readonly HashedEntry[])[],
): void {
  const take = keeping(history);
  const held: HashedEntry[] = [];
  const told: [Evaluation, string][] = [];
  for (const part of parts) {
    held.push(...part);
    const now = take(part);
    const text = JSON.stringify(now);
    expect(text).toBe(JSON.stringify(anew(history, held)));
    told.push([now, text]);
  }
  for (const [evaluation, text] of told) expect(JSON.stringify(evaluation)).toBe(text);
}

const cutInto = <T>(items: readonly T[], sizes: readonly number[]): T[][] => {
  const parts: T[][] = [];
  let at = 0;
  for (let i = 0; at < items.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    parts.push(items.slice(at, at + size));
    at += size;
  }
  return parts;
};

const histories = fc
  .tuple(fc.array(anyStep, { maxLength: 80, size: 'max' }), fc.nat(100))
  .map(([steps, forkAt]) => historyOf(steps, forkAt));
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

const entriesOf = (history: HistoryMaker): HashedEntry[] => {
  const all = history.journals.flatMap(({ entries }) => entries);
  return [...new Map(all.map((each) => [each.hash, each])).values()];
};

describe('a kept fold', () => {
  it('[JN72] is after each entry what a fold of all of them is, as they were made', () => {
    const property = fc.property(histories, sizes, (history, of) => {
      const made = entriesOf(history).sort((a, b) => a.entry.at.localeCompare(b.entry.at));
      expectSameAfterEach(history, cutInto(made, of));
    });
    fc.assert(property, { seed: SEED, numRuns: 120 });
  });

  it('[JN72] is the same in whatever order entries come, repeated or not', () => {
    const shuffled = histories.chain((history) => {
      const all = entriesOf(history);
      return fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.subarray(all),
        sizes,
      );
    });
    const property = fc.property(shuffled, ([history, all, again, of]) => {
      expectSameAfterEach(history, cutInto([...all, ...again], of));
    });
    fc.assert(property, { seed: SEED, numRuns: 120 });
  });

  it('[JN72] is the same where whole journals come one after another, as from phones that meet', () => {
    const property = fc.property(histories, fc.nat(5), (history, turn) => {
      const { journals } = history;
      const turned = [...journals.slice(turn), ...journals.slice(0, turn)];
      expectSameAfterEach(
        history,
        turned.map(({ entries }) => entries),
      );
    });
    fc.assert(property, { seed: SEED, numRuns: 120 });
  });

  it('[JN73] leaves out the journals of a panel, and takes an opening that comes late', () => {
    const { history, panel, lead } = withPanel();
    const { package: pkg, packageDigest } = history;
    const [opening, ...others] = panel.entries;
    const parts = [lead.entries, others, opening === undefined ? [] : [opening], panel.entries];
    const fold = new GrowingFold(pkg, packageDigest);
    const held = new Map<string, HashedEntry[]>();
    for (const part of parts) {
      for (const each of part) {
        const own = held.get(each.entry.journal) ?? [];
        held.set(each.entry.journal, [...own.filter(({ hash }) => hash !== each.hash), each]);
      }
      const journals = [...held].map(([journal, entries]) => ({ journal, entries }));
      const now = fold.take(journals, part).evaluation;
      const fresh = foldForScoring({ package: pkg, packageDigest, journals: [...journals] });
      expect(JSON.stringify(now)).toBe(JSON.stringify(fresh.evaluation));
      expect(foldForScoring({ package: pkg, packageDigest, journals }).evaluation).toBe(now);
    }
  });
});

/** A lead evaluator, and a journal of hers for a panel session. */
function withPanel() {
  const history = new HistoryMaker();
  const lead = history.device('lead');
  const panel = history.bare('lead', 'panel');
  panel.open({ panel: { session: idOf('session'), indicator: null } });
  panel.declare();
  panel.act('score.judged', { indicator: 'D11', scoreMilli: 1000 });
  return { history, lead, panel };
}
