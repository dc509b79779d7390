import { type FieldType, isFieldType } from '../fieldwork/field-types';
import { type CourseType, isCourseType } from '../procedure/course-types';
import type { Act, ActOf, ActType } from './act';
import type { Entry } from './entry';
import type { OpenedJournal } from './evaluation';
import type { PlacedEntry } from './placed-entry';

/** An entry about the work on site or the report's way, whose body is read by whom it concerns. */
export interface UnreadAct<T extends FieldType | CourseType = FieldType | CourseType> {
  readonly type: T;
  readonly body: Entry['body'];
}

/** Whether entries of a type are handed on unread. */
export const isUnreadType = (type: string): type is UnreadAct['type'] =>
  isFieldType(type) || isCourseType(type);

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
