import * as z from 'zod/mini';
import type { AgencyEntry, PersonEntry } from '../../../contract/registry';
import { agencyRecord } from '../../../domain/registry/agency';
import { type BadRecord, badRecord } from '../../../domain/registry/bad-record';
import { registeredPerson } from '../../../domain/registry/registered-person';
import { type CourseStep, courseStep, type Standing } from '../../../domain/registry/standing';

/** What a list or a page reads of an entry. */
export const ENTRY_COLUMNS = [
  ...(['id', 'standing', 'content', 'course', 'bad_records', 'revision'] as const),
];

interface EntryRow {
  readonly id: string;
  readonly standing: Standing;
  readonly content: string;
  readonly course: string;
  readonly bad_records: string;
  readonly revision: number;
}

/** How an entry came to stand as it does, from its column. */
export const readCourse = (text: string): CourseStep[] =>
  z.array(courseStep).parse(JSON.parse(text));

/** The bad records of an entry, from its column. */
export const readBadRecords = (text: string): BadRecord[] =>
  z.array(badRecord).parse(JSON.parse(text));

const common = ({ id, standing, revision, course, bad_records }: EntryRow) => ({
  ...{ id, standing, revision, course: readCourse(course) },
  badRecords: readBadRecords(bad_records),
});

/** An agency as the desk is told of it. */
export const agencyOf = (row: EntryRow & { readonly category: string }): AgencyEntry => ({
  ...{ ...common(row), category: row.category },
  record: agencyRecord.parse(JSON.parse(row.content)),
});

/** A person as the desk is told of them. */
export const personOf = (row: EntryRow): PersonEntry => ({
  ...common(row),
  record: registeredPerson.parse(JSON.parse(row.content)),
});
