import { type Authored, type AuthoredOf, isAct } from '../journal/authored';
import { foldForScoring } from '../journal/fold-for-scoring';
import type { VersionGround } from './report-versions';
import type { VersionState } from './version-state';

/** By whom, when and in which entry something was done. */
export interface DoneBy {
  readonly hash: string;
  readonly person: string;
  readonly at: string;
}

export const doneBy = ({ placed, opened }: Authored): DoneBy => ({
  hash: placed.hash,
  person: opened.person,
  at: placed.entry.at,
});

/** What was taken back, or restored by taking back a withdrawal. */
export interface TakenBack {
  readonly kind: 'withdrawn' | 'restored';
  readonly target: Authored;
  readonly reason: string;
}

/** Entries that one of two versions was composed from and the other was not, in fold order. */
export class EntriesBetween {
  readonly entries: readonly Authored[];
  private readonly hashes: ReadonlySet<string>;
  private readonly byPlace = new Map<string, readonly Authored[]>();

  constructor({ input }: VersionGround, one: VersionState, other: VersionState) {
    const { inPlace } = foldForScoring(input);
    const isBetween = ({ placed: { hash } }: Authored): boolean =>
      one.entries.has(hash) !== other.entries.has(hash);
    this.entries = inPlace.filter(isBetween);
    this.hashes = new Set(this.entries.map(({ placed }) => placed.hash));
    for (const entry of inPlace) {
      const { journal, seq } = entry.placed.entry;
      const place = `${journal} ${seq}`;
      this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), entry]);
    }
  }

  has(hash: string): boolean {
    return this.hashes.has(hash);
  }

  /** What a withdrawal is about in the end: one that takes back another restores its target. */
  takenBack(withdrawal: AuthoredOf<'entry.withdrawn'>): TakenBack | null {
    const { reason } = withdrawal.act.body;
    let kind: TakenBack['kind'] = 'withdrawn';
    let target = this.targetOf(withdrawal);
    while (target !== null && isAct(target, 'entry.withdrawn')) {
      kind = kind === 'withdrawn' ? 'restored' : 'withdrawn';
      target = this.targetOf(target);
    }
    return target === null ? null : { kind, target, reason };
  }

  private targetOf({ act, placed }: AuthoredOf<'entry.withdrawn'>): Authored | null {
    const { journal, seq, hash } = act.body;
    const there = this.byPlace.get(`${journal} ${seq}`) ?? [];
    // Only what came before: a chain of withdrawals has an end.
    const seen = there.filter((each) => placed.sees(each.placed));
    return seen.find((each) => hash === undefined || each.placed.hash === hash) ?? null;
  }
}
