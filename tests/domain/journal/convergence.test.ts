import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import type { Finding } from '../../../src/domain/journal/finding';
import { orderEntries } from '../../../src/domain/journal/order';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';

const SEED = 20261122;
const NEVER = -1;
const DEVICES = ['lead', 'anna', 'bo', 'anna2'] as const;
const FINDINGS: readonly Finding[] = ['met', 'partly', 'notMet'];

const WHAT = [
  ...(['judge', 'assess', 'enter', 'capture', 'withdraw', 'settle', 'meet', 'meet'] as const),
  ...(['lie', 'odd'] as const),
] as const;

/** One step of a history: who does what. Numbers pick values, targets and partners. */
interface Step {
  readonly who: number;
  readonly what: (typeof WHAT)[number];
  readonly pick: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(DEVICES.length - 1),
  what: fc.constantFrom<Step['what']>(...WHAT),
  pick: fc.nat(20),
});

/** Settles whatever fork there is, now and then a claim of one where there is none. */
function settleFork(device: MadeDevice, devices: readonly MadeDevice[], pick: number): void {
  const [, first] = devices;
  const twin = devices[DEVICES.length] ?? devices[pick % devices.length];
  if (first === undefined || twin === undefined || first.head.hash === twin.head.hash) return;
  device.settle(first.head, twin.head);
}

function perform(device: MadeDevice, devices: readonly MadeDevice[], { what, pick }: Step): void {
  const partner = devices[pick % devices.length] ?? device;
  const aim = partner.entries[pick % partner.entries.length] ?? device.head;
  switch (what) {
    case 'judge':
      device.act('score.judged', { indicator: 'D11', scoreMilli: pick * 1500 });
      return;
    case 'assess':
      device.act('checkpoint.assessed', {
        indicator: 'A11',
        checkpoint: 'A11-1',
        finding: FINDINGS[pick % 3] ?? 'met',
      });
      return;
    case 'enter':
      device.act('figure.entered', { indicator: 'B11', figure: 'arrived', value: pick - 2 });
      return;
    case 'capture':
      device.capture(`photo ${pick}`);
      return;
    case 'withdraw':
      if (pick % 2 === 0) device.withdraw(aim);
      else device.withdrawExactly(aim);
      return;
    case 'settle':
      settleFork(device, devices, pick);
      return;
    case 'meet':
      if (partner !== device) device.observe(partner);
      return;
    case 'lie':
      device.claim(partner.journal, partner.head.entry.seq + 2);
      return;
    case 'odd':
      device.raw('thing.unknown', { pick });
  }
}

/** A history with partitions (nobody meets for a while) and, where `forkAt` falls, a fork. */
function historyOf(steps: readonly Step[], forkAt: number): HistoryMaker {
  const history = new HistoryMaker();
  const devices: MadeDevice[] = DEVICES.map((label) =>
    history.device(label === 'anna2' ? 'anna' : label, label),
  );
  for (const [index, each] of steps.entries()) {
    if (index === forkAt) {
      const twin = devices[1]?.cloned();
      if (twin !== undefined) history.devices.push(twin);
      if (twin !== undefined) devices.push(twin);
    }
    const device = devices[(each.who + index) % devices.length];
    if (device !== undefined) perform(device, devices, each);
  }
  return history;
}

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
      .tuple(fc.array(step, { maxLength: 40 }), fc.nat(60))
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
    const honest = step.filter(({ what }) => what !== 'lie');
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
