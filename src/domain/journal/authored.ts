import type { Act, ActOf, ActType } from './act';
import type { OpenedJournal } from './evaluation';
import type { PlacedEntry } from './placed-entry';

/** An entry in its place whose meaning was read. */
export interface ReadEntry<A extends Act = Act> {
  readonly placed: PlacedEntry;
  readonly act: A;
}

/** An entry with the opening of its journal: who wrote it, in which role, on which device. */
export interface Authored<A extends Act = Act> extends ReadEntry<A> {
  readonly opened: OpenedJournal;
}

export type AuthoredOf<T extends ActType> = Authored<ActOf<T>>;

/** Narrows an entry to the type of its act. */
export const isAct = <T extends ActType>(entry: Authored, type: T): entry is AuthoredOf<T> =>
  entry.act.type === type;
