import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';
import { agencyRecord, category } from '../domain/registry/agency';
import { badRecord, badRecordEntry } from '../domain/registry/bad-record';
import { drawWord } from '../domain/registry/draw-plan';
import { registeredPerson } from '../domain/registry/registered-person';
import { courseStep, standing } from '../domain/registry/standing';

/** Rows of one page of a list. */
export const REGISTRY_PAGE = 50;

const place = {
  /** Id of the row after which the page begins. */
  after: z.optional(randomId),
  sought: z.optional(z.string().check(z.maxLength(60))),
  standing: z.optional(standing),
};
export const agenciesQuery = z.strictObject({
  ...place,
  category: z.optional(z.string().check(z.maxLength(20))),
});
export const peopleQuery = z.strictObject({
  ...place,
  field: z.optional(z.string().check(z.maxLength(30))),
  kind: z.optional(z.enum(['expert', 'lead'])),
});

const entry = {
  id: randomId,
  standing,
  course: z.array(courseStep),
  badRecords: z.array(badRecord),
  /** Counts savings from 1; a writer names the one that was seen. */
  revision: z.int(),
};
const agencyEntry = z.object({ ...entry, category, record: agencyRecord });
export type AgencyEntry = z.infer<typeof agencyEntry>;
const personEntry = z.object({ ...entry, record: registeredPerson });
export type PersonEntry = z.infer<typeof personEntry>;

/** A day in China, YYYY-MM-DD: what counts by days counts up to it. */
const today = z.string();

const next = z.nullable(randomId);
/** `GET /api/desk/registry/agencies`; `next` is the `after` of the next page. */
export const agenciesResponse = z.object({
  ...{ rows: z.array(agencyEntry), next, today },
  /** Classes in use, of all rows. */
  categories: z.array(z.string()),
});
export type AgenciesResponse = z.infer<typeof agenciesResponse>;
/** `GET /api/desk/registry/people`. */
export const peopleResponse = z.object({
  ...{ rows: z.array(personEntry), next, today },
  /** Fields in use, of all rows. */
  fields: z.array(z.string()),
});
export type PeopleResponse = z.infer<typeof peopleResponse>;

/** What an entry is saved over: null for one that is new. */
const replaces = z.nullable(z.strictObject({ id: randomId, revision: z.int() }));
export const saveAgencyRequest = z.strictObject({ replaces, record: agencyRecord });
export const savePersonRequest = z.strictObject({ replaces, record: registeredPerson });
export const savedResponse = z.object({ id: randomId });

export const oneParams = z.strictObject({ entry: randomId });
const quality = { reports: z.int(), meanMilli: z.nullable(z.int()) };
/** `GET /api/desk/registry/agencies/:entry`; `quality` is of its reports' newest ratings. */
export const agencyResponse = z.object({
  ...{ entry: agencyEntry, today },
  quality: z.object({
    ...quality,
    years: z.array(z.object({ year: z.int(), ...quality })),
  }),
});
export type AgencyResponse = z.infer<typeof agencyResponse>;
/** `GET /api/desk/registry/people/:entry`. */
export const personResponse = z.object({ entry: personEntry, today });

export const entryParams = z.strictObject({
  registry: z.enum(['agencies', 'people']),
  entry: randomId,
});
const reason = plainText(1, 500);
export const standingRequest = z.strictObject({ to: standing, reason });
/** `POST /api/desk/registry/agencies/:entry/category`. */
export const categoryRequest = z.strictObject({ category, reason });
/** `POST /api/desk/registry/:registry/:entry/bad-records`. */
export const badRecordRequest = badRecordEntry;
export const badRecordParams = z.strictObject({ ...entryParams.shape, record: randomId });
export const badRecordWithdrawal = z.strictObject({ reason });

export const drawParams = z.strictObject({ draw: randomId });
export const openingRequest = z.strictObject({ word: drawWord });
