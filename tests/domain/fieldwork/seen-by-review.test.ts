import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';

const SEED = 20_261_126;
const TABLE = 'checkTable:S1';

/** One thing that a device does: who, what, and what the hands of its clock stand at. */
const step = fc.record({
  by: fc.nat({ max: 3 }),
  does: fc.constantFrom('check', 'check', 'withdraw', 'observe', 'review'),
  pick: fc.nat({ max: 20 }),
  clockMs: fc.nat({ max: 100_000 }),
});

/** What a device knows, kept as plain sets beside the journals. */
class Known {
  readonly history = new HistoryMaker();
  readonly devices: readonly MadeDevice[] = [
    ...[this.history.device('anna'), this.history.device('bo')],
    ...[this.history.device('reviewer'), this.history.device('lead')],
  ];
  /** Hashes of all that belongs to the table. */
  readonly belongs = new Set<string>();
  readonly reviews = new Map<string, ReadonlySet<string>>();
  private readonly known = this.devices.map(() => new Set<string>());
  private readonly own: HashedEntry[][] = this.devices.map(() => []);

  do({ by, does, pick, clockMs }: { by: number; does: string; pick: number; clockMs: number }) {
    const device = this.devices[by];
    const known = this.known[by] ?? new Set();
    if (device === undefined) return;
    this.history.clockMs = 1_795_000_000_000 + clockMs;
    if (does === 'observe') {
      const other = pick % this.devices.length;
      const [seen, theirs] = [this.devices[other], this.known[other] ?? new Set<string>()];
      if (seen === undefined || other === by) return;
      device.observe(seen);
      for (const hash of theirs) known.add(hash);
    } else if (does === 'review') {
      const paper = { kind: 'checkTable', id: 'S1' } as const;
      const body = { indexNo: 'S4-00-S1', paper, outcome: 'agreed', note: '' } as const;
      this.reviews.set(device.onSite('paper.reviewed', body).hash, new Set(known));
    } else this.write(device, by, does === 'withdraw' ? pick : null);
  }

  private write(device: MadeDevice, by: number, withdraws: number | null): void {
    const own = this.own[by] ?? [];
    const target = withdraws === null ? undefined : own[withdraws % own.length];
    if (withdraws !== null && target === undefined) return;
    if (device.role === 'agencyReviewer') return;
    const { hash, entry } =
      target === undefined
        ? device.onSite('quantity.checked', {
            ...{ check: `K${own.length % 3}`, visit: null, site: 'S1', name: '乔木', unit: '株' },
            ...{ note: '', plannedMilli: null, accountedMilli: null, foundMilli: own.length },
            ...{ evidence: [], feeds: null },
          })
        : device.withdraw(target);
    own.push({ hash, entry });
    this.belongs.add(hash);
    this.known[by]?.add(hash);
  }
}

it('[VI34] a review is whole exactly when it had seen every word and withdrawal', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, reversed) => {
      const world = new Known();
      for (const each of steps) world.do(each);
      const { journals } = world.history;
      const order = reversed ? journals.toReversed() : journals;
      const words = world.history.fold(order).fieldwork.reviews[TABLE] ?? [];
      expect(words.map(({ hash }) => hash).sort()).toEqual([...world.reviews.keys()].sort());
      for (const { hash, whole } of words) {
        const known = world.reviews.get(hash) ?? new Set();
        expect(whole).toBe([...world.belongs].every((each) => known.has(each)));
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});
