import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import { orderEntries } from '../../../src/domain/journal/order';
import type { Finding } from '../../../src/domain/journal/register';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';

const SEED = 20261122;
const NEVER = -1;
const DEVICES = ['lead', 'anna', 'bo', 'anna2'] as const;
const FINDINGS: readonly Finding[] = ['met', 'partly', 'notMet'];

/** One step of a history: who does what. Numbers pick values, targets and partners. */
interface Step {
  readonly who: number;
  readonly what: 'judge' | 'assess' | 'enter' | 'capture' | 'withdraw' | 'meet' | 'lie' | 'odd';
  readonly pick: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(DEVICES.length - 1),
  what: fc.constantFrom<Step['what']>(
    ...(['judge', 'assess', 'enter', 'capture', 'withdraw', 'meet', 'meet', 'lie', 'odd'] as const),
  ),
  pick: fc.nat(20),
});

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
      device.withdraw(aim);
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

/** Everything that leads to an entry, walked link by link: the plain meaning of "has seen". */
function causesOf(of: HashedEntry, all: readonly HashedEntry[]): ReadonlySet<string> {
  const causes = new Set<string>();
  const open: HashedEntry[] = [of];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { prev, seen } = at.entry;
    for (const { entry, hash } of all) {
      const isCause = hash === prev || seen[entry.journal] === entry.seq;
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

  it('[JN1] what an honest entry sees is exactly what leads to it, and stands before it', () => {
    const honest = step.filter(({ what }) => what !== 'lie');
    const causal = fc.property(fc.array(honest, { maxLength: 40 }), (steps) => {
      const { journals } = historyOf(steps, NEVER);
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
