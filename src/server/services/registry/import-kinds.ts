import type { Kysely, Transaction } from 'kysely';
import { type AgencyRecord, agencyRecord } from '../../../domain/registry/agency';
import { sameName } from '../../../domain/registry/recusal';
import {
  type RegisteredPerson,
  registeredPerson,
} from '../../../domain/registry/registered-person';
import {
  type AgencyPatch,
  type PersonPatch,
  patchedAgency,
  patchedPerson,
} from '../../../domain/registry/registry-patch';
import type { Standing } from '../../../domain/registry/standing';
import type { Database } from '../../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** An entry that a row of a table names. */
export interface HeldEntry<R> {
  readonly id: string;
  readonly revision: number;
  readonly standing: Standing;
  readonly course: string;
  readonly category: string;
  readonly record: R;
}

/** How tables of one registry are brought in. */
export interface ImportKind<P, R> {
  readonly table: 'agencies' | 'registered_people';
  /** Subject of the audit trail. */
  readonly subject: 'agency' | 'registered';
  /** For each row whom or what it names; `several` where that cannot be told. */
  held(db: Reader, rows: readonly P[]): Promise<readonly (HeldEntry<R> | 'several' | null)[]>;
  patched(before: R | null, patch: P): R;
  /** What two rows of one table must not share. */
  keyOf(patch: P): string;
  /** The columns that lists are sought and narrowed by. */
  columnsOf(record: R): Readonly<Record<string, unknown>>;
  categoryOf(patch: P): string | undefined;
}

export const AGENCY_IMPORT: ImportKind<AgencyPatch, AgencyRecord> = {
  table: 'agencies',
  subject: 'agency',
  async held(db, rows) {
    if (rows.length === 0) return [];
    const found = await db
      .selectFrom('agencies')
      .select(['id', 'revision', 'standing', 'course', 'category', 'credit_code', 'content'])
      .where(
        'credit_code',
        'in',
        rows.map(({ creditCode }) => creditCode),
      )
      .execute();
    const byCode = new Map(
      found.map(({ content, credit_code, ...row }) => [
        credit_code,
        { ...row, record: agencyRecord.parse(JSON.parse(content)) },
      ]),
    );
    return rows.map(({ creditCode }) => byCode.get(creditCode) ?? null);
  },
  patched: patchedAgency,
  keyOf: ({ creditCode }) => creditCode,
  columnsOf: ({ name, creditCode }) => ({ name, credit_code: creditCode }),
  categoryOf: ({ category }) => category,
};

export const PERSON_IMPORT: ImportKind<PersonPatch, RegisteredPerson> = {
  table: 'registered_people',
  subject: 'registered',
  async held(db, rows) {
    if (rows.length === 0) return [];
    const found = await db
      .selectFrom('registered_people')
      .select(['id', 'revision', 'standing', 'course', 'name', 'employer', 'content'])
      .where(
        'name',
        'in',
        rows.map(({ name }) => name),
      )
      .execute();
    return rows.map((row) => {
      const [first, second] = found.filter(
        ({ name, employer }) => name === row.name && sameName(employer, row.employer),
      );
      if (second !== undefined) return 'several';
      if (first === undefined) return null;
      const record = registeredPerson.parse(JSON.parse(first.content));
      return { ...first, category: '', record };
    });
  },
  patched: patchedPerson,
  keyOf: ({ name, employer }) => `${name} ${employer}`,
  columnsOf: ({ name, employer, fields, lead }) => ({
    ...{ name, employer, fields, leads: lead !== null },
  }),
  categoryOf: () => undefined,
};
