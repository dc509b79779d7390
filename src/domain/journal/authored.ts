import type { FieldType } from '../fieldwork/field-types';
import type { Act, ActOf, ActType } from './act';
import type { Entry } from './entry';
import type { OpenedJournal } from './evaluation';
import type { PlacedEntry } from './placed-entry';

/** An entry about the work on site, whose body is read by whom it concerns. */
export interface UnreadAct {
  readonly type: FieldType;
  readonly body: Entry['body'];
}

/** An entry in its place whose meaning is known. */
export interface ReadEntry<A extends Act | UnreadAct = Act | UnreadAct> {
  readonly placed: PlacedEntry;
  readonly act: A;
}

/** An entry with the opening of its journal: who wrote it, in which role, on which device. */
export interface Authored<A extends Act | UnreadAct = Act | UnreadAct> extends ReadEntry<A> {
  readonly opened: OpenedJournal;
}

export type AuthoredOf<T extends ActType> = Authored<ActOf<T>>;

/** Narrows an entry to the type of its act. */
export const isAct = <T extends ActType>(entry: Authored, type: T): entry is AuthoredOf<T> =>
  entry.act.type === type;
