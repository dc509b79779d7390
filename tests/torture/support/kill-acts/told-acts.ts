import { expect } from 'vitest';

/** What a person does here, by the type of its entry. */
export const ACT_TYPES = [
  ...['pledge.signed', 'ballot.sealed', 'survey.answered'],
  ...['confirmation.drafted', 'confirmation.signed'],
  ...['section.written', 'report.sealed', 'statement.made'],
] as const;
export type ActType = (typeof ACT_TYPES)[number];

/** One act that was begun; its key says which it is, in what its entry says. */
export interface TriedAct {
  readonly type: ActType;
  readonly key: string;
  /** Whether the screen has said that it is kept. */
  told: boolean;
}

/** An act as an entry holds it. */
export interface FoundAct extends Pick<TriedAct, 'type' | 'key'> {
  readonly hash: string;
}

const nameOf = ({ type, key }: Pick<TriedAct, 'type' | 'key'>): string => `${type} ${key}`;

/** What one phone has told the person who holds it, kept beside the app. */
export class ToldActs {
  private readonly tried = new Map<string, TriedAct>();
  /** Of every act that ever lay on the disk, the entry. */
  private readonly kept = new Map<string, string>();

  /** An act is begun; it may be one that was begun before a death and is not on the disk. */
  begin(type: ActType, key: string): TriedAct {
    const name = nameOf({ type, key });
    const act = this.tried.get(name) ?? { type, key, told: false };
    this.tried.set(name, act);
    return act;
  }

  /** Whether an act lay on the disk at the last look. */
  has(type: ActType, key: string): boolean {
    return this.kept.has(nameOf({ type, key }));
  }

  /** Acts that stood on the screen as kept. */
  acknowledged(type?: ActType): number {
    const all = [...this.tried.values()].filter((each) => type === undefined || each.type === type);
    return all.filter(({ told }) => told).length;
  }

  /** Hashes of everything that was acknowledged. */
  get entries(): readonly string[] {
    const told = [...this.tried.values()].filter((each) => each.told);
    return told.map((each) => this.kept.get(nameOf(each)) ?? `no entry of ${nameOf(each)}`);
  }

  /**
   * Compares what lies on the disk with what was told: nothing that nobody began, nothing twice, and
   * all that ever lay there. Gives what was acknowledged, or lay there before, and is not there.
   */
  look(found: readonly FoundAct[]): readonly string[] {
    const names = found.map(nameOf);
    expect(names.filter((name) => !this.tried.has(name))).toEqual([]);
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
    const hashes = new Set(found.map(({ hash }) => hash));
    const gone = [...this.kept].filter(([, hash]) => !hashes.has(hash)).map(([name]) => name);
    const untrue = [...this.tried].filter(([name, { told }]) => told && !names.includes(name));
    for (const each of found) this.kept.set(nameOf(each), each.hash);
    return [...new Set([...gone, ...untrue.map(([name]) => name)])];
  }
}
