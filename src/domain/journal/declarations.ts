import type { Authored, AuthoredOf } from './authored';
import type { Declaration } from './evaluation';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

interface Declared {
  readonly declaration: Declaration;
  readonly by: PlacedEntry;
}

/** Those that no other of them has seen: what stands. */
const newest = (declared: readonly Declared[]): readonly Declared[] =>
  declared.filter(({ by }) => !declared.some((other) => other.by.sees(by)));

/** A conflict of interest stands over an independence declared at the same time elsewhere. */
const standing = (declared: readonly Declared[]): Declared | undefined =>
  declared.find(({ declaration }) => declaration.outcome === 'conflict') ?? declared[0];

/** Declarations of independence by person: no declaration, no work (财监〔2021〕4号 art. 2, 13). */
export class Declarations {
  private byPerson = new Map<string, readonly Declared[]>();

  take({ placed, act, opened }: AuthoredOf<'independence.declared'>): void {
    const { journal, seq, at } = placed.entry;
    const place = { journal, seq, hash: placed.hash, at };
    const declaration = { ...act.body, ...place, person: opened.person };
    const before = this.byPerson.get(opened.person) ?? [];
    this.byPerson.set(opened.person, [...before, { declaration, by: placed }]);
  }

  /** Whether the author may work, by what the device knew when the entry was made. */
  faultOf({ placed, opened }: Authored): SetAsideReason | null {
    const known = (this.byPerson.get(opened.person) ?? []).filter(({ by }) => placed.sees(by));
    const stands = standing(newest(known));
    if (stands === undefined) return 'no-declaration';
    return stands.declaration.outcome === 'conflict' ? 'conflict-declared' : null;
  }

  /** Remembers how it stands; calling the answer, any number of times, sets it back to that. */
  mark(): () => void {
    const byPerson = new Map(this.byPerson);
    return () => {
      this.byPerson = new Map(byPerson);
    };
  }

  declarations(): Record<string, Declaration> {
    const current: Record<string, Declaration> = {};
    for (const [person, declared] of this.byPerson) {
      const stands = standing(newest(declared));
      if (stands !== undefined) current[person] = stands.declaration;
    }
    return current;
  }
}
