import { sql } from 'kysely';
import type * as z from 'zod/mini';
import {
  type AgenciesResponse,
  type agenciesQuery,
  type PeopleResponse,
  type peopleQuery,
  REGISTRY_PAGE,
} from '../../../contract/registry';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { qualityOfAgency } from '../rating/quality-of-agency';
import { chinaDay } from '../server-time';
import { agencyOf, ENTRY_COLUMNS, personOf } from './entry-columns';

/** `%` and `_` of what is sought mean themselves. */
const within = (sought: string): string => `%${sought.trim().replace(/[\\%_]/g, '\\$&')}%`;

const pageOf = <R extends { readonly id: string }>(rows: readonly R[]) => ({
  shown: rows.slice(0, REGISTRY_PAGE),
  next: rows.length > REGISTRY_PAGE ? (rows[REGISTRY_PAGE - 1]?.id ?? null) : null,
});

/** A page of the agencies, by name. */
export async function listAgencies(
  deps: ServerDeps,
  query: z.infer<typeof agenciesQuery>,
): Promise<AgenciesResponse> {
  const { after, sought = '', standing, category } = query;
  let rows = deps.db
    .selectFrom('agencies')
    .select([...ENTRY_COLUMNS, 'category'])
    .orderBy('name')
    .orderBy('id')
    .limit(REGISTRY_PAGE + 1);
  if (after !== undefined) {
    rows = rows.where(
      sql<boolean>`(name, id) > (select a.name, a.id from agencies as a where a.id = ${after})`,
    );
  }
  if (sought.trim() !== '') {
    const like = within(sought);
    rows = rows.where((is) => is.or([is('name', 'ilike', like), is('credit_code', 'ilike', like)]));
  }
  if (standing !== undefined) rows = rows.where('standing', '=', standing);
  if (category !== undefined) rows = rows.where('category', '=', category);
  const { shown, next } = pageOf(await rows.execute());
  const used = await deps.db.selectFrom('agencies').select('category').distinct().execute();
  return {
    ...{ rows: shown.map(agencyOf), next, today: chinaDay(deps.now()) },
    categories: used.map(({ category: each }) => each).filter((each) => each !== ''),
  };
}

/** A page of the people, by name. It shows personal data, so the audit trail says who read it. */
export async function listPeople(
  deps: ServerDeps,
  query: z.infer<typeof peopleQuery>,
  actor: string,
): Promise<PeopleResponse> {
  const { after, sought = '', standing, field, kind } = query;
  let rows = deps.db
    .selectFrom('registered_people')
    .select(ENTRY_COLUMNS)
    .orderBy('name')
    .orderBy('id')
    .limit(REGISTRY_PAGE + 1);
  if (after !== undefined) {
    rows = rows.where(
      sql<boolean>`(name, id) >
        (select p.name, p.id from registered_people as p where p.id = ${after})`,
    );
  }
  if (sought.trim() !== '') {
    const like = within(sought);
    rows = rows.where((is) => is.or([is('name', 'ilike', like), is('employer', 'ilike', like)]));
  }
  if (standing !== undefined) rows = rows.where('standing', '=', standing);
  if (field !== undefined) rows = rows.where(sql<boolean>`fields @> array[${field}]::text[]`);
  if (kind === 'lead') rows = rows.where('leads', '=', true);
  if (kind === 'expert') rows = rows.where(sql<boolean>`cardinality(fields) > 0`);
  const { shown, next } = pageOf(await rows.execute());
  const used = await sql<{ field: string }>`
    select distinct unnest(fields) as field from registered_people order by 1`.execute(deps.db);
  const at = new Date(deps.now());
  await audit(deps.db, { actor, action: 'registered.read', at, detail: { rows: shown.length } });
  return {
    ...{
      rows: shown.map(personOf),
      next,
      today: chinaDay(deps.now()),
    },
    fields: used.rows.map((each) => each.field),
  };
}

/** One agency, or null. */
export async function readAgency(deps: ServerDeps, id: string) {
  const row = await deps.db
    .selectFrom('agencies')
    .select([...ENTRY_COLUMNS, 'category'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const entry = agencyOf(row);
  const quality = await qualityOfAgency(deps, entry.record.name);
  return { entry, quality, today: chinaDay(deps.now()) };
}

/** One person, or null; the audit trail says who read it. */
export async function readPerson({ db, now }: ServerDeps, id: string, actor: string) {
  const row = await db
    .selectFrom('registered_people')
    .select(ENTRY_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  await audit(db, { actor, action: 'registered.read', at: new Date(now()), subject: id });
  return { entry: personOf(row), today: chinaDay(now()) };
}
