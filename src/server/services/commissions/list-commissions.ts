import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type * as z from 'zod/mini';
import type {
  CommissionSummary,
  commissionsQuery,
  commissionsResponse,
} from '../../../contract/desk-commissions';
import type { ServerDeps } from '../../deps';
import { refuse } from '../../http/problem-error';
import { serverInstant } from '../server-time';

type Asked = z.infer<typeof commissionsQuery>;

const PAGE = 50;

/** Commissions with what a list says of each. */
export const selectCommissions = ({ db }: ServerDeps) =>
  db
    .selectFrom('commissions as c')
    .leftJoin('assignments as a', 'a.assignment', 'c.assignment')
    .select(['c.commission', 'c.project', 'c.title', 'c.revision', 'c.assignment', 'c.saved_at'])
    .select(['c.published_revision', 'c.published_version'])
    .select(['a.withdrawn_at', 'a.withdrawn_reason']);

type Row = Awaited<ReturnType<ReturnType<typeof selectCommissions>['execute']>>[number];

/** A row as lists have it. */
export const summaryOf = (row: Row): CommissionSummary => ({
  ...{ commission: row.commission, project: row.project, title: row.title },
  ...{ revision: row.revision, assignment: row.assignment },
  publishedVersion: row.published_version,
  isPublished: row.published_revision === row.revision,
  withdrawn:
    row.withdrawn_at === null
      ? null
      : { at: serverInstant(row.withdrawn_at.getTime()), reason: row.withdrawn_reason ?? '' },
  savedAt: serverInstant(row.saved_at.getTime()),
});

function inState(state: NonNullable<Asked['state']>): RawBuilder<SqlBool> {
  switch (state) {
    case 'withdrawn':
      return sql`a.withdrawn_at is not null`;
    case 'draft':
      return sql`c.published_version is null`;
    case 'published':
      return sql`a.withdrawn_at is null and c.published_revision = c.revision`;
    case 'changed':
      return sql`a.withdrawn_at is null and c.published_revision <> c.revision`;
  }
}

/** `next` of a page: when its last row was saved, in microseconds since 1970, and its id. */
function beyond(after: string): RawBuilder<SqlBool> {
  const [at = '', commission = ''] = after.split('.');
  if (!/^\d{1,17}$/.test(at)) refuse('request-malformed');
  return sql`(c.saved_at, c.commission) <
    (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${commission})`;
}

/** Taken literally: what looks like a pattern is none. */
const patternOf = (q: string): string => `%${q.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;

/** A page of commissions, those saved last first, of one project or all, narrowed by title and state. */
export async function listCommissions(
  deps: ServerDeps,
  { project, q = '', state, after }: Asked,
): Promise<z.infer<typeof commissionsResponse>> {
  const at = sql<string>`(extract(epoch from c.saved_at) * 1000000)::bigint::text`;
  let query = selectCommissions(deps).select(at.as('at'));
  if (project !== undefined) query = query.where('c.project', '=', project);
  if (q.trim() !== '') query = query.where('c.title', 'ilike', patternOf(q.trim()));
  if (state !== undefined) query = query.where(inState(state));
  if (after !== undefined) query = query.where(beyond(after));
  const rows = await query
    .orderBy('c.saved_at', 'desc')
    .orderBy('c.commission', 'desc')
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    commissions: shown.map(summaryOf),
    next: last === undefined ? null : `${last.at}.${last.commission}`,
  };
}
