import type { PlacedEntry } from './placed-entry';

/** What one entry says, with who said it, in which entry, and when by the device's clock. */
export interface Said<T> {
  readonly value: T;
  readonly person: string;
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** What stands under each key: the newest word, or several that did not know of each other. */
export type Standing<T> = Readonly<Record<string, readonly Said<T>[]>>;

/** Multi-value registers of whole records: a word replaces those that its entry has seen. */
export class Revisions<T> {
  private readonly byKey = new Map<
    string,
    readonly { readonly said: Said<T>; by: PlacedEntry }[]
  >();

  put(key: string, value: T, person: string, by: PlacedEntry): void {
    const { journal, seq, at } = by.entry;
    const unseen = (this.byKey.get(key) ?? []).filter((standing) => !by.sees(standing.by));
    const said = { value, person, journal, seq, hash: by.hash, at };
    this.byKey.set(key, [...unseen, { said, by }]);
  }

  /** What stands, by key in the order of the keys' first words. */
  standing(): Standing<T> {
    return Object.fromEntries(
      [...this.byKey].map(([key, standing]) => [key, standing.map(({ said }) => said)]),
    );
  }
}

/** The word that stands last in fold order, null where nothing was said. */
export const latest = <T>(standing: readonly Said<T>[] | undefined): Said<T> | null =>
  standing?.at(-1) ?? null;
